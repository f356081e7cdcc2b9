import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ReferralView } from '@sanad/partners/core';
import { paperTypeNames } from '@sanad/people/core';
import { useWords } from '@sanad/ui';
import { paperWords } from './paper.words';

/** The paper that was asked for, and what the sender has answered. Nothing where none was. */
@Component({
  selector: 'sanad-paper-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (referral().paperAsked; as asked) {
      <section class="card">
        <h2>{{ t('card') }}</h2>
        <dl class="facts">
          @if (referral().paperKind; as kind) {
            <dt>{{ t('kind') }}</dt>
            <dd>{{ type(kind) }}</dd>
          }
          <dt>{{ t('said') }}</dt>
          <dd dir="auto">{{ asked }}</dd>
          <dt>{{ t('answer') }}</dt>
          <dd dir="auto">{{ referral().paperAnswer ?? t('awaited') }}</dd>
        </dl>
      </section>
    }
  `,
})
export class PaperCard {
  readonly referral = input.required<ReferralView>();
  protected readonly t = useWords(paperWords);
  protected readonly type = useWords(paperTypeNames);
}
