import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { categoryNames, FormationChange, FormationDraft, FormationView, type Category } from '@sanad/cooperative/core';
import { provinces, today } from '@sanad/kernel';
import { Api, Toasts, uiWords, useLanguage, useWords } from '@sanad/ui';
import {
  ChoiceField,
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
import { BranchField } from '../trade/branch-field';
import { formationWords } from './founding.words';

/** A new founding group, or other facts of one under way. */
@Component({
  selector: 'sanad-formation-form',
  imports: [BranchField, ChoiceField, DayField, FormField, FormFoot, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-text-field [formField]="form.name" [label]="t('name')" />
      <sanad-choice-field [formField]="form.province" [label]="t('province')" [choices]="places()" />
      <sanad-text-field [formField]="form.seat" [label]="t('seat')" />
      <sanad-branch-field [formField]="form.branch" [label]="t('branch')" [kept]="formation()?.branch" />
      <sanad-choice-field [formField]="form.category" [label]="t('category')" [choices]="categories()" />
      <sanad-number-field
        [formField]="form.shareValue"
        [label]="t('shareValue')"
        [decimals]="true"
        [unit]="t('dirhams')"
      />
      @if (!formation()) {
        <sanad-day-field [formField]="form.startedOn" [label]="t('startedOn')" [until]="today" />
      }
      <sanad-form-foot
        [sending]="sending"
        [act]="formation() ? ui('save') : t('create')"
        (cancelled)="cancelled.emit()"
      />
    </form>
  `,
})
export class FormationForm {
  /** The group to change; absent for a new one. */
  readonly formation = input<FormationView>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(formationWords);
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
    const known = this.formation();
    return {
      name: known?.name ?? '',
      province: known?.province ?? '',
      seat: known?.seat ?? '',
      branch: known?.branch ?? '',
      category: (known?.category ?? '') as Category | '',
      shareValue: known?.shareValue ?? null,
      startedOn: known?.startedOn ?? (today() as string),
    };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => FormationDraft));
  protected readonly sending = formSending(
    this.form,
    (value) => {
      const known = this.formation();
      return known
        ? this.api.send('PATCH', `/formations/${known.id}`, FormationChange.parse(value), {
            version: known.version,
            schema: FormationView,
          })
        : this.api.send('POST', '/formations', value, { schema: FormationView });
    },
    (formation) => {
      this.toasts.done(this.formation() ? this.ui('saved') : this.t('created'));
      this.saved.emit(formation);
    },
  );
}
