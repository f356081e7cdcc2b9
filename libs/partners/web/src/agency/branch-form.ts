import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { BranchDraft, KeptBranch } from '@sanad/partners/core';
import { showPhone } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, TextField, validateStandardSchema } from '@sanad/ui/forms';
import { agencyWords } from './agency.words';
import { ProvincesField } from './provinces-field';

/** A branch: what it is called, whose people it receives, and where it is reached. */
@Component({
  selector: 'sanad-branch-form',
  imports: [FormField, FormFoot, NoteField, ProvincesField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-text-field [formField]="form.ar" [label]="t('ar')" />
      <sanad-text-field [formField]="form.fr" [label]="t('fr')" [ltr]="true" />
      <sanad-text-field [formField]="form.en" [label]="t('en')" [ltr]="true" [optional]="true" />
      <sanad-provinces-field [formField]="form.provinces" [label]="t('territory')" [hint]="t('territoryHint')" />
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
        [act]="t(branch() ? 'changeBranch' : 'addBranch')"
        (cancelled)="cancelled.emit()"
      />
    </form>
  `,
})
export class BranchForm {
  readonly agencyId = input.required<string>();
  readonly branch = input<KeptBranch | null>(null);
  readonly done = output<KeptBranch>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(agencyWords);
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => {
    const before = this.branch();
    return {
      ar: before?.ar ?? '',
      fr: before?.fr ?? '',
      en: before?.en ?? '',
      provinces: before?.provinces ?? [],
      phone: before?.phone ? showPhone(before.phone) : '',
      email: before?.email ?? '',
      address: before?.address ?? '',
    };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => BranchDraft as never));
  protected readonly sending = formSending(
    this.form,
    (typed) => {
      const [before, draft, schema] = [this.branch(), BranchDraft.parse(typed), KeptBranch];
      return before
        ? this.api.send('PUT', `/branches/${before.id}`, draft, { version: before.version, schema })
        : this.api.send('POST', `/agencies/${this.agencyId()}/branches`, draft, { schema });
    },
    (branch) => this.done.emit(branch),
  );
}
