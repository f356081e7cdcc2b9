import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { provinces, regions, today } from '@sanad/kernel';
import {
  AgencyList,
  changesOf,
  isNeed,
  programmeConditionNames,
  programmeConditions,
  programmeFieldNames,
  programmeOn,
  programmePartNames,
  projectSectorNames,
  serviceNames,
  sharingPurposeNames,
  SupportProgrammeView,
  tellLine,
  type OwnedLine,
} from '@sanad/partners/core';
import { Api, FailureNotice, useLanguage, useWords } from '@sanad/ui';
import {
  ChoiceField,
  choicesOf,
  ChoicesField,
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
import { TypedProgrammeDraft, typedFrom } from './programme-draft';
import { programmeFormWords } from './programme-form.words';

/** All that is said of a programme; what others have recorded meanwhile is shown beside what is typed. */
@Component({
  selector: 'sanad-support-programme-form',
  imports: [ChoiceField, ChoicesField, DayField, FailureNotice, FormField, FormFoot, NoteField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './programme-form.html',
  styleUrl: './programme-form.scss',
})
export class ProgrammeForm {
  /** The programme as it was when the form was opened; null for a new one. */
  readonly programme = input.required<SupportProgrammeView | null>();
  /** The same as it stands by now. */
  readonly latest = input.required<SupportProgrammeView | null>();
  readonly outdated = output<void>();
  readonly written = output<SupportProgrammeView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(programmeFormWords);
  protected readonly field = useWords(programmeFieldNames);
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly purposeName = useWords(sharingPurposeNames);
  private readonly serviceName = useWords(serviceNames);
  private readonly sectorName = useWords(projectSectorNames);
  private readonly conditionName = useWords(programmeConditionNames);
  private readonly partName = useWords(programmePartNames);

  protected readonly agencies = this.api.get(() => '/agencies', AgencyList);
  private readonly version = linkedSignal(() => this.programme()?.version);
  protected readonly model = linkedSignal(() => {
    const programme = this.programme();
    return typedFrom(programme && programmeOn(programme.lines, today()));
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => TypedProgrammeDraft as never),
  );
  protected readonly sending = formSending(
    this.form,
    (typed) => {
      const programme = this.programme();
      const draft = TypedProgrammeDraft.parse(typed);
      return programme
        ? this.api.send('PUT', `/support-programmes/${programme.id}`, draft, {
            schema: SupportProgrammeView,
            version: this.version() ?? programme.version,
          })
        : this.api.send('POST', '/support-programmes', draft, { schema: SupportProgrammeView });
    },
    (view) => this.written.emit(view),
  );

  protected readonly agencyChoices = computed(() =>
    (this.agencies.value()?.rows ?? []).map(({ id, ...names }) => ({
      value: id as string,
      name: names[this.language()],
    })),
  );
  private readonly agency = computed(() => this.agencies.value()?.rows.find(({ id }) => id === this.model().agencyId));
  protected readonly services = computed(() =>
    choicesOf(serviceNames, this.serviceName, this.agency()?.services ?? []),
  );
  protected readonly purposes = computed(() => choicesOf(sharingPurposeNames, this.purposeName));
  protected readonly sectors = computed(() => choicesOf(projectSectorNames, this.sectorName));
  protected readonly needs = computed(() =>
    choicesOf(programmeConditionNames, this.conditionName, programmeConditions.filter(isNeed)).map(
      ({ value, name }) => ({
        value: value as Parameters<typeof isNeed>[0] & ReturnType<typeof this.model>['needs'][number],
        name,
      }),
    ),
  );
  protected readonly parts = computed(() => choicesOf(programmePartNames, this.partName));
  protected readonly regions = computed(() => this.places(regions));
  protected readonly provinces = computed(() => this.places(provinces));

  /** What somebody else has recorded since the form was opened, beside what is typed here. */
  protected readonly conflict = computed(() => {
    const [begun, latest] = [this.programme(), this.latest()];
    if (!begun || !latest || latest.version <= (this.version() ?? 0)) return null;
    const mine = this.typedLine(begun.lines[0]!);
    const said = mine && tellLine(this.language(), mine);
    return changesOf(this.language(), latest.lines[0]!, begun.lines[0]!).map(({ field, after }) => ({
      field,
      theirs: after,
      mine: said?.[field] ?? '',
    }));
  });

  /** The end of the form says nothing of what is told above it, with both values. */
  protected readonly foot = {
    ...this.sending,
    failure: computed(() => (this.conflict() ? null : this.sending.failure())),
  };

  constructor() {
    effect(() => {
      if (this.sending.failure()?.status === 412) this.outdated.emit();
    });
    // A service of another agency is none of this one's.
    effect(() => {
      const [agency, { service }] = [this.agency(), this.model()];
      if (agency && service && !agency.services.includes(service))
        this.model.update((typed) => ({ ...typed, service: '' }));
    });
  }

  protected keepMine(): void {
    this.version.set(this.latest()?.version);
    void this.sending.submit();
  }

  protected takeTheirs(): void {
    const latest = this.latest();
    if (!latest) return;
    this.version.set(latest.version);
    this.model.set(typedFrom(programmeOn(latest.lines, today())));
  }

  private typedLine(begun: OwnedLine): OwnedLine | null {
    const read = TypedProgrammeDraft.safeParse(this.model());
    return read.success ? { ...begun, ...read.data, agency: this.agency() ?? null } : null;
  }

  private places(of: typeof regions) {
    return of.map(({ code, ar, fr }) => ({ value: code, name: this.language() === 'ar' ? ar : fr }));
  }
}
