import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MailBox, type MailView } from '@sanad/access/core';
import {
  Api,
  apiFailure,
  Chip,
  EmptyState,
  FailureNotice,
  InstantPipe,
  LoadingRows,
  PageFrame,
  Toasts,
  useWords,
  type ApiFailure,
  type Tint,
} from '@sanad/ui';
import { mailsWords } from './mails.words';

/** Which letters have left, which wait, and which were given up with what reason. */
@Component({
  selector: 'sanad-mails-page',
  imports: [Chip, EmptyState, FailureNotice, InstantPipe, LoadingRows, PageFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page [heading]="t('heading')">
      @if (reading.loading()) {
        <sanad-loading />
      }
      @if (reading.value(); as box) {
        @if (!box.isOn) {
          <p role="status">{{ t('off') }}</p>
        }
        @if (box.rows.length > 0) {
          <div class="table-frame">
            <table class="table folds" [attr.aria-label]="t('heading')">
              <thead>
                <tr>
                  <th scope="col">{{ t('subject') }}</th>
                  <th scope="col">{{ t('recipient') }}</th>
                  <th scope="col">{{ t('state') }}</th>
                  <th scope="col">{{ t('at') }}</th>
                  <th scope="col">{{ t('act') }}</th>
                </tr>
              </thead>
              <tbody>
                @for (mail of box.rows; track mail.id) {
                  <tr>
                    <th scope="row">{{ mail.subject }}</th>
                    <td [attr.data-label]="t('recipient')">
                      <bdi>{{ mail.recipient }}</bdi>
                    </td>
                    <td [attr.data-label]="t('state')">
                      <sanad-chip [tint]="tints[mail.state]">{{ t(mail.state) }}</sanad-chip>
                      @if (mail.problem; as problem) {
                        <p class="small muted">
                          {{ t('tries', { tries: mail.tries }) }} · <bdi dir="ltr">{{ problem }}</bdi>
                        </p>
                      }
                    </td>
                    <td class="num" [attr.data-label]="t('at')">{{ mail.createdAt | instant }}</td>
                    <td [attr.data-label]="t('act')">
                      @if (mail.state === 'GIVEN_UP') {
                        <button type="button" class="btn ghost small" (click)="retry(mail)">{{ t('retry') }}</button>
                      }
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else {
          <sanad-empty [heading]="t('none')" />
        }
      }
      <sanad-failure [failure]="failure() ?? reading.failure()" [canRetry]="true" (retry)="reading.reload()" />
    </sanad-page>
  `,
})
export class MailsPage {
  protected readonly t = useWords(mailsWords);
  protected readonly tints: Readonly<Record<MailView['state'], Tint>> = {
    WAITING: 'warn',
    SENT: 'ok',
    GIVEN_UP: 'bad',
  };
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly api = inject(Api);
  protected readonly reading = this.api.get(() => '/mails', MailBox);
  private readonly toasts = inject(Toasts);

  protected async retry({ id }: MailView): Promise<void> {
    this.failure.set(null);
    try {
      await this.api.send('POST', `/mails/${id}/retry`, {});
      this.toasts.done(this.t('retried'));
      this.reading.reload();
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }
}
