import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  AgencyChange,
  AgencyDraft,
  agencyKindNames,
  AgencyPage,
  serviceNames,
  type AgencyKind,
  type Service,
} from '@sanad/partners/core';
import { showPhone } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import {
  ChoiceField,
  ChoicesField,
  choicesOf,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { agencyWords } from './agency.words';

/** A new agency, or another word for one that is there. */
@Component({
  selector: 'sanad-agency-form',
  imports: [ChoiceField, ChoicesField, FormField, FormFoot, NoteField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (!agency()) {
        <sanad-text-field [formField]="form.code" [label]="t('code')" [hint]="t('codeHint')" [ltr]="true" />
      }
      <sanad-text-field [formField]="form.ar" [label]="t('ar')" />
      <sanad-text-field [formField]="form.fr" [label]="t('fr')" [ltr]="true" />
      <sanad-text-field [formField]="form.en" [label]="t('en')" [ltr]="true" [optional]="true" />
      <sanad-text-field [formField]="form.short" [label]="t('short')" [hint]="t('shortHint')" />
      <sanad-choice-field [formField]="form.kind" [label]="t('kind')" [choices]="kinds()" />
      <sanad-choices-field [formField]="form.services" [label]="t('offers')" [choices]="services()" />
      <sanad-text-field [formField]="form.phone" [label]="t('phone')" type="tel" [ltr]="true" [optional]="true" />
      <sanad-text-field [formField]="form.email" [label]="t('email')" type="email" [ltr]="true" [optional]="true" />
      <sanad-note-field
        [formField]="form.address"
        [label]="t('address')"
        [longest]="300"
        [rows]="2"
        [optional]="true"
      />
      <sanad-form-foot
        [sending]="sending"
        [act]="agency() ? t('changeAgency') : t('add')"
        (cancelled)="cancelled.emit()"
      />
    </form>
  `,
})
export class AgencyForm {
  readonly agency = input<AgencyPage | null>(null);
  readonly done = output<AgencyPage>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(agencyWords);
  private readonly kindName = useWords(agencyKindNames);
  private readonly serviceName = useWords(serviceNames);
  protected readonly kinds = computed(() => choicesOf(agencyKindNames, this.kindName));
  protected readonly services = computed(() => choicesOf(serviceNames, this.serviceName));
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => typedOf(this.agency()));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => AgencyDraft as never));
  protected readonly sending = formSending(
    this.form,
    (typed) => {
      const before = this.agency();
      return before
        ? this.api.send('PUT', `/agencies/${before.id}`, AgencyChange.parse(typed), {
            version: before.version,
            schema: AgencyPage,
          })
        : this.api.send('POST', '/agencies', AgencyDraft.parse(typed), { schema: AgencyPage });
    },
    (agency) => this.done.emit(agency),
  );
}

const blank = {
  ...{ code: '', ar: '', fr: '', en: '', short: '', kind: '' as AgencyKind | '', services: [] as Service[] },
  ...{ phone: '', email: '', address: '' },
};

function typedOf(agency: AgencyPage | null): typeof blank {
  if (!agency) return blank;
  const { code, ar, fr, en, short, kind, services, phone, email, address } = agency;
  return {
    ...{ code, ar, fr, en, short, kind, services: services.map(({ service }) => service) },
    ...{ phone: phone ? showPhone(phone) : '', email: email ?? '', address: address ?? '' },
  };
}
