import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { isolated, showDay, type PlainDay } from '@sanad/kernel';
import { fieldGroupNames, serviceNames, sharingPurposeNames, type ReferralView } from '@sanad/partners/core';
import { Icon, useLanguage, useWords } from '@sanad/ui';
import { ReferralActs } from './referral-acts';
import { sharedPartWords } from './shared-part.words';

/** Which part of a person a partner sees, why, and until when. */
@Component({
  selector: 'sanad-shared-part',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card">
      <h2><sanad-icon name="lock" /> {{ t(isReceiver ? 'headingReceiver' : 'headingSender') }}</h2>
      <dl class="facts">
        <dt>{{ t('shown') }}</dt>
        <dd>{{ shown() }}</dd>
        <dt>{{ t('hidden') }}</dt>
        <dd>{{ t('hiddenList') }}</dd>
        <dt>{{ t('why') }}</dt>
        <dd>{{ why() }}</dd>
        <dt>{{ t('ends') }}</dt>
        <dd>{{ until() }}</dd>
      </dl>
    </section>
  `,
  styles: `
    h2 {
      display: flex;
      gap: 8px;
      align-items: center;
      font-size: 1.0625rem;
    }
  `,
})
export class SharedPartCard {
  /** The one referral of a page; without it the card speaks of all. */
  readonly referral = input<ReferralView>();
  protected readonly t = useWords(sharedPartWords);
  protected readonly isReceiver = inject(ReferralActs).isReceiver();
  private readonly service = useWords(serviceNames);
  private readonly purpose = useWords(sharingPurposeNames);
  private readonly group = useWords(fieldGroupNames);
  private readonly language = useLanguage();
  protected readonly why = computed(() => {
    const referral = this.referral();
    if (!referral) return this.t('whyAll');
    const language = this.language();
    return this.t('whyOne', {
      day: showDay(language, referral.sentOn),
      sender: referral.sender[language],
      service: this.service(referral.service),
      purpose: this.purpose(referral.purpose),
      number: isolated(referral.agreement.number),
    });
  });
  /** The parts that the agreement opens, and what every referral tells of itself. */
  protected readonly shown = computed(() => {
    const referral = this.referral();
    return referral ? referral.fieldGroups.map((group) => this.group(group)).join(' · ') : this.t('shownList');
  });
  protected readonly until = computed(() => {
    const referral = this.referral();
    const say = (key: 'readUntil' | 'consentUntil', day: PlainDay) =>
      this.t(key, { day: showDay(this.language(), day) });
    if (referral?.writableUntil) return say('readUntil', referral.writableUntil);
    if (referral?.consent?.expiresOn) return say('consentUntil', referral.consent.expiresOn);
    return this.t('endsWhen');
  });
}
