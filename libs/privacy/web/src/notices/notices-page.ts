import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { correctedFieldNames, RectificationNoticeView, showFact, type CorrectedField } from '@sanad/privacy/core';
import {
  Api,
  apiFailure,
  Chip,
  DayOfInstantPipe,
  EmptyState,
  FailureNotice,
  PagedFrame,
  pagedList,
  PageFrame,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { privacyWords } from '../privacy.words';

/** What a partner has received and is no longer right, with its confirmation. */
@Component({
  selector: 'sanad-notices-page',
  imports: [Chip, DayOfInstantPipe, EmptyState, FailureNotice, PagedFrame, PageFrame, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notices-page.html',
})
export class NoticesPage {
  readonly seen = input(false, { transform: (asked: string | undefined) => asked === 'yes' });

  protected readonly t = useWords(privacyWords);
  protected readonly fieldName = useWords(correctedFieldNames);
  protected readonly language = useLanguage();
  protected readonly busyId = signal<string | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly list = pagedList(
    () => '/rectification-notices',
    RectificationNoticeView,
    () => ({ open: !this.seen() }),
  );
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected fact(field: CorrectedField, value: string | null): string {
    return showFact(this.language(), field, value);
  }

  protected async confirm({ id, version }: RectificationNoticeView): Promise<void> {
    this.busyId.set(id);
    this.failure.set(null);
    try {
      const options = { version, schema: RectificationNoticeView };
      await this.api.send('POST', `/rectification-notices/${id}/confirmation`, {}, options);
      this.toasts.done(this.t('confirmed'));
      this.list.change((one) => (one.id === id ? null : one));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busyId.set(null);
    }
  }

  protected reload(): void {
    this.failure.set(null);
    void this.list.reload();
  }
}
