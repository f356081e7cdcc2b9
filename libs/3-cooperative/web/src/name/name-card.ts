import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { May } from '@sanad/access/web';
import {
  askForName,
  nameFact,
  nameStateNames,
  type FormationView,
  type NameRequestView,
} from '@sanad/cooperative/core';
import { daysBetween, showDay, today, type PlainDay } from '@sanad/kernel';
import { Chip, Icon, Sheet, Toasts, useLanguage, useWords, type Tint } from '@sanad/ui';
import { ApproveNameForm } from './approve-name-form';
import { FileNameForm } from './file-name-form';
import { nameCardWords } from './name.words';
import { ProposalsForm } from './proposals-form';
import { RefuseNameForm } from './refuse-name-form';
import { WithdrawNameForm } from './withdraw-name-form';

type Act = 'propose' | 'file' | 'approve' | 'refuse' | 'withdraw';
const tints: Readonly<Record<NameRequestView['state'], Tint>> = {
  DRAFT: 'neu',
  FILED: 'info',
  APPROVED: 'ok',
  REFUSED: 'bad',
  EXPIRED: 'att',
  WITHDRAWN: 'neu',
};

/** The name of a group: what was proposed, what the office answered, and how long the certificate still runs. */
@Component({
  selector: 'sanad-name-card',
  imports: [
    ApproveNameForm,
    Chip,
    FileNameForm,
    Icon,
    May,
    NgTemplateOutlet,
    ProposalsForm,
    RefuseNameForm,
    Sheet,
    WithdrawNameForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card', id: 'name' },
  templateUrl: './name-card.html',
  styleUrl: './name-card.scss',
})
export class NameCard {
  readonly formation = input.required<FormationView>();
  readonly changed = output<FormationView>();
  /** An answer was entered: steps and name have moved with it. */
  readonly stale = output<void>();

  protected readonly t = useWords(nameCardWords);
  protected readonly state = useWords(nameStateNames);
  private readonly language = useLanguage();
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(Sheet);
  protected readonly act = signal<Act>('propose');
  private readonly today = today();

  protected readonly current = computed(() => this.formation().names[0] ?? null);
  /** Beside a certificate from its paper all requests are past. */
  protected readonly earlier = computed(() => this.formation().names.slice(this.paper() ? 0 : 1));
  protected readonly draft = computed(() => {
    const current = this.current();
    return current?.state === 'DRAFT' ? current : null;
  });
  private readonly isOpen = computed(() => this.formation().state === 'IN_PROGRESS');
  private readonly fact = computed(() => nameFact(this.formation().names, this.formation().steps));
  /** A certificate that was entered as a step: it is no request. */
  protected readonly paper = computed(() => {
    const fact = this.fact();
    return fact && !fact.ofRequest ? fact : null;
  });
  /** The days that are left of a certificate that runs; negative once it has ended. */
  protected readonly left = computed(() => {
    const end = this.fact()?.expiresOn;
    return end ? daysBetween(this.today, end) : null;
  });
  protected readonly isEnded = computed(() => (this.left() ?? 0) < 0);
  /** The same question as on the server. */
  protected readonly mayAsk = computed(() => {
    const { names, steps } = this.formation();
    return this.isOpen() && askForName(names, this.today, steps) === undefined;
  });
  protected readonly mayFile = computed(() => this.isOpen() && this.draft() !== null);
  protected readonly mayAnswer = computed(() => this.isOpen() && this.current()?.state === 'FILED');
  protected readonly validityDays = computed(
    () => this.formation().law.find(({ key }) => key === 'nameApprovalValidity')?.value ?? null,
  );
  protected readonly heading = computed(() => {
    const act = this.act();
    return this.t(act === 'propose' ? (this.draft() ? 'change' : 'ask') : act);
  });

  protected tint({ state }: NameRequestView): Tint {
    return state === 'APPROVED' && this.isEnded() ? 'att' : tints[state];
  }

  protected shownState({ state }: NameRequestView): string {
    return this.state(state === 'APPROVED' && this.isEnded() ? 'EXPIRED' : state);
  }

  protected day(day: PlainDay | null): string {
    return day ? showDay(this.language(), day) : '';
  }

  protected branchOf({ branch }: NameRequestView): string | null {
    return branch && branch[this.language()];
  }

  protected open(act: Act): void {
    this.act.set(act);
    this.sheet().open();
  }

  protected close(): void {
    this.sheet().close();
  }

  protected saved(formation: FormationView): void {
    this.sheet().close();
    this.changed.emit(formation);
  }

  protected answered(): void {
    this.sheet().close();
    this.toasts.done(this.t('answered'));
    this.stale.emit();
  }
}
