import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { text, today, PlainDay } from '@sanad/kernel';
import {
  EligibilitySettingDraft,
  EligibilitySettingList,
  relationNames,
  relationPolicyNames,
  relations,
  settingMeaning,
  settingValues,
  type EligibilitySetting,
  type RelationPolicy,
} from '@sanad/people/core';
import { Api, useLanguage, useWords } from '@sanad/ui';
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
  validateStandardSchema,
} from '@sanad/ui/forms';
import * as z from 'zod';
import { eligibilityWords } from './eligibility.words';

const rest = { isConfirmed: z.boolean(), reason: text({ min: 3, max: 500 }), effectiveFrom: PlainDay };
/** What is asked for each setting: the value stands where its fields are. */
const typedAs = {
  relations: z.object({ relations: settingValues.relations, ...rest }),
  minimumAge: z.object({ years: settingValues.minimumAge, ...rest }),
  maximumAge: z.object({ years: settingValues.maximumAge, ...rest }),
  appealDays: z.object({ days: settingValues.appealDays, ...rest }),
  appealTo: z.object({ office: settingValues.appealTo, ...rest }),
} as const;
const nobody = { ar: '', fr: '', en: '' };

/** A new line of a setting, from a day on, with what it would change before it is recorded. */
@Component({
  selector: 'sanad-eligibility-setting-form',
  imports: [CheckField, ChoiceField, DayField, FormField, FormFoot, NoteField, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @switch (setting().name) {
        @case ('relations') {
          @for (relation of relations; track relation) {
            <sanad-choice-field
              [formField]="form.relations[relation]"
              [label]="relationName(relation)"
              [choices]="policies()"
            />
          }
        }
        @case ('appealDays') {
          <sanad-number-field [formField]="form.days" [label]="t('value')" [unit]="t('dayUnit')" />
        }
        @case ('appealTo') {
          <sanad-note-field [formField]="form.office.ar" [label]="t('arabic')" [longest]="300" [rows]="2" />
          <sanad-note-field [formField]="form.office.fr" [label]="t('french')" [longest]="300" [rows]="2" />
          <sanad-note-field [formField]="form.office.en" [label]="t('english')" [longest]="300" [rows]="2" />
        }
        @default {
          <sanad-number-field
            [formField]="form.years"
            [label]="t('value')"
            [unit]="t('yearUnit')"
            [hint]="t('noLimitHint')"
            [optional]="true"
          />
        }
      }
      <sanad-day-field [formField]="form.effectiveFrom" [label]="t('from')" [from]="today" />
      <sanad-note-field [formField]="form.reason" [label]="t('settingReason')" [longest]="500" />
      <sanad-check-field [formField]="form.isConfirmed" [label]="t('isConfirmed')" [hint]="t('isConfirmedHint')" />
      @if (meaning().length > 0) {
        <section class="card" aria-live="polite" [attr.aria-label]="t('meaning')">
          <h3>{{ t('meaning') }}</h3>
          <ul>
            @for (sentence of meaning(); track sentence) {
              <li>{{ sentence }}</li>
            }
          </ul>
        </section>
      }
      <sanad-form-foot [sending]="sending" [act]="t('change')" (cancelled)="cancelled.emit()" />
    </form>
  `,
  styles: `
    ul {
      margin-block: 8px 0;
      padding-inline-start: 20px;
    }
  `,
})
export class EligibilitySettingForm {
  /** The line that holds today. */
  readonly setting = input.required<EligibilitySetting>();
  /** How many lines of it the page has shown. */
  readonly seen = input.required<number>();
  readonly changed = output<z.infer<typeof EligibilitySettingList>>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(eligibilityWords);
  protected readonly relationName = useWords(relationNames);
  protected readonly relations = relations;
  protected readonly today: string = today();
  private readonly policyName = useWords(relationPolicyNames);
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  protected readonly policies = computed(() => choicesOf(relationPolicyNames, this.policyName));

  private readonly model = linkedSignal(() => {
    const { name, value, isConfirmed } = this.setting();
    const known = settingValues.relations.safeParse(name === 'relations' ? value : null).data;
    const policies = relations.map((relation) => [relation, known?.[relation] ?? 'UNSETTLED'] as const);
    return {
      relations: Object.fromEntries(policies) as Record<(typeof relations)[number], RelationPolicy | ''>,
      years: name === 'minimumAge' || name === 'maximumAge' ? settingValues[name].parse(value) : null,
      days: name === 'appealDays' ? (settingValues.appealDays.parse(value) as number | null) : null,
      office: name === 'appealTo' ? settingValues.appealTo.parse(value) : nobody,
      isConfirmed,
      reason: '',
      effectiveFrom: today() as string,
    };
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => typedAs[this.setting().name] as never),
  );
  private readonly draft = computed(() => {
    const { relations: policies, years, days, office, isConfirmed, reason, effectiveFrom } = this.model();
    const { name } = this.setting();
    const values = { relations: policies, minimumAge: years, maximumAge: years, appealDays: days, appealTo: office };
    return { name, value: values[name] as unknown, isConfirmed, reason, effectiveFrom, seen: this.seen() };
  });
  protected readonly meaning = computed(() => {
    const draft = this.draft();
    const from = PlainDay.safeParse(draft.effectiveFrom);
    return from.success ? settingMeaning(this.language(), { ...draft, effectiveFrom: from.data }, this.setting()) : [];
  });
  protected readonly sending = formSending(
    this.form,
    () =>
      this.api.send('POST', '/eligibility-settings', EligibilitySettingDraft.parse(this.draft()), {
        schema: EligibilitySettingList,
      }),
    (list) => this.changed.emit(list),
  );
}
