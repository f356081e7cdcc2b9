import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { showDay } from '@sanad/kernel';
import { OfferedSessions, type OfferedSession, type OfferedSessionId, type ReferralRow } from '@sanad/partners/core';
import {
  Api,
  apiFailure,
  FailureNotice,
  LoadingRows,
  uiWords,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { sessionChoiceWords } from './session-choice.words';

/** Accepts with a session: those of one's own branch, how many places each has, and who will have to wait. */
@Component({
  selector: 'sanad-session-choice-form',
  imports: [FailureNotice, LoadingRows, MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session-choice-form.html',
  styleUrl: './session-choice-form.scss',
})
export class SessionChoiceForm {
  /** What is accepted. */
  readonly rows = input.required<readonly Pick<ReferralRow, 'branch'>[]>();
  /** Throws `ApiFailure`. */
  readonly send = input.required<(sessionId: OfferedSessionId) => Promise<void>>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(sessionChoiceWords);
  protected readonly ui = useWords(uiWords);
  private readonly language = useLanguage();
  protected readonly offered = inject(Api).get(() => '/referrals/sessions', OfferedSessions);
  protected readonly sessions = computed(() => {
    const branches = new Set<string>(this.rows().map(({ branch }) => branch.id));
    return this.offered.value()?.rows.filter(({ branchId }) => branches.has(branchId));
  });
  protected readonly chosen = signal<OfferedSession | null>(null);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  /** What will become of those for whom there is no place, before it is sent. */
  protected readonly notice = computed(() => {
    const session = this.chosen();
    const chosen = this.rows().length;
    if (!session || session.free >= chosen) return null;
    return session.free <= 0 ? this.t('full') : this.t('tooFew', { chosen, free: session.free });
  });

  protected days({ startsOn, endsOn }: OfferedSession): string {
    const [from, to] = [showDay(this.language(), startsOn), showDay(this.language(), endsOn)];
    return from === to ? from : `${from} – ${to}`;
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const session = this.chosen();
    if (!session || this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.send()(session.id);
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
      // Full or over meanwhile: what is chosen from is asked again.
      this.offered.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
