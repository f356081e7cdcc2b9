import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  AgencyDirectory,
  AgreementChange,
  AgreementDraft,
  AgreementView,
  alwaysOpen,
  ChangedAgreement,
  renewalDays,
  sharingPurposeNames,
  type AgreementPage,
  type FieldGroup,
  type SharingPurpose,
} from '@sanad/partners/core';
import { Api, FailureNotice, LoadingRows, useLanguage, useWords } from '@sanad/ui';
import {
  ChoiceField,
  ChoicesField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { agreementFormWords } from './agreement-form.words';
import { GroupsField } from './groups-field';

/** A new agreement, the one that follows another, or an amendment of one: which it is says `act`. */
export type AgreementAct = 'create' | 'renew' | 'change';

/** An agreement in its own words: with whom, for how long, for what, and what it opens. Says before what would stop. */
@Component({
  selector: 'sanad-agreement-form',
  imports: [
    ChoiceField,
    ChoicesField,
    DayField,
    FailureNotice,
    FormField,
    FormFoot,
    GroupsField,
    LoadingRows,
    NoteField,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agreement-form.html',
})
export class AgreementForm {
  readonly act = input.required<AgreementAct>();
  /** The agreement that is renewed or amended. */
  readonly agreement = input<AgreementPage | null>(null);
  /** The agency of a new one, where it is known already. */
  readonly agencyId = input<string>('');
  readonly done = output<AgreementView | ChangedAgreement>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(agreementFormWords);
  private readonly purposeName = useWords(sharingPurposeNames);
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  protected readonly directory = this.api.get(
    () => (this.act() === 'create' ? '/agency-directory' : undefined),
    AgencyDirectory,
  );
  protected readonly agencies = computed(() =>
    (this.directory.value()?.rows ?? []).map((agency) => ({
      value: agency.id as string,
      name: agency[this.language()],
    })),
  );
  protected readonly purposes = computed(() => choicesOf(sharingPurposeNames, this.purposeName));

  private readonly model = linkedSignal(() => {
    const before = this.agreement();
    return before ? typedOf(before, this.act()) : { ...blank, agencyId: this.agencyId() };
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => (this.act() === 'change' ? AgreementChange : AgreementDraft) as never),
  );
  protected readonly sending = formSending(
    this.form,
    (typed): Promise<AgreementView | ChangedAgreement> => {
      const before = this.agreement();
      if (this.act() !== 'change' || !before) {
        const draft = AgreementDraft.parse({ ...typed, renews: before?.id ?? null });
        return this.api.send('POST', '/agreements', draft, { schema: AgreementView });
      }
      const change = AgreementChange.parse(typed);
      const { id, version } = before;
      return this.api.send('PUT', `/agreements/${id}`, change, { version, schema: ChangedAgreement });
    },
    (agreement) => this.done.emit(agreement),
  );

  /** What would be recalled, and what would be opened less, if it were amended as it is typed. */
  protected readonly effect = computed(() => {
    const before = this.act() === 'change' ? this.agreement() : null;
    if (!before) return null;
    const { purposes, fieldGroups } = this.model();
    const recalled = before.standing
      .filter(({ purpose }) => !purposes.includes(purpose))
      .reduce((sum, { running }) => sum + running, 0);
    const narrowed = Math.max(
      0,
      ...before.opened.filter(({ group }) => !fieldGroups.includes(group)).map(({ running }) => running),
    );
    return { recalled, narrowed };
  });
}

const blank = {
  ...{ agencyId: '', number: '', title: '', validFrom: '', validTo: '', why: '' },
  ...{ purposes: [] as SharingPurpose[], fieldGroups: [alwaysOpen] as FieldGroup[] },
};

/** An amendment begins with what is agreed; a renewal with the days that follow, and a number of its own. */
function typedOf(before: AgreementPage, act: AgreementAct): typeof blank {
  const { title, purposes, fieldGroups } = before;
  const kept = { ...blank, agencyId: before.agency.id as string, title, purposes, fieldGroups };
  const days = act === 'change' ? before : renewalDays(before);
  if (!days) return kept;
  const number = act === 'change' ? before.number : '';
  return { ...kept, number, validFrom: days.validFrom, validTo: days.validTo ?? '' };
}
