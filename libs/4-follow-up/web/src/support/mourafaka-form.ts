import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { CaseFileView } from '@sanad/case-file/core';
import { namedCooperative } from '@sanad/cooperative/core';
import { MourafakaCandidates, organNames } from '@sanad/follow-up/core';
import { say } from '@sanad/kernel';
import { referralRefusals, type ReferralView } from '@sanad/partners/core';
import { SendForm, type ReferralStart } from '@sanad/partners/web';
import { usePersonName } from '@sanad/people/web';
import { Api, EmptyState, FailureNotice, FailureSentences, LoadingRows, useLanguage, useWords } from '@sanad/ui';
import { ChoiceField, type Choice } from '@sanad/ui/forms';
import { mourafakaWords } from './mourafaka.words';

/** Who of the cooperative is handed over for Mourafaka, and the form of every referral, begun with what is asked. */
@Component({
  selector: 'sanad-mourafaka-form',
  imports: [ChoiceField, EmptyState, FailureNotice, LoadingRows, SendForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (offer.value(); as known) {
      @if (known.candidates.length === 0 || known.agencyId === null) {
        <sanad-empty icon="person" [heading]="t('nobody')" [hint]="t('nobodyHint')" />
      } @else {
        <div class="stack">
          <sanad-choice-field
            [label]="t('who')"
            [hint]="t('whoHint')"
            [choices]="people()"
            [value]="chosen()"
            (valueChange)="chosen.set($event)"
          />
          @if (file.value(); as caseFile) {
            <sanad-send-form
              [caseFile]="caseFile"
              [start]="start()"
              [path]="path()"
              (sent)="sent.emit($event)"
              (cancelled)="cancelled.emit()"
            />
          } @else if (file.loading()) {
            <sanad-loading [rows]="4" />
          }
        </div>
      }
    } @else if (offer.loading()) {
      <sanad-loading [rows]="3" />
    }
    <sanad-failure
      [failure]="offer.failure() ?? file.failure()"
      [canRetry]="true"
      (retry)="offer.reload(); file.reload()"
    />
  `,
})
export class MourafakaForm {
  readonly cooperativeId = input.required<string>();
  readonly cooperative = input.required<string>();
  readonly sent = output<ReferralView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(mourafakaWords);
  private readonly language = useLanguage();
  private readonly nameOf = usePersonName();
  private readonly api = inject(Api);
  protected readonly offer = this.api.get(
    () => `/cooperatives/${this.cooperativeId()}/mourafaka-candidates`,
    MourafakaCandidates,
  );
  /** Whoever leads the cooperative, until another is chosen. */
  protected readonly chosen = linkedSignal<string>(() => this.offer.value()?.candidates[0]?.caseId ?? '');
  protected readonly file = this.api.get(
    () => (this.chosen() ? `/case-files/${this.chosen()}` : undefined),
    CaseFileView,
  );
  protected readonly people = computed<Choice[]>(() =>
    (this.offer.value()?.candidates ?? []).map(({ caseId, person, number, organs }) => ({
      value: caseId,
      name: [this.nameOf(person), ...organs.map((organ) => this.organ(organ)), number].join(' · '),
    })),
  );
  protected readonly path = computed(
    () => `/cooperatives/${this.cooperativeId()}/mourafaka-referrals/${this.chosen()}`,
  );
  protected readonly start = computed<ReferralStart | null>(() => {
    const agencyId = this.offer.value()?.agencyId;
    // The agency reads it in Arabic, whatever the language of the sender.
    const wish = say('ar', mourafakaWords.wish, { cooperative: namedCooperative(this.cooperative()) });
    return agencyId ? { agencyId, service: 'POST_CREATION', wish } : null;
  });

  constructor() {
    // The form of referrals is another room's, whose sentences are not ours.
    inject(FailureSentences).register(referralRefusals);
  }

  private organ(mark: string): string {
    const name = organNames[mark as keyof typeof organNames];
    return name ? say(this.language(), name) : '';
  }
}
