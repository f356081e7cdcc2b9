import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { PlainDay, provinces, today } from '@sanad/kernel';
import {
  judgeProgramme,
  programmeOn,
  programmeVerdictNames,
  projectSectorNames,
  type ProgrammeNeed,
  type ProjectSector,
  type SupportProgrammeLine,
} from '@sanad/partners/core';
import { Birth } from '@sanad/people/core';
import { Chip, useLanguage, useWords } from '@sanad/ui';
import { ChoiceField, choicesOf, DayField, TextField } from '@sanad/ui/forms';
import { programmesWords } from './programmes.words';
import { ProgrammeReasons, type NeedAnswer } from './reason-list';
import { verdictTints } from './verdict-tints';

/** Whether the programme would be open to somebody: the rule that the server asks, on what is typed here and kept nowhere. */
@Component({
  selector: 'sanad-programme-try',
  imports: [Chip, ChoiceField, DayField, ProgrammeReasons, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t('try') }}</h2>
    <p class="small muted">{{ t('tryHint') }}</p>
    <div class="fields">
      <sanad-day-field [label]="t('filedOn')" [(value)]="on" />
      <sanad-text-field [label]="t('birth')" [hint]="t('birthHint')" [optional]="true" [(value)]="birth" />
      <sanad-choice-field
        [label]="t('province')"
        [blank]="t('notSaid')"
        [optional]="true"
        [choices]="places()"
        [(value)]="place"
      />
      <sanad-choice-field
        [label]="t('sector')"
        [blank]="t('notSaid')"
        [optional]="true"
        [choices]="sectors()"
        [(value)]="sector"
      />
    </div>
    <div aria-live="polite">
      <p>
        <sanad-chip [tint]="tints[judged().verdict]">{{ verdictName(judged().verdict) }}</sanad-chip>
      </p>
      <sanad-programme-reasons [reasons]="judged().reasons" (answered)="answer($event)" />
    </div>
  `,
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      gap: 12px;
      align-items: start;
    }
  `,
})
export class ProgrammeTry {
  readonly lines = input.required<readonly SupportProgrammeLine[]>();

  protected readonly t = useWords(programmesWords);
  protected readonly verdictName = useWords(programmeVerdictNames);
  protected readonly tints = verdictTints;
  private readonly sectorName = useWords(projectSectorNames);
  private readonly language = useLanguage();
  protected readonly on = signal<string>(today());
  protected readonly birth = signal('');
  protected readonly place = signal('');
  protected readonly sector = signal<ProjectSector | ''>('');
  private readonly needs = signal<Partial<Record<ProgrammeNeed, boolean>>>({});
  protected readonly sectors = computed(() => choicesOf(projectSectorNames, this.sectorName));
  protected readonly places = computed(() =>
    provinces
      .map(({ code, ar, fr }) => ({ value: code, name: this.language() === 'ar' ? ar : fr }))
      .toSorted((one, other) => one.name.localeCompare(other.name, this.language())),
  );
  protected readonly judged = computed(() => {
    const asOf = PlainDay.safeParse(this.on()).data ?? today();
    return judgeProgramme(programmeOn(this.lines(), asOf), {
      asOf,
      birth: Birth.safeParse(this.birth()).data ?? null,
      province: this.place() || null,
      sector: this.sector() || null,
      cooperativeOn: null,
      needs: this.needs(),
    });
  });

  protected answer({ need, said }: NeedAnswer): void {
    this.needs.update((answers) => ({ ...answers, [need]: said }));
  }
}
