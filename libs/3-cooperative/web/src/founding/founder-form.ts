import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  founderRoleNames,
  FormationView,
  FounderChange,
  FounderDraft,
  type FounderRole,
  type FounderView,
} from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, uiWords, useWords } from '@sanad/ui';
import {
  ChipsField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NumberField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { FilePicker } from './file-picker';
import { founderWords } from './founding.words';

/** A founder's file and shares; the shares alone when the founder is already there. */
@Component({
  selector: 'sanad-founder-form',
  imports: [ChipsField, DayField, FilePicker, FormField, FormFoot, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (!founder() && !caseId()) {
        <sanad-file-picker [formField]="form.caseId" [label]="t('chooseFile')" [taken]="taken()" />
      }
      @if (!founder()) {
        <sanad-number-field [formField]="form.shares" [label]="t('shareCount')" [hint]="shareHint()" />
        <sanad-number-field
          [formField]="form.paid"
          [label]="t('paidAmount')"
          [decimals]="true"
          [unit]="t('dirhams')"
          [hint]="paidHint()"
        />
      }
      <sanad-chips-field [formField]="form.role" [label]="t('role')" [choices]="roles()" />
      @if (!founder()) {
        <sanad-day-field [formField]="form.joinedOn" [label]="t('joinedOn')" [until]="today" />
      }
      <sanad-form-foot [sending]="sending" [act]="founder() ? ui('save') : t('add')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class FounderForm {
  readonly formation = input.required<FormationView>();
  /** The founder to change; null for a new one. */
  readonly founder = input<FounderView | null>(null);
  /** The file of the new founder when the page already knows it. */
  readonly caseId = input<string>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(founderWords);
  protected readonly ui = useWords(uiWords);
  protected readonly today = today();
  private readonly roleName = useWords(founderRoleNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly roles = computed(() => choicesOf(founderRoleNames, this.roleName));
  protected readonly taken = computed(() => this.formation().founders.flatMap(({ caseId }) => caseId ?? []));
  protected readonly shareHint = computed(() => this.t('shareCountHint', { value: this.formation().shareValue }));

  private readonly model = linkedSignal(() => {
    const known = this.founder();
    return {
      caseId: (known?.caseId ?? this.caseId() ?? '') as string,
      shares: known?.shares ?? null,
      paid: known?.paid ?? null,
      role: (known?.role ?? 'MEMBER') as FounderRole | '',
      joinedOn: (known?.joinedOn ?? today()) as string,
    };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => FounderDraft));
  /** What the law asks of these shares at subscription. */
  protected readonly paidHint = computed(() => {
    const percent = this.formation().law.find(({ key }) => key === 'cashPaidAtSubscription')?.value ?? null;
    const { shares } = this.model();
    if (percent === null || !shares) return undefined;
    return this.t('paidHint', { percent, least: (shares * this.formation().shareValue * percent) / 100 });
  });
  protected readonly sending = formSending(
    this.form,
    (value) => {
      const known = this.founder();
      return known
        ? this.api.send('PATCH', `/founders/${known.id}`, FounderChange.parse(value), {
            version: known.version,
            schema: FormationView,
          })
        : this.api.send('POST', `/formations/${this.formation().id}/founders`, value, { schema: FormationView });
    },
    (formation) => {
      this.toasts.done(this.t(this.founder() ? 'saved' : 'added'));
      this.saved.emit(formation);
    },
  );
}
