import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { isOpen, type CaseFileView } from '@sanad/case-file/core';
import { PlainDay, today } from '@sanad/kernel';
import {
  judgeProgramme,
  programmeName,
  programmeNeeds,
  programmeOn,
  ProgrammesOfFile,
  programmeVerdictNames,
  programmeVerdicts,
  projectSectorNames,
  referralRefusals,
  tellLine,
  type ProgrammeNeed,
  type ProjectSector,
  type ReferralView,
  type SupportProgrammeLine,
} from '@sanad/partners/core';
import {
  Api,
  Chip,
  EmptyState,
  FailureNotice,
  FailureSentences,
  Icon,
  LoadingRows,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { ChoiceField, choicesOf, DayField } from '@sanad/ui/forms';
import { SendForm, type ReferralStart } from '../panel/send-form';
import { programmesPanelWords, programmesWords } from './programmes.words';
import { ProgrammeReasons, type NeedAnswer } from './reason-list';
import { verdictTints } from './verdict-tints';

/** On the page of a file: which programmes its person may be sent to on a day, why, and the way there. */
@Component({
  selector: 'sanad-support-programmes-panel',
  imports: [
    Chip,
    ChoiceField,
    DayField,
    EmptyState,
    FailureNotice,
    Icon,
    LoadingRows,
    May,
    ProgrammeReasons,
    RouterLink,
    SendForm,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './programmes-panel.html',
  styleUrl: './programmes-panel.scss',
})
export class SupportProgrammesPanel {
  readonly caseFile = input.required<CaseFileView>();
  readonly changed = output<void>();

  protected readonly t = useWords(programmesPanelWords);
  protected readonly words = useWords(programmesWords);
  protected readonly verdictName = useWords(programmeVerdictNames);
  protected readonly tints = verdictTints;
  private readonly sectorName = useWords(projectSectorNames);
  private readonly language = useLanguage();
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(Sheet);
  protected readonly reading = inject(Api).get(
    () => `/case-files/${this.caseFile().id}/support-programmes`,
    ProgrammesOfFile,
  );
  protected readonly on = signal<string>(today());
  /** That of the group which the person founds, until another is chosen. */
  protected readonly sector = linkedSignal<ProjectSector | ''>(() => this.reading.value()?.facts.sector ?? '');
  private readonly said = signal<Partial<Record<ProgrammeNeed, boolean>>>({});
  protected readonly start = signal<ReferralStart | null>(null);
  protected readonly sectors = computed(() => choicesOf(projectSectorNames, this.sectorName));
  protected readonly isOpen = computed(() => isOpen(this.caseFile().stage));
  protected readonly known = computed<readonly ProgrammeNeed[]>(() =>
    this.reading.value()?.facts.cooperativeOn
      ? ['RESISTANCE_FAMILY', 'NEW_COOPERATIVE', 'GROUP_OR_SMALL_FIRM']
      : ['RESISTANCE_FAMILY'],
  );
  protected readonly needs = programmeNeeds;
  private readonly facts = computed(() => {
    const known = this.reading.value()?.facts;
    if (!known) return null;
    const asOf = PlainDay.safeParse(this.on()).data ?? known.asOf;
    return { ...known, asOf, sector: this.sector() || null, needs: { ...known.needs, ...this.said() } };
  });
  /** Judged here, by the rule that the server asks, so that another day or an answer is weighed at once. */
  private readonly judged = computed(() => {
    const facts = this.facts();
    if (!facts) return [];
    return this.reading
      .value()!
      .rows.map(({ programme: { id, lines } }) => {
        const line = programmeOn(lines, facts.asOf);
        const { verdict, reasons } = judgeProgramme(line, facts);
        const { name, owner, gives, amount, doubt } = tellLine(this.language(), line);
        return {
          id,
          line,
          verdict,
          reasons,
          name,
          owner,
          gives,
          amount,
          doubt: reasons.some(({ binds }) => !binds) ? doubt : '',
        };
      })
      .toSorted(
        (one, other) =>
          programmeVerdicts.indexOf(one.verdict) - programmeVerdicts.indexOf(other.verdict) ||
          one.name.localeCompare(other.name, this.language()),
      );
  });
  protected readonly offered = computed(() => this.judged().filter(({ verdict }) => verdict !== 'NOT_OPEN'));
  protected readonly closed = computed(() => this.judged().filter(({ verdict }) => verdict === 'NOT_OPEN'));
  protected readonly lacksBirth = computed(() => this.facts()?.birth === null);

  constructor() {
    // The panel also lives on a page of another room, whose sentences are not ours.
    inject(FailureSentences).register(referralRefusals);
  }

  protected answer({ need, said }: NeedAnswer): void {
    this.said.update((answers) => ({ ...answers, [need]: said }));
  }

  protected refer(line: SupportProgrammeLine): void {
    if (!line.agency || !line.service) return;
    // The partner reads it in Arabic, whatever the language of the sender.
    this.start.set({ agencyId: line.agency.id, service: line.service, wish: programmeName('ar', line) });
    this.sheet().open();
  }

  protected sent(referral: ReferralView): void {
    this.sheet().close();
    this.toasts.done(this.t('sent', { branch: referral.branch[this.language()] }));
    this.changed.emit();
  }
}
