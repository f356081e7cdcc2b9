import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  FollowUpView,
  moneySourceNames,
  SupportChange,
  SupportDraft,
  supportProgrammeNames,
  supportStateNames,
  type MoneySource,
  type SupportProgramme,
  type SupportState,
  type SupportView,
} from '@sanad/follow-up/core';
import { today } from '@sanad/kernel';
import { Api, Icon, Toasts, useWords } from '@sanad/ui';
import {
  ChoiceField,
  choicesOf,
  ChipsField,
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
import { supportFormWords } from './support-form.words';

interface Typed {
  programme: SupportProgramme | '';
  title: string;
  agency: string;
  state: SupportState | '';
  appliedOn: string;
  fromOn: string;
  toOn: string;
  amounts: { source: MoneySource | ''; amount: number | null }[];
  note: string;
  reason: string;
}

/** The agency that a programme belongs to, where it belongs to one. */
const agencies: Readonly<Partial<Record<SupportProgramme, string>>> = {
  MOURAFAKA: 'مكتب تنمية التعاون',
  ODCO_MANAGEMENT: 'مكتب تنمية التعاون',
  ODCO_RUNNING: 'مكتب تنمية التعاون',
  ODCO_MARKETING: 'مكتب تنمية التعاون',
  ADS_VALUE_CHAIN: 'وكالة التنمية الاجتماعية',
  INDH: 'المبادرة الوطنية للتنمية البشرية',
};

function typedFrom({ programme, title, agency, state, appliedOn, fromOn, toOn, amounts, note }: SupportView): Typed {
  return {
    ...{ programme, title: title ?? '', agency, state, appliedOn: appliedOn ?? '', fromOn: fromOn ?? '' },
    ...{ toOn: toOn ?? '', amounts: amounts.map((line) => ({ ...line })), note: note ?? '', reason: '' },
  };
}

/** Support that was asked for or received; what changes of it has its reason. */
@Component({
  selector: 'sanad-support-form',
  imports: [ChipsField, ChoiceField, DayField, FormField, FormFoot, Icon, NoteField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './support-form.html',
  styleUrl: './support-form.scss',
})
export class SupportForm {
  readonly cooperativeId = input.required<string>();
  /** The one that is changed; a new one begins from `programme`. */
  readonly support = input<SupportView | null>(null);
  readonly programme = input<SupportProgramme | ''>('');
  readonly saved = output<FollowUpView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(supportFormWords);
  protected readonly now = today();
  private readonly programmeName = useWords(supportProgrammeNames);
  private readonly stateName = useWords(supportStateNames);
  private readonly sourceName = useWords(moneySourceNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly programmes = computed(() => choicesOf(supportProgrammeNames, this.programmeName));
  protected readonly states = computed(() => choicesOf(supportStateNames, this.stateName));
  protected readonly sources = computed(() => choicesOf(moneySourceNames, this.sourceName));
  protected readonly model = linkedSignal<Typed>(() => {
    const support = this.support();
    if (support) return typedFrom(support);
    const programme = this.programme();
    return {
      ...{ programme, title: '', agency: (programme && agencies[programme]) ?? '', state: 'APPLIED' },
      ...{ appliedOn: today(), fromOn: '', toOn: '', amounts: [], note: '', reason: '' },
    };
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => (this.support() ? SupportChange : SupportDraft)),
  );
  protected readonly sending = formSending(
    this.form,
    ({ reason, ...said }) => {
      const support = this.support();
      return support
        ? this.api.send(
            'PUT',
            `/supports/${support.id}`,
            { ...said, reason },
            { version: support.version, schema: FollowUpView },
          )
        : this.api.send('POST', `/cooperatives/${this.cooperativeId()}/supports`, said, { schema: FollowUpView });
    },
    (view) => {
      this.toasts.done(this.t('saved'));
      this.saved.emit(view);
    },
  );

  /** The agency of a programme is written down, unless somebody has written another one. */
  protected offerAgency(): void {
    const { programme, agency } = this.model();
    const offered = programme && agencies[programme];
    const isOurs = agency === '' || Object.values(agencies).includes(agency);
    if (offered && isOurs) this.model.update((typed) => ({ ...typed, agency: offered }));
  }

  protected addLine(): void {
    this.model.update((typed) => ({ ...typed, amounts: [...typed.amounts, { source: '' as const, amount: null }] }));
  }

  protected removeLine(place: number): void {
    this.model.update((typed) => ({ ...typed, amounts: typed.amounts.filter((_, at) => at !== place) }));
  }
}
