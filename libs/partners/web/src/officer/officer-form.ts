import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  Officer,
  OfficerChange,
  OfficerDraft,
  officerRoleNames,
  type OfficerList,
  type OfficerRole,
} from '@sanad/partners/core';
import { Api, useLanguage, useWords } from '@sanad/ui';
import {
  ChoiceField,
  ChoicesField,
  choicesOf,
  form,
  FormField,
  FormFoot,
  formSending,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { officerWords } from './officer.words';

/** Invites somebody to an agency, or gives them another branch or part. */
@Component({
  selector: 'sanad-officer-form',
  imports: [ChoiceField, ChoicesField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-text-field [formField]="form.name" [label]="t('name')" />
      @if (!officer()) {
        <sanad-text-field
          [formField]="form.email"
          [label]="t('email')"
          [hint]="t('emailHint')"
          type="email"
          inputmode="email"
          [ltr]="true"
        />
      }
      <sanad-choice-field [formField]="form.branchId" [label]="t('branch')" [choices]="branches()" />
      <sanad-choices-field [formField]="form.roles" [label]="t('roles')" [choices]="roles()" />
      <sanad-form-foot [sending]="sending" [act]="t(officer() ? 'change' : 'invite')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class OfficerForm {
  readonly list = input.required<OfficerList>();
  readonly officer = input<Officer | null>(null);
  readonly done = output<Officer>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(officerWords);
  private readonly roleName = useWords(officerRoleNames);
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  protected readonly branches = computed(() =>
    this.list().branches.map((branch) => ({ value: branch.id as string, name: branch[this.language()] })),
  );
  protected readonly roles = computed(() => choicesOf(officerRoleNames, this.roleName));
  private readonly model = linkedSignal(() => {
    const before = this.officer();
    const { branches } = this.list();
    return {
      name: before?.name ?? '',
      email: before?.email ?? '',
      // With one branch there is nothing to choose.
      branchId: (before?.branch.id ?? (branches.length === 1 ? branches[0]!.id : '')) as string,
      roles: (before?.roles ?? ['partner-officer']) as OfficerRole[],
    };
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => (this.officer() ? OfficerChange : OfficerDraft) as never),
  );
  protected readonly sending = formSending(
    this.form,
    (typed) => {
      const before = this.officer();
      return before
        ? this.api.send('PUT', `/officers/${before.id}`, OfficerChange.parse(typed), {
            version: before.version,
            schema: Officer,
          })
        : this.api.send('POST', `/agencies/${this.list().agency.id}/officers`, OfficerDraft.parse(typed), {
            schema: Officer,
          });
    },
    (officer) => this.done.emit(officer),
  );
}
