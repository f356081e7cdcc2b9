import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { dayOf, isRefusal, showDay } from '@sanad/kernel';
import {
  attachScan,
  becomeWidow,
  end,
  evidenceFor,
  evidenceNames,
  KinshipView,
  kinshipStatusNames,
  makePrimary,
  reject,
  relationNames,
  verify,
  type KinshipStatus,
  type PaperView,
} from '@sanad/people/core';
import {
  Api,
  apiFailure,
  Chip,
  ConfirmDialog,
  DayOfInstantPipe,
  FailureNotice,
  FailureSentences,
  Icon,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
  type Tint,
} from '@sanad/ui';
import { ScanForm } from '../wallet/scan-form';
import { WalletPicker } from '../wallet/wallet-picker';
import { kinshipWords } from './kinship.words';
import { KinshipRejectionForm } from './rejection-form';

const tints: Readonly<Record<KinshipStatus, Tint>> = { CLAIMED: 'warn', VERIFIED: 'ok', REJECTED: 'bad' };

type Done = 'verified' | 'rejected' | 'attached' | 'ended' | 'madeWidow' | 'madePrimary';

/** One link: what is claimed, with which proof, and what may be decided by whom. The rules are those of the server. */
@Component({
  selector: 'sanad-kinship-link',
  imports: [
    Chip,
    ConfirmDialog,
    DayOfInstantPipe,
    FailureNotice,
    Icon,
    KinshipRejectionForm,
    RouterLink,
    ScanForm,
    Sheet,
    WalletPicker,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './kinship-link-card.html',
  styleUrl: './kinship-link-card.scss',
})
export class KinshipLinkCard {
  readonly link = input.required<KinshipView>();
  /** Says that this one counts, where there are several. */
  readonly amongOthers = input(false);
  readonly changed = output<KinshipView>();
  /** Somebody else has changed it: what is shown is old. */
  readonly stale = output<void>();

  protected readonly t = useWords(kinshipWords);
  protected readonly relationName = useWords(relationNames);
  protected readonly evidenceName = useWords(evidenceNames);
  protected readonly statusName = useWords(kinshipStatusNames);
  protected readonly tint = computed(() => tints[this.link().status]);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly sentences = inject(FailureSentences);
  private readonly rejection = viewChild.required<Sheet>('rejectionSheet');
  private readonly ending = viewChild.required<Sheet>('endingSheet');
  private readonly scan = viewChild.required<Sheet>('scanSheet');

  private readonly claim = computed(() => ({
    ...this.link(),
    hasScan: this.link().scan !== null,
    member: this.link().resistanceFile.memberVitalStatus,
  }));
  protected readonly mayAttach = computed(() => this.session.may('kinship.claim') && !attachScan(this.claim()));
  /** Why the link cannot be verified by this person now, in a sentence; null when it can. */
  protected readonly obstacle = computed(() => {
    const answer = verify(this.claim(), this.me());
    return isRefusal(answer) ? this.sentences.say(answer.refused, answer.values) : null;
  });
  /** Why a link that was verified waits again. */
  protected readonly setBack = computed(() => {
    const { setBack } = this.link();
    if (!setBack) return null;
    const { verifiedByName: name, at, reason } = setBack;
    return this.t('setBack', { name: name ?? '', day: showDay(this.language(), dayOf(at)), reason });
  });
  /** Kinds of papers of the person that prove the relation. */
  protected readonly proofs = computed(() => evidenceFor[this.link().relation]);
  protected readonly mayReject = computed(() => !isRefusal(reject(this.claim(), this.me(), '')));
  protected readonly decides = computed(() => this.session.may('kinship.verify') && this.link().status === 'CLAIMED');
  protected readonly mayEnd = computed(() => this.session.may('kinship.verify') && !end(this.link()));
  protected readonly mayBecomeWidow = computed(
    () => this.session.may('kinship.verify') && !becomeWidow(this.claim(), this.me()),
  );
  protected readonly mayBePrimary = computed(
    () =>
      this.session.may('kinship.claim') && this.amongOthers() && !this.link().isPrimary && !makePrimary(this.link()),
  );
  protected readonly view = KinshipView;
  protected readonly scanAddress = computed(() => `/api/v1/kinship-links/${this.link().id}/evidence`);
  private readonly language = useLanguage();
  private readonly me = computed(() => this.session.user()?.id ?? '');

  /** The question stays until this is answered: a panel that was left meanwhile could tell nobody what came of it. */
  protected readonly verification = () => this.act('verification', 'verified');

  protected act(what: 'verification' | 'widowhood' | 'primacy', word: Done): Promise<void> {
    return this.send('POST', what, {}, word);
  }

  /** The proof is a paper that the person has handed in. */
  protected rest({ id: paperId }: PaperView): Promise<void> {
    return this.send('PUT', 'own-paper', { paperId }, 'attached');
  }

  private async send(method: 'POST' | 'PUT', what: string, body: object, word: Done): Promise<void> {
    const { id, version } = this.link();
    this.busy.set(true);
    this.failure.set(null);
    try {
      const options = { version, schema: KinshipView };
      this.done(word, await this.api.send(method, `/kinship-links/${id}/${what}`, body, options));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(false);
    }
  }

  protected done(word: Done, link: KinshipView): void {
    this.rejection().close();
    this.ending().close();
    this.scan().close();
    this.toasts.done(this.t(word));
    this.changed.emit(link);
  }
}
