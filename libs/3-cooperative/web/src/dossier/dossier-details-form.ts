import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  DossierDetailsChange,
  DossierState,
  type DossierDetails,
  type FormationView,
  type YearEnd,
} from '@sanad/cooperative/core';
import { Api, Toasts, uiWords, useWords } from '@sanad/ui';
import {
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
  TimeField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { dossierDetailWords, yearEndNames } from './dossier-card.words';

/** What the papers say and nothing else of the group does. Everything may stay empty until the dossier is made. */
@Component({
  selector: 'sanad-dossier-details-form',
  imports: [ChoiceField, DayField, FormField, FormFoot, NoteField, NumberField, TextField, TimeField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted small">{{ t('inArabic') }}</p>
      <sanad-note-field [formField]="form.object" [label]="t('object')" [hint]="t('objectHint')" [longest]="1000" />
      <sanad-text-field [formField]="form.territory" [label]="t('territory')" />
      <div class="pair">
        <sanad-number-field [formField]="form.durationYears" [label]="t('durationYears')" />
        <sanad-choice-field [formField]="form.yearEnd" [label]="t('yearEnd')" [choices]="yearEnds()" />
      </div>
      <div class="pair">
        <sanad-day-field [formField]="form.assemblyOn" [label]="t('assemblyOn')" />
        <sanad-time-field [formField]="form.assemblyAt" [label]="t('assemblyAt')" />
      </div>
      <sanad-text-field [formField]="form.assemblyPlace" [label]="t('assemblyPlace')" />
      <div class="pair">
        <sanad-choice-field [formField]="form.chair" [label]="t('chair')" [choices]="people()" />
        <sanad-choice-field [formField]="form.secretary" [label]="t('secretary')" [choices]="people()" />
      </div>
      <sanad-text-field [formField]="form.court" [label]="t('court')" [hint]="t('courtHint')" />
      <sanad-text-field [formField]="form.localAuthority" [label]="t('localAuthority')" />
      <sanad-text-field [formField]="form.bank" [label]="t('bank')" />
      <sanad-form-foot [sending]="sending" [act]="ui('save')" (cancelled)="cancelled.emit()" />
    </form>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      gap: 12px;
    }
  `,
})
export class DossierDetailsForm {
  readonly formation = input.required<FormationView>();
  readonly details = input.required<DossierDetails>();
  readonly saved = output<DossierState>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(dossierDetailWords);
  protected readonly ui = useWords(uiWords);
  private readonly yearEndName = useWords(yearEndNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly yearEnds = computed(() => choicesOf(yearEndNames, this.yearEndName));
  /** Founders whose names are known here; whoever was written down before stays among them. */
  protected readonly people = computed(() => {
    const names = this.formation().founders.flatMap(({ person, associate }) => {
      const name = person ? `${person.givenAr} ${person.familyAr}` : (associate?.representative ?? associate?.nameAr);
      return name ?? [];
    });
    const { chair, secretary } = this.details();
    return [...new Set([...names, ...[chair, secretary].flatMap((name) => name ?? [])])].map((name) => ({
      value: name,
      name,
    }));
  });

  private readonly model = linkedSignal(() => {
    const { version: _, ...known } = this.details();
    return {
      object: known.object ?? '',
      territory: known.territory ?? '',
      durationYears: known.durationYears as number | null,
      yearEnd: known.yearEnd as YearEnd | '',
      assemblyOn: (known.assemblyOn ?? '') as string,
      assemblyAt: (known.assemblyAt ?? '') as string,
      assemblyPlace: known.assemblyPlace ?? '',
      chair: known.chair ?? '',
      secretary: known.secretary ?? '',
      court: known.court ?? '',
      localAuthority: known.localAuthority ?? '',
      bank: known.bank ?? '',
    };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => DossierDetailsChange));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('PUT', `/formations/${this.formation().id}/dossier-details`, value, {
        version: this.details().version,
        schema: DossierState,
      }),
    (state) => {
      this.toasts.done(this.ui('saved'));
      this.saved.emit(state);
    },
  );
}
