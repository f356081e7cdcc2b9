import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  FeastChange,
  FeastChanged,
  FeastDraft,
  feastKindNames,
  moonFeastNames,
  type FeastKind,
  type FeastView,
  type MoonFeastCode,
} from '@sanad/calendar/core';
import { Api, useWords } from '@sanad/ui';
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
import { feastsWords } from './feasts.words';

const nothing = {
  ...{ kind: '' as FeastKind | '', ar: '', fr: '', en: '', firstDay: '', source: '', reason: '' },
  ...{ isConfirmed: false, isWithdrawn: false },
};

/** What is said of a feast: of a new one, or from now on of one that is there. */
@Component({
  selector: 'sanad-feast-form',
  imports: [CheckField, ChoiceField, DayField, FormField, FormFoot, NoteField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (!feast()) {
        <sanad-choice-field [formField]="form.kind" [label]="t('kind')" [choices]="kinds()" />
        @if (model().kind === 'MOON') {
          <div class="row wrap" role="group" [attr.aria-label]="t('moonFeast')">
            @for (moon of moons(); track moon.value) {
              <button type="button" class="btn ghost small" (click)="name(moon.value)">{{ moon.name }}</button>
            }
          </div>
        }
      }
      <sanad-text-field [formField]="form.ar" [label]="t('arabic')" />
      <sanad-text-field [formField]="form.fr" [label]="t('french')" [ltr]="true" />
      <sanad-text-field [formField]="form.en" [label]="t('english')" [ltr]="true" />
      @if (model().kind === 'FIXED') {
        <sanad-number-field [formField]="form.day" [label]="t('dayOfMonth')" />
        <sanad-number-field [formField]="form.month" [label]="t('month')" />
        <sanad-number-field [formField]="form.fromYear" [label]="t('fromYear')" [optional]="true" />
        <sanad-number-field [formField]="form.toYear" [label]="t('toYear')" [optional]="true" />
      } @else {
        <sanad-day-field [formField]="form.firstDay" [label]="t('firstDay')" />
        <sanad-number-field [formField]="form.days" [label]="t('days')" />
      }
      <sanad-check-field [formField]="form.isConfirmed" [label]="t('isConfirmed')" [hint]="t('isConfirmedHint')" />
      <sanad-note-field [formField]="form.source" [label]="t('source')" [hint]="t('sourceHint')" [longest]="500" />
      @if (feast()) {
        <sanad-check-field [formField]="form.isWithdrawn" [label]="t('isWithdrawn')" />
        <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      }
      <sanad-form-foot [sending]="sending" [act]="t('save')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class FeastForm {
  /** Null: a new one. */
  readonly feast = input.required<FeastView | null>();
  readonly saved = output<FeastChanged>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(feastsWords);
  private readonly kindName = useWords(feastKindNames);
  private readonly moonName = useWords(moonFeastNames);
  protected readonly kinds = computed(() => choicesOf(feastKindNames, this.kindName));
  protected readonly moons = computed(() => choicesOf(moonFeastNames, this.moonName));
  private readonly api = inject(Api);
  protected readonly model = linkedSignal(() => {
    const { month = null, day = null, fromYear = null, toYear = null, days = 1, ...said } = this.feast() ?? {};
    const { kind, ar, fr, en, firstDay, source, isConfirmed } = { ...nothing, ...said };
    const rest = { isWithdrawn: false, reason: '' };
    return {
      kind,
      ar,
      fr,
      en,
      month,
      day,
      fromYear,
      toYear,
      firstDay: firstDay ?? '',
      days,
      source,
      isConfirmed,
      ...rest,
    };
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => (this.feast() ? FeastChange : FeastDraft) as never),
  );
  protected readonly sending = formSending(
    this.form,
    (sent) => {
      const feast = this.feast();
      return feast
        ? this.api.send('PUT', `/feasts/${feast.id}`, sent, { version: feast.version, schema: FeastChanged })
        : this.api.send('POST', '/feasts', sent, { schema: FeastChanged });
    },
    (changed) => this.saved.emit(changed),
  );

  /** The names of a feast of the moon are known. */
  protected name(code: MoonFeastCode): void {
    this.model.update((model) => ({ ...model, ...moonFeastNames[code] }));
  }
}
