import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FollowUpConsent, type CaseFileView } from '@sanad/case-file/core';
import { ConsentDraft, peopleRefusals } from '@sanad/people/core';
import { Api, FailureSentences, useWords } from '@sanad/ui';
import { form, FormFoot, formSending, validateStandardSchema } from '@sanad/ui/forms';
import { useAgencies } from '../agencies';
import { ConsentFields, newConsent } from './consent-fields';
import { consentWords } from './consent.words';

/** The person agrees to share with the agency that the plan names. */
@Component({
  selector: 'sanad-sharing-consent-form',
  imports: [ConsentFields, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (agency(); as name) {
        <p class="strong">{{ t('sharing', { agency: name }) }}</p>
      }
      <sanad-consent-fields [fields]="form" />
      <sanad-form-foot [sending]="sending" [act]="t('record')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class SharingConsentForm {
  readonly file = input.required<CaseFileView>();
  readonly given = output<void>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(consentWords);
  private readonly agencies = useAgencies();
  protected readonly agency = computed(
    () => this.agencies().find(({ value }) => value === this.file().planAgencyId)?.name,
  );
  private readonly api = inject(Api);
  private readonly model = signal(newConsent());
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => FollowUpConsent));
  protected readonly sending = formSending(
    this.form,
    (typed) => {
      const { person, planAgencyId } = this.file();
      const draft = ConsentDraft.parse({ ...typed, purpose: 'SHARE_WITH_PARTNER', agencyId: planAgencyId });
      return this.api.send('POST', `/people/${person.id}/consents`, draft);
    },
    () => this.given.emit(),
  );

  constructor() {
    inject(FailureSentences).register(peopleRefusals);
  }
}
