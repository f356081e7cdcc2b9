import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { daysBetween, today } from '@sanad/kernel';
import { statusOf, type AgreementDays, type AgreementStatus } from '@sanad/partners/core';
import { Chip, useWords, type Tint } from '@sanad/ui';
import { agreementStatusNames, agreementWords } from './agreement.words';

const tints: Readonly<Record<AgreementStatus, Tint>> = {
  COMING: 'info',
  IN_FORCE: 'ok',
  EXPIRING: 'warn',
  EXPIRED: 'neu',
  ENDED: 'bad',
};

/** Where an agreement stands today, in a word; for one that ends soon, in how many days. */
@Component({
  selector: 'sanad-agreement-status',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sanad-chip [tint]="tint()">{{ words() }}</sanad-chip>`,
})
export class AgreementStatusChip {
  readonly days = input.required<AgreementDays>();
  private readonly t = useWords(agreementWords);
  private readonly name = useWords(agreementStatusNames);
  private readonly status = computed(() => statusOf(this.days(), today()));
  protected readonly tint = computed(() => tints[this.status()]);
  protected readonly words = computed(() => {
    const { validTo } = this.days();
    return this.status() === 'EXPIRING' && validTo
      ? this.t('expiresIn', { days: daysBetween(today(), validTo) })
      : this.name(this.status());
  });
}
