import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TradeChange, TradeDraft, TradeLists, type TradeEntry, type TradeList } from '@sanad/cooperative/core';
import { Api, Toasts, useLanguage, useWords } from '@sanad/ui';
import {
  ChoiceField,
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
import { tradePageWords } from './trade-page.words';

const unwritten = { code: '', ar: '', fr: '', en: '', sector: null, valueChain: null, place: 500, closedOn: null };

/** An entry of a list, new or changed, with why. */
@Component({
  selector: 'sanad-trade-form',
  imports: [ChoiceField, DayField, FormField, FormFoot, NoteField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (!entry()) {
        <sanad-text-field [formField]="form.code" [label]="t('code')" [hint]="t('codeHint')" [ltr]="true" />
      }
      <sanad-text-field [formField]="form.ar" [label]="t('ar')" />
      <sanad-text-field [formField]="form.fr" [label]="t('fr')" [ltr]="true" />
      <sanad-text-field [formField]="form.en" [label]="t('en')" [ltr]="true" />
      @if (list() === 'BRANCH') {
        <sanad-choice-field [formField]="form.sector" [label]="t('sector')" [choices]="sectors()" />
        <sanad-choice-field
          [formField]="form.valueChain"
          [label]="t('valueChain')"
          [choices]="chains()"
          [optional]="true"
        />
      }
      <sanad-number-field [formField]="form.place" [label]="t('place')" />
      <sanad-day-field [formField]="form.closedOn" [label]="t('closedOn')" [optional]="true" />
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class TradeForm {
  readonly list = input.required<TradeList>();
  readonly lists = input.required<TradeLists>();
  /** The entry to change; absent for a new one. */
  readonly entry = input<TradeEntry>();
  readonly saved = output<TradeLists>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(tradePageWords);
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly sectors = computed(() => this.choices(this.lists().sectors));
  protected readonly chains = computed(() => this.choices(this.lists().valueChains));
  private readonly model = linkedSignal(() => {
    const { code, ar, fr, en, sector, valueChain, place, closedOn } = this.entry() ?? unwritten;
    return {
      ...{ code, ar, fr, en, place: place as number | null, reason: '' },
      sector: sector ?? '',
      valueChain: valueChain ?? '',
      closedOn: (closedOn ?? '') as string,
    };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => TradeDraft));
  protected readonly sending = formSending(
    this.form,
    (value) => {
      const known = this.entry();
      const path = `/cooperative-trades/${this.list()}`;
      return known
        ? this.api.send('PUT', `${path}/${known.code}`, TradeChange.parse(value), {
            version: known.version,
            schema: TradeLists,
          })
        : this.api.send('POST', path, TradeDraft.parse(value), { schema: TradeLists });
    },
    (lists) => {
      this.toasts.done(this.t('saved'));
      this.saved.emit(lists);
    },
  );

  private choices(entries: readonly TradeEntry[]) {
    return entries.map((one) => ({ value: one.code, name: one[this.language()] }));
  }
}
