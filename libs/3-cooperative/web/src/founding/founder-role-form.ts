import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  AssociateChange,
  founderRoleNames,
  FormationView,
  FounderChange,
  type FounderRole,
  type FounderView,
} from '@sanad/cooperative/core';
import { Api, Toasts, uiWords, useWords } from '@sanad/ui';
import {
  ChipsField,
  choicesOf,
  form,
  FormField,
  FormFoot,
  formSending,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { AssociateFields, nobodyTyped, typedFromAssociate, type TypedAssociate } from './associate-fields';
import { besideField } from './beside-field';
import { founderWords } from './founding.words';

/** What the founder does in the group, and lives by. */
@Component({
  selector: 'sanad-founder-role-form',
  imports: [ChipsField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-chips-field [formField]="form.role" [label]="t('role')" [choices]="roles()" />
      @if (founder().kind !== 'LEGAL_PERSON') {
        <sanad-text-field
          [formField]="form.profession"
          [label]="t('profession')"
          [hint]="t('professionHint')"
          [optional]="true"
        />
      }
      <sanad-form-foot [sending]="sending" [act]="ui('save')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class FounderRoleForm {
  readonly founder = input.required<FounderView>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(founderWords);
  protected readonly ui = useWords(uiWords);
  private readonly roleName = useWords(founderRoleNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly roles = computed(() => choicesOf(founderRoleNames, this.roleName));
  private readonly model = linkedSignal(() => ({
    role: this.founder().role as FounderRole | '',
    profession: this.founder().profession ?? '',
  }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => FounderChange));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('PATCH', `/founders/${this.founder().id}`, FounderChange.parse(value), {
        ...{ version: this.founder().version, schema: FormationView },
      }),
    (formation) => {
      this.toasts.done(this.t('saved'));
      this.saved.emit(formation);
    },
  );
}

/** Corrects what is kept of a founder who has no file. */
@Component({
  selector: 'sanad-associate-form',
  imports: [AssociateFields, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-associate-fields [fields]="form" [kind]="founder().kind" [cinEnd]="founder().associate?.cinEnd ?? null" />
      <sanad-form-foot [sending]="sending" [act]="ui('save')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class AssociateForm {
  readonly founder = input.required<FounderView>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly ui = useWords(uiWords);
  private readonly t = useWords(founderWords);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly model = linkedSignal((): TypedAssociate => {
    const { associate } = this.founder();
    return associate ? typedFromAssociate(associate) : nobodyTyped;
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => AssociateChange));
  protected readonly sending = formSending(
    this.form,
    ({ cin, ...typed }) =>
      besideField(
        this.api.send(
          'PUT',
          `/founders/${this.founder().id}/associate`,
          AssociateChange.parse(cin.trim() === '' ? typed : { ...typed, cin }),
          { version: this.founder().associate!.version, schema: FormationView },
        ),
        { associateHasFile: 'cin', cardFoundsAlready: 'cin' },
      ),
    (formation) => {
      this.toasts.done(this.t('corrected'));
      this.saved.emit(formation);
    },
  );
}
