import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { pathNames } from '@sanad/case-file/core';
import { fieldGroupNames, type FieldGroup, type ReferralView } from '@sanad/partners/core';
import { PhonePipe, usePersonName } from '@sanad/people/web';
import { ProvincePipe, useLanguage, useWords } from '@sanad/ui';
import { referralWords } from '../referral/referral.words';
import { panelWords } from './panel.words';

/** The answer that the partner will get, as the server gives it: what is not here is not seen. */
@Component({
  selector: 'sanad-referral-preview',
  imports: [PhonePipe, ProvincePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" role="status">
      <h3>{{ t('previewOf', { branch: referral().branch[language()] }) }}</h3>
      <dl class="facts">
        <dt>{{ words('person') }}</dt>
        <dd>
          <bdi>{{ name(referral().person) }}</bdi>
          @if (referral().person.age !== null) {
            · <span class="num">{{ words('years', { count: referral().person.age ?? 0 }) }}</span>
          }
        </dd>
        @if (opens('CARD')) {
          <dt>{{ words('card') }}</dt>
          <dd class="id">{{ referral().cardNumber ?? words('none') }}</dd>
        }
        @if (opens('CONTACT')) {
          <dt>{{ words('phone') }}</dt>
          <dd class="id">{{ referral().person.phone ? (referral().person.phone! | phone) : words('none') }}</dd>
          <dt>{{ words('province') }}</dt>
          <dd>{{ referral().person.province! | province }}</dd>
        }
        @if (opens('PROJECT')) {
          <dt>{{ words('path') }}</dt>
          <dd>{{ pathName() }}</dd>
          <dt>{{ words('wish') }}</dt>
          <dd dir="auto">{{ referral().wish ?? words('none') }}</dd>
        }
        <dt>{{ words('file') }}</dt>
        <dd class="id">{{ referral().caseFile.number }}</dd>
        <dt>{{ t('under') }}</dt>
        <dd class="id">{{ referral().agreement.number }}</dd>
      </dl>
      <p class="muted small">{{ groups() }}</p>
    </section>
  `,
})
export class PreviewCard {
  readonly referral = input.required<ReferralView>();
  protected readonly t = useWords(panelWords);
  protected readonly words = useWords(referralWords);
  protected readonly language = useLanguage();
  protected readonly name = usePersonName();
  private readonly path = useWords(pathNames);
  private readonly group = useWords(fieldGroupNames);
  protected readonly groups = computed(() =>
    this.referral()
      .fieldGroups.map((group) => this.group(group))
      .join(' · '),
  );
  protected readonly pathName = computed(() => {
    const { path } = this.referral().caseFile;
    return path ? this.path(path) : this.words('noPath');
  });

  protected opens(group: FieldGroup): boolean {
    return this.referral().fieldGroups.includes(group);
  }
}
