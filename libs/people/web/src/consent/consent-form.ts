import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { today } from '@sanad/kernel';
import { ConsentDraft, ConsentView, peopleRefusals, type Purpose } from '@sanad/people/core';
import { Api, FailureSentences, useWords } from '@sanad/ui';
import {
  ChoiceField,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  validateStandardSchema,
  type Choice,
} from '@sanad/ui/forms';
import { useAgencies } from './agencies';
import { ConsentFields, newConsent, type TypedConsent } from './consent-fields';
import { consentWords } from './consents.words';

/** Records a consent that a person has given, on paper or before a witness, after the notice was read. */
@Component({
  selector: 'sanad-consent-form',
  imports: [ChoiceField, ConsentFields, DayField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (agencyName(); as agency) {
        <p class="strong">{{ t('sharing', { agency }) }}</p>
      } @else if (purpose() === 'SHARE_WITH_PARTNER') {
        <sanad-choice-field [formField]="form.agencyId" [label]="t('agency')" [choices]="offered()" />
      }
      <sanad-consent-fields [fields]="fields" />
      <sanad-day-field
        [formField]="form.expiresOn"
        [label]="t('expiresOn')"
        [hint]="t('expiresHint')"
        [from]="now"
        [optional]="true"
      />
      <sanad-form-foot [sending]="sending" [act]="t('give')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ConsentForm {
  readonly personId = input.required<string>();
  readonly purpose = input.required<Purpose>();
  /** Agencies that may still be named; all of them when nothing is said. */
  readonly agencies = input<readonly Choice[]>();
  /** The one agency that is asked about, where there is no choice. */
  readonly agencyId = input<string | null>(null);
  readonly given = output<ConsentView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(consentWords);
  protected readonly now = today();
  private readonly all = useAgencies(() => this.purpose() === 'SHARE_WITH_PARTNER' && this.agencies() === undefined);
  protected readonly offered = computed(() => this.agencies() ?? this.all());
  protected readonly agencyName = computed(() => {
    const asked = this.agencyId();
    return asked === null ? null : (this.offered().find(({ value }) => value === asked)?.name ?? this.t('someAgency'));
  });
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => ({
    purpose: this.purpose(),
    agencyId: this.agencyId() ?? '',
    expiresOn: '',
    ...newConsent(),
  }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => ConsentDraft));
  /** The same tree, of which the part needs its own fields only. */
  protected readonly fields = this.form as unknown as FieldTree<TypedConsent>;
  protected readonly sending = formSending(
    this.form,
    (typed) =>
      this.api.send('POST', `/people/${this.personId()}/consents`, ConsentDraft.parse(typed), { schema: ConsentView }),
    (consent) => this.given.emit(consent),
  );

  constructor() {
    inject(FailureSentences).register(peopleRefusals);
  }
}
