import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  AssociateFounderDraft,
  associateNotice,
  founderKindNames,
  founderRoleNames,
  FormationView,
  FounderDraft,
  type FounderKind,
  type FounderRole,
} from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, useLanguage, useWords } from '@sanad/ui';
import {
  ChipsField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NumberField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { AssociateFields, nobodyTyped, type TypedAssociate } from './associate-fields';
import { besideField } from './beside-field';
import { FilePicker } from './file-picker';
import { founderWords } from './founding.words';

/** A new founder: from a file, another person, or a legal person; with the shares and what is paid of them. */
@Component({
  selector: 'sanad-founder-form',
  imports: [AssociateFields, ChipsField, DayField, FilePicker, FormField, FormFoot, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (!caseId()) {
        <sanad-chips-field [formField]="form.associate.kind" [label]="t('who')" [choices]="kinds()" />
        @if (kind() === 'BENEFICIARY') {
          <sanad-file-picker [formField]="form.caseId" [label]="t('chooseFile')" [taken]="taken()" />
        } @else {
          <sanad-associate-fields [fields]="form.associate" [kind]="kind()" />
          <p class="notice small">{{ say(notice) }}</p>
          <sanad-day-field
            [formField]="form.associate.noticeGivenOn"
            [label]="t('noticeGivenOn')"
            [hint]="t('noticeHint')"
            [until]="today"
          />
        }
      }
      <sanad-number-field [formField]="form.shares" [label]="t('shareCount')" [hint]="shareHint()" />
      <sanad-number-field
        [formField]="form.paid"
        [label]="t('paidAmount')"
        [decimals]="true"
        [unit]="t('dirhams')"
        [hint]="paidHint()"
      />
      <sanad-chips-field [formField]="form.role" [label]="t('role')" [choices]="roles()" />
      @if (kind() !== 'LEGAL_PERSON') {
        <sanad-text-field
          [formField]="form.profession"
          [label]="t('profession')"
          [hint]="t('professionHint')"
          [optional]="true"
        />
      }
      <sanad-day-field [formField]="form.joinedOn" [label]="t('joinedOn')" [until]="today" />
      <sanad-form-foot [sending]="sending" [act]="t('add')" (cancelled)="cancelled.emit()" />
    </form>
  `,
  styles: `
    .notice {
      padding: 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--sand-1);
    }
  `,
})
export class FounderForm {
  readonly formation = input.required<FormationView>();
  /** The file of the new founder when the page already knows it. */
  readonly caseId = input<string>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(founderWords);
  protected readonly today = today();
  protected readonly notice = associateNotice;
  private readonly language = useLanguage();
  private readonly roleName = useWords(founderRoleNames);
  private readonly kindName = useWords(founderKindNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly roles = computed(() => choicesOf(founderRoleNames, this.roleName));
  protected readonly kinds = computed(() => choicesOf(founderKindNames, this.kindName));
  protected readonly taken = computed(() => this.formation().founders.flatMap(({ caseId }) => caseId ?? []));
  protected readonly shareHint = computed(() => this.t('shareCountHint', { value: this.formation().shareValue }));

  private readonly model = linkedSignal(() => ({
    associate: { ...nobodyTyped, kind: 'BENEFICIARY' as FounderKind } as TypedAssociate,
    caseId: this.caseId() ?? '',
    shares: null as number | null,
    paid: null as number | null,
    role: 'MEMBER' as FounderRole | '',
    profession: '',
    joinedOn: today() as string,
  }));
  protected readonly kind = computed(() => this.model().associate.kind);
  private readonly draft = computed(() => (this.kind() === 'BENEFICIARY' ? FounderDraft : AssociateFounderDraft));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => this.draft()));
  /** What the law asks of these shares at subscription. */
  protected readonly paidHint = computed(() => {
    const percent = this.formation().law.find(({ key }) => key === 'cashPaidAtSubscription')?.value ?? null;
    const { shares } = this.model();
    if (percent === null || !shares) return undefined;
    return this.t('paidHint', { percent, least: (shares * this.formation().shareValue * percent) / 100 });
  });
  protected readonly sending = formSending(
    this.form,
    (value) =>
      besideField(this.send(value), {
        founderTwice: this.kind() === 'BENEFICIARY' ? 'caseId' : 'associate/cin',
        associateHasFile: 'associate/cin',
        cardFoundsAlready: 'associate/cin',
      }),
    (formation) => {
      this.toasts.done(this.t('added'));
      this.saved.emit(formation);
    },
  );

  protected say(phrase: typeof associateNotice): string {
    return phrase[this.language()];
  }

  private send(value: object): Promise<FormationView> {
    const group = `/formations/${this.formation().id}`;
    return this.kind() === 'BENEFICIARY'
      ? this.api.send('POST', `${group}/founders`, FounderDraft.parse(value), { schema: FormationView })
      : this.api.send('POST', `${group}/associates`, AssociateFounderDraft.parse(value), { schema: FormationView });
  }
}
