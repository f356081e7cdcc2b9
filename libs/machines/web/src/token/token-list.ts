import { ChangeDetectionStrategy, Component, inject, input, signal, viewChild } from '@angular/core';
import { ApiTokenList, tokenScopeNames, type ApiTokenIssued, type ApiTokenView } from '@sanad/access/core';
import { addDays, today } from '@sanad/kernel';
import {
  Api,
  apiFailure,
  Chip,
  ConfirmDialog,
  DayPipe,
  EmptyState,
  FailureNotice,
  Icon,
  InstantPipe,
  LoadingRows,
  SecretOnce,
  Sheet,
  Toasts,
  useWords,
  type ApiFailure,
  type Tint,
} from '@sanad/ui';
import { machinesWords } from '../machines.words';
import { TokenForm } from './token-form';

type Standing = 'live' | 'soonOver' | 'over' | 'revoked';
const soon = 14;

/** The keys of a branch: what each opens, until when, and when it was last used. */
@Component({
  selector: 'sanad-token-list',
  imports: [
    ...[Chip, ConfirmDialog, DayPipe, EmptyState, FailureNotice, Icon, InstantPipe, LoadingRows, SecretOnce, Sheet],
    TokenForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './token-list.html',
  styleUrl: '../machines.scss',
})
export class TokenList {
  readonly branchId = input.required<string>();

  protected readonly t = useWords(machinesWords);
  protected readonly scopeName = useWords(tokenScopeNames);
  protected readonly tints: Readonly<Record<Standing, Tint>> = {
    live: 'ok',
    soonOver: 'warn',
    over: 'bad',
    revoked: 'neu',
  };
  private readonly api = inject(Api);
  protected readonly reading = this.api.get(
    () => '/api-tokens',
    ApiTokenList,
    () => ({ branchId: this.branchId() }),
  );
  protected readonly issued = signal<ApiTokenIssued | null>(null);
  protected readonly asked = signal<ApiTokenView | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(Sheet);
  private readonly question = viewChild.required(ConfirmDialog);

  protected standingOf({ revokedAt, expiresOn }: ApiTokenView): Standing {
    if (revokedAt) return 'revoked';
    if (expiresOn < today()) return 'over';
    return expiresOn < addDays(today(), soon) ? 'soonOver' : 'live';
  }

  protected start(): void {
    this.issued.set(null);
    this.sheet().open();
  }

  protected show(issued: ApiTokenIssued): void {
    this.issued.set(issued);
    this.reading.reload();
  }

  protected ask(token: ApiTokenView): void {
    this.asked.set(token);
    this.question().open();
  }

  protected async revoke(): Promise<void> {
    const { id, version } = this.asked()!;
    this.failure.set(null);
    try {
      await this.api.send('POST', `/api-tokens/${id}/revocation`, {}, { version });
      this.toasts.done(this.t('revokedNow'));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
    this.reading.reload();
  }
}
