import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  categoryNames,
  CooperativeChange,
  CooperativeDraft,
  CooperativeView,
  type Category,
} from '@sanad/cooperative/core';
import { provinces, today } from '@sanad/kernel';
import { Api, Toasts, uiWords, useLanguage, useWords } from '@sanad/ui';
import {
  CheckField,
  ChoiceField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  NumberField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { BranchField } from '../trade/branch-field';
import { cooperativeWords } from './cooperative.words';

/** A cooperative from before the system, or other facts of one that is there, with why they change. */
@Component({
  selector: 'sanad-cooperative-form',
  imports: [BranchField, CheckField, ChoiceField, DayField, FormField, FormFoot, NoteField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (!cooperative()) {
        <p class="muted small">{{ t('enterLead') }}</p>
      }
      <sanad-text-field [formField]="form.name" [label]="t('name')" />
      @if (!cooperative()) {
        <sanad-choice-field [formField]="form.province" [label]="t('province')" [choices]="places()" />
      }
      <sanad-text-field [formField]="form.seat" [label]="t('seat')" />
      <sanad-branch-field [formField]="form.branch" [label]="t('branch')" [kept]="cooperative()?.branch" />
      <sanad-choice-field [formField]="form.category" [label]="t('category')" [choices]="categories()" />
      @if (cooperative()) {
        <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      } @else {
        <sanad-text-field [formField]="form.registerNumber" [label]="t('registerNumber')" [ltr]="true" />
        <sanad-text-field [formField]="form.court" [label]="t('court')" />
        <sanad-day-field [formField]="form.registeredOn" [label]="t('registeredOn')" [until]="today" />
        <sanad-number-field [formField]="form.capital" [label]="t('capital')" [decimals]="true" [unit]="t('dirhams')" />
        <sanad-number-field
          [formField]="form.shareValue"
          [label]="t('shareValue')"
          [decimals]="true"
          [unit]="t('dirhams')"
        />
        <sanad-check-field [formField]="form.inOpeningBalance" [label]="t('inOpeningBalance')" />
      }
      <sanad-form-foot [sending]="sending" [act]="ui('save')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class CooperativeForm {
  /** The one to change; absent for one that is entered. */
  readonly cooperative = input<CooperativeView>();
  readonly saved = output<CooperativeView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(cooperativeWords);
  protected readonly ui = useWords(uiWords);
  protected readonly today = today();
  private readonly categoryName = useWords(categoryNames);
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly categories = computed(() => choicesOf(categoryNames, this.categoryName));
  protected readonly places = computed(() =>
    provinces.map(({ code, ar, fr }) => ({ value: code, name: this.language() === 'ar' ? ar : fr })),
  );

  private readonly model = linkedSignal(() => {
    const known = this.cooperative();
    return {
      name: known?.name ?? '',
      province: known?.province ?? '',
      seat: known?.seat ?? '',
      branch: known?.branch ?? '',
      category: (known?.category ?? '') as Category | '',
      registerNumber: '',
      court: '',
      registeredOn: '',
      capital: null as number | null,
      shareValue: null as number | null,
      inOpeningBalance: true,
      reason: '',
    };
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => (this.cooperative() ? CooperativeChange : CooperativeDraft)),
  );
  protected readonly sending = formSending(
    this.form,
    (value) => {
      const known = this.cooperative();
      return known
        ? this.api.send('PATCH', `/cooperatives/${known.id}`, CooperativeChange.parse(value), {
            version: known.version,
            schema: CooperativeView,
          })
        : this.api.send('POST', '/cooperatives', CooperativeDraft.parse(value), { schema: CooperativeView });
    },
    (cooperative) => {
      this.toasts.done(this.cooperative() ? this.ui('saved') : this.t('entered'));
      this.saved.emit(cooperative);
    },
  );
}
