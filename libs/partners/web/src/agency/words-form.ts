import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  AgencyPage,
  serviceNames,
  ServiceWords,
  statusWordNames,
  type OfferedService,
  type StatusWord,
} from '@sanad/partners/core';
import { Api, useWords } from '@sanad/ui';
import {
  ChoicesField,
  choicesOf,
  form,
  FormField,
  FormFoot,
  formSending,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { agencyWords } from './agency.words';

/** In which words an agency tells how one of its services goes. */
@Component({
  selector: 'sanad-service-words-form',
  imports: [ChoicesField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="strong">{{ serviceName(offered().service) }}</p>
      <sanad-choices-field
        [formField]="form.words"
        [label]="t('words')"
        [hint]="t('wordsHint')"
        [choices]="choices()"
      />
      <sanad-form-foot [sending]="sending" [act]="t('changeWords')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ServiceWordsForm {
  readonly agency = input.required<AgencyPage>();
  readonly offered = input.required<OfferedService>();
  readonly done = output<AgencyPage>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(agencyWords);
  protected readonly serviceName = useWords(serviceNames);
  private readonly word = useWords(statusWordNames);
  protected readonly choices = computed(() => choicesOf(statusWordNames, this.word));
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => ({ words: [...this.offered().words] as StatusWord[] }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => ServiceWords));
  protected readonly sending = formSending(
    this.form,
    (typed) => {
      const { id, version } = this.agency();
      const address = `/agencies/${id}/services/${this.offered().service}/words`;
      return this.api.send('PUT', address, typed, { version, schema: AgencyPage });
    },
    (agency) => this.done.emit(agency),
  );
}
