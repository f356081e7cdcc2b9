import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import {
  moneySourceNames,
  supportProgrammeNames,
  supportStateNames,
  type FollowUpView,
  type MoneySource,
  type SupportProgramme,
  type SupportState,
  type SupportView,
} from '@sanad/follow-up/core';
import { showDay, type PlainDay } from '@sanad/kernel';
import type { ReferralView } from '@sanad/partners/core';
import {
  Chip,
  DayPipe,
  DirhamsPipe,
  EmptyState,
  Icon,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type Tint,
} from '@sanad/ui';
import { HistoryOf, type Telling } from '../panel/history-of';
import { panelWords } from '../panel/panel.words';
import { MourafakaForm } from './mourafaka-form';
import { mourafakaWords } from './mourafaka.words';
import { SupportForm } from './support-form';

const tints: Readonly<Record<SupportState, Tint>> = {
  APPLIED: 'warn',
  ACCEPTED: 'info',
  RUNNING: 'info',
  ENDED: 'ok',
  REFUSED: 'bad',
  STOPPED: 'neu',
};

/** Mourafaka while it may be asked for, and the support that was asked for or received, each amount with its source. */
@Component({
  selector: 'sanad-supports-card',
  imports: [Chip, DayPipe, DirhamsPipe, EmptyState, HistoryOf, Icon, MourafakaForm, RouterLink, Sheet, SupportForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './supports-card.html',
  styleUrl: './supports-card.scss',
})
export class SupportsCard {
  readonly view = input.required<FollowUpView>();
  readonly changed = output<FollowUpView>();
  /** Something was sent whose answer is not this part of the page: it is to be read anew. */
  readonly stale = output<void>();

  protected readonly t = useWords(panelWords);
  protected readonly programme = useWords(supportProgrammeNames);
  protected readonly state = useWords(supportStateNames);
  protected readonly source = useWords(moneySourceNames);
  protected readonly tints = tints;
  protected readonly language = useLanguage();
  private readonly session = inject(Session);
  protected readonly mayWrite = computed(() => this.session.may('followUp.write'));
  protected readonly mayRefer = computed(() => this.mayWrite() && this.session.may('referral.send'));
  protected readonly m = useWords(mourafakaWords);
  private readonly toasts = inject(Toasts);
  protected readonly chosen = signal<SupportView | null>(null);
  protected readonly offered = signal<SupportProgramme | ''>('');
  private readonly sheet = viewChild.required<Sheet>('sheet');
  private readonly referring = viewChild.required<Sheet>('referring');
  protected readonly heading = computed(() => {
    const support = this.chosen();
    return support ? this.t('changeSupportOf', { support: this.nameOf(support) }) : this.t('addSupport');
  });
  protected readonly telling = computed<Telling>(() => ({
    names: {
      ...{ state: this.t('state'), from_on: this.t('fromOnField'), to_on: this.t('toOnField') },
      ...{ amounts: this.t('amounts'), note: this.t('note') },
    },
    say: (field, value) => this.told(field, value),
  }));

  protected nameOf({ programme, title }: SupportView): string {
    return title ?? this.programme(programme);
  }

  protected ask(support: SupportView | null, programme: SupportProgramme | '' = ''): void {
    this.chosen.set(support);
    this.offered.set(programme);
    this.sheet().open();
  }

  protected follow(view: FollowUpView): void {
    this.sheet().close();
    this.changed.emit(view);
  }

  protected referred({ branch }: ReferralView): void {
    this.referring().close();
    this.toasts.done(this.m('sent', { branch: branch[this.language()] }));
    this.stale.emit();
  }

  private told(field: string, value: unknown): string {
    if (field === 'state') return this.state(value as SupportState);
    if (field === 'from_on' || field === 'to_on') return showDay(this.language(), value as PlainDay);
    if (field !== 'amounts') return String(value);
    const lines = value as { source: MoneySource; amount: number }[];
    return lines.map(({ source, amount }) => `${this.source(source)} ${amount}`).join(' · ');
  }
}
