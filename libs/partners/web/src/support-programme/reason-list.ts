import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import {
  explainReason,
  isNeed,
  programmeConditionNames,
  unconfirmedWord,
  type ProgrammeNeed,
  type ProgrammeReason,
} from '@sanad/partners/core';
import { Icon, useLanguage, useSay, useWords } from '@sanad/ui';
import { programmesWords } from './programmes.words';
import { conditionIcons } from './verdict-tints';

/** What somebody has answered to what no file knows. */
export interface NeedAnswer {
  readonly need: ProgrammeNeed;
  readonly said: boolean;
}

/** Why a programme is open or not, condition by condition; what only the person knows is asked here. */
@Component({
  selector: 'sanad-programme-reasons',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="plain">
      @for (line of lines(); track line.reason.condition) {
        <li [class]="line.look">
          <sanad-icon [name]="icons[line.reason.verdict]" />
          <div>
            <p>
              {{ line.sentence }}
              @if (!line.reason.binds) {
                <span class="small muted">({{ t('unconfirmed') }})</span>
              }
            </p>
            @if (line.need; as need) {
              <p class="row answers" role="group" [attr.aria-label]="conditionName(need)">
                <button
                  type="button"
                  class="btn small"
                  [class.ghost]="line.reason.verdict !== 'MET'"
                  [attr.aria-pressed]="line.reason.verdict === 'MET'"
                  (click)="answered.emit({ need, said: true })"
                >
                  {{ t('yes') }}
                </button>
                <button
                  type="button"
                  class="btn small"
                  [class.ghost]="line.reason.verdict !== 'NOT_MET'"
                  [attr.aria-pressed]="line.reason.verdict === 'NOT_MET'"
                  (click)="answered.emit({ need, said: false })"
                >
                  {{ t('no') }}
                </button>
              </p>
            }
          </div>
        </li>
      }
    </ul>
    @if (isDoubted()) {
      <p class="small muted">{{ say(unconfirmed) }}</p>
    }
  `,
  styles: `
    li {
      display: flex;
      gap: 8px;
      align-items: baseline;
      padding-block: 2px;
    }
    li > div {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    sanad-icon {
      flex: none;
      transform: translateY(3px);
    }
    .good > sanad-icon {
      color: var(--green);
    }
    .bad > sanad-icon {
      color: var(--red);
    }
    .doubt > sanad-icon {
      color: var(--saffron);
    }
    .answers {
      margin-block: 4px;
    }
  `,
})
export class ProgrammeReasons {
  readonly reasons = input.required<readonly ProgrammeReason[]>();
  /** Needs that the file answers by itself are not asked. */
  /** Without what is met already: what is left to look at. */
  readonly isShort = input(false);
  readonly known = input<readonly ProgrammeNeed[]>([]);
  readonly answered = output<NeedAnswer>();

  protected readonly t = useWords(programmesWords);
  protected readonly conditionName = useWords(programmeConditionNames);
  protected readonly say = useSay();
  protected readonly unconfirmed = unconfirmedWord;
  protected readonly icons = conditionIcons;
  private readonly language = useLanguage();
  protected readonly lines = computed(() =>
    this.reasons()
      .map((reason) => ({
        reason,
        sentence: explainReason(this.language(), reason),
        need: isNeed(reason.condition) && !this.known().includes(reason.condition) ? reason.condition : null,
        look: lookOf(reason),
      }))
      .filter(({ reason, need }) => !this.isShort() || reason.verdict !== 'MET' || need !== null),
  );
  protected readonly isDoubted = computed(() => !this.isShort() && this.reasons().some(({ binds }) => !binds));
}

function lookOf({ verdict, binds }: ProgrammeReason): 'good' | 'bad' | 'doubt' {
  if (!binds || verdict === 'MISSING' || verdict === 'TO_VERIFY') return 'doubt';
  return verdict === 'MET' ? 'good' : 'bad';
}
