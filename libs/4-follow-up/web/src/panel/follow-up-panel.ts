import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { Session } from '@sanad/access/web';
import type { CooperativeView } from '@sanad/cooperative/core';
import {
  dormancyVerdictNames,
  followUpRefusals,
  FollowUpView,
  lawOn,
  type DutyLaw,
  type DutyLawKey,
} from '@sanad/follow-up/core';
import { today } from '@sanad/kernel';
import { Api, DayPipe, FailureNotice, FailureSentences, LoadingRows, Sheet, useSay, useWords } from '@sanad/ui';
import { DormancyForm } from '../dormancy/dormancy-form';
import { DutiesCard } from '../duty/duties-card';
import { SupportsCard } from '../support/supports-card';
import { VisitsCard } from '../visit/visits-card';
import { panelWords } from './panel.words';

const shownLaw: readonly DutyLawKey[] = [
  'annualAssemblyWithin',
  'assemblyNotice',
  'reportsBeforeAssembly',
  'odcoTransmission',
  'mandateYears',
  'inactiveAfter',
];

/** On the page of a cooperative: what it owes, how it fares, who supports it. */
@Component({
  selector: 'sanad-follow-up-panel',
  imports: [DayPipe, DormancyForm, DutiesCard, FailureNotice, LoadingRows, Sheet, SupportsCard, VisitsCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './follow-up-panel.html',
  styleUrl: './follow-up-panel.scss',
})
export class FollowUpPanel {
  readonly cooperative = input.required<CooperativeView>();
  readonly changed = output<void>();

  protected readonly t = useWords(panelWords);
  protected readonly say = useSay();
  protected readonly verdict = useWords(dormancyVerdictNames);
  private readonly session = inject(Session);
  protected readonly mayDecide = computed(() => this.session.may('followUp.decide'));
  protected readonly reading = inject(Api).get(() => `/cooperatives/${this.cooperative().id}/follow-up`, FollowUpView);
  protected readonly law = computed(() => {
    const { law } = this.reading.value() ?? { law: [] };
    return shownLaw.flatMap((key) => lawOn(law, key, today()) ?? []);
  });
  private readonly sheet = viewChild(Sheet);

  constructor() {
    // The panel lives on a page of another room, whose sentences are not ours.
    inject(FailureSentences).register(followUpRefusals);
  }

  /** The figure of a rule, in its unit. */
  protected figure({ unit, value }: DutyLaw): string {
    const words = ({ DAYS: 'days', MONTHS: 'months', YEARS: 'years' } as const)[unit as 'DAYS'];
    return words ? this.t(words, { value }) : '';
  }

  protected decided(view: FollowUpView): void {
    this.sheet()?.close();
    this.take(view);
  }

  /** A write has answered; the page around shows alerts too. */
  protected take(view: FollowUpView): void {
    this.reading.put(view);
    this.changed.emit();
  }
}
