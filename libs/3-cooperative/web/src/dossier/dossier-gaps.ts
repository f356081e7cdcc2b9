import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  founderLackNames,
  ruleTopics,
  stepNames,
  type DossierGap,
  type FormationView,
  type RuleCode,
  type Step,
} from '@sanad/cooperative/core';
import { isolated, showDay } from '@sanad/kernel';
import { useLanguage, useWords } from '@sanad/ui';
import { usePersonName } from '../person-name';
import { dossierCardWords, dossierDetailWords } from './dossier-card.words';

interface Way {
  readonly key: string;
  readonly name: string;
  /** Where on this page; another page; or the form of the papers. */
  readonly fragment?: string;
  readonly address?: readonly string[];
  readonly asksForm?: boolean;
}

/** What the dossier still lacks, each as the way to where it is put right. */
@Component({
  selector: 'sanad-dossier-gaps',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="strong">{{ t('gaps', { count: gaps().length }) }}</p>
    <ul>
      @for (way of ways(); track way.key) {
        <li>
          @if (way.asksForm) {
            @if (mayWrite()) {
              <button type="button" class="link" (click)="tell.emit()">{{ way.name }}</button>
            } @else {
              {{ way.name }}
            }
          } @else if (way.address) {
            <a [routerLink]="way.address">{{ way.name }}</a>
          } @else {
            <a [routerLink]="[]" queryParamsHandling="preserve" [fragment]="way.fragment">{{ way.name }}</a>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
      gap: 4px 24px;
      margin-block: 8px 0;
      padding-inline-start: 20px;
    }
    .link {
      padding: 0;
      border: 0;
      background: none;
      color: var(--nila);
      font: inherit;
      text-align: start;
      vertical-align: top;
      text-decoration: underline;
      text-decoration-thickness: 1px;
      cursor: pointer;
    }
  `,
})
export class DossierGaps {
  readonly formation = input.required<FormationView>();
  readonly gaps = input.required<readonly DossierGap[]>();
  readonly mayWrite = input(false);
  /** The person wants to say what the papers lack. */
  readonly tell = output<void>();

  protected readonly t = useWords(dossierCardWords);
  private readonly detail = useWords(dossierDetailWords);
  private readonly step = useWords(stepNames);
  private readonly rule = useWords(ruleTopics);
  private readonly lack = useWords(founderLackNames);
  private readonly personName = usePersonName();
  private readonly language = useLanguage();
  protected readonly ways = computed<Way[]>(() => this.gaps().map((gap) => this.wayOf(gap)));

  private wayOf(gap: DossierGap): Way {
    switch (gap.kind) {
      case 'rule':
        return { key: gap.code, name: this.rule(gap.code as RuleCode), fragment: `rule-${gap.code}` };
      case 'step':
        return {
          key: gap.step,
          name: this.t('gapStep', { name: this.step(gap.step as Step) }),
          fragment: `step-${gap.step}`,
        };
      case 'nameExpired':
        return {
          key: gap.kind,
          name: this.t('gapName', { day: showDay(this.language(), gap.on) }),
          fragment: 'step-NAME_REQUESTED',
        };
      case 'detail':
        return {
          key: gap.field,
          name: this.t('gapDetail', { name: this.detail(gap.field as 'object') }),
          asksForm: true,
        };
      case 'organ':
        return { key: gap.kind, name: this.t('gapOrgan'), fragment: 'founders' };
      case 'founder':
        return this.founderWay(gap);
    }
  }

  private founderWay({ founderId, lack }: Extract<DossierGap, { kind: 'founder' }>): Way {
    const founder = this.formation().founders.find(({ id }) => id === founderId);
    const name = founder?.person ? isolated(this.personName(founder.person)) : this.t('someFounder');
    const said = { key: `${founderId} ${lack}`, name: this.lack(lack, { name }) };
    // A person is put right on their own page; whoever has no file, in the list of founders.
    return founder?.personId && founder.person && (lack === 'CARD' || lack === 'BIRTH')
      ? { ...said, address: ['/people', founder.personId] }
      : { ...said, fragment: 'founders' };
  }
}
