import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
} from '@angular/core';
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
          <dd>
            <span class="id">{{ referral().cardNumber ?? words('none') }}</span>
          </dd>
        }
        @if (opens('CONTACT')) {
          <dt>{{ words('phone') }}</dt>
          <dd>
            <span class="id">{{ referral().person.phone ? (referral().person.phone! | phone) : words('none') }}</span>
          </dd>
          <dt>{{ words('province') }}</dt>
          <dd>{{ referral().person.province! | province }}</dd>
        }
        @if (opens('PROJECT')) {
          <dt>{{ words('path') }}</dt>
          <dd>{{ pathName() }}</dd>
          <dt>{{ words('wish') }}</dt>
          <dd>
            <bdi>{{ referral().wish ?? words('none') }}</bdi>
          </dd>
        }
        <dt>{{ words('file') }}</dt>
        <dd>
          <span class="id">{{ referral().caseFile.number }}</span>
        </dd>
        <dt>{{ t('under') }}</dt>
        <dd>
          <span class="id">{{ referral().agreement.number }}</span>
        </dd>
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

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // It was asked for: it comes to the eye, also below the fold of a sheet.
    afterNextRender(() => host.scrollIntoView?.({ block: 'nearest' }));
  }

  protected opens(group: FieldGroup): boolean {
    return this.referral().fieldGroups.includes(group);
  }
}
