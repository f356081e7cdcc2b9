import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { isRefusal } from '@sanad/kernel';
import {
  attachScan,
  becomeWidow,
  end,
  evidenceNames,
  KinshipView,
  kinshipStatusNames,
  makePrimary,
  reject,
  relationNames,
  verify,
  type KinshipStatus,
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
  useWords,
  type ApiFailure,
  type Tint,
} from '@sanad/ui';
import { ScanForm } from '../wallet/scan-form';
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
  private readonly me = computed(() => this.session.user()?.id ?? '');

  protected async act(what: 'verification' | 'widowhood' | 'primacy', word: Done): Promise<void> {
    const { id, version } = this.link();
    this.busy.set(true);
    this.failure.set(null);
    try {
      const options = { version, schema: KinshipView };
      this.done(word, await this.api.send('POST', `/kinship-links/${id}/${what}`, {}, options));
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
