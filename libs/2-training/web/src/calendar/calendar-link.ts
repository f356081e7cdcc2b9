import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { showInstant } from '@sanad/kernel';
import { CalendarLinkIssued, CalendarLinkStanding } from '@sanad/training/core';
import {
  Api,
  apiFailure,
  FailureNotice,
  Icon,
  LoadingRows,
  SecretOnce,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { calendarLinkWords } from './calendar.words';

/** The button and the sheet in which somebody gets the secret address of their own calendar. */
@Component({
  selector: 'sanad-calendar-link',
  imports: [FailureNotice, Icon, LoadingRows, SecretOnce, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="btn ghost" (click)="open()"><sanad-icon name="calendar" />{{ t('open') }}</button>
    <sanad-sheet #sheet [heading]="t('open')" (dismissed)="address.set('')">
      @if (sheet.isOpen()) {
        <div class="stack">
          @if (address()) {
            <sanad-secret-once [value]="address()" [label]="t('address')" (kept)="sheet.close()" />
          } @else {
            <p>{{ t('what') }}</p>
            @if (reading.loading()) {
              <sanad-loading />
            }
            @if (reading.value(); as standing) {
              @if (standing.link) {
                <p class="muted" role="status">{{ since() }} {{ lastRead() }}</p>
                <div class="dialog-actions">
                  <button type="button" class="btn ghost" (click)="revoke()">{{ t('revoke') }}</button>
                  <button type="button" class="btn" (click)="make()">{{ t('renew') }}</button>
                </div>
              } @else {
                <p class="muted" role="status">{{ t('none') }}</p>
                <div class="dialog-actions">
                  <button type="button" class="btn" (click)="make()">{{ t('make') }}</button>
                </div>
              }
            }
          }
          <sanad-failure [failure]="failure() ?? reading.failure()" [canRetry]="true" (retry)="reading.reload()" />
        </div>
      }
    </sanad-sheet>
  `,
})
export class CalendarLink {
  protected readonly t = useWords(calendarLinkWords);
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly wanted = signal(false);
  /** Asked for when the sheet is first opened. */
  protected readonly reading = this.api.get(() => (this.wanted() ? '/calendar-link' : undefined), CalendarLinkStanding);
  protected readonly address = signal('');
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly sheet = viewChild.required(Sheet);
  protected readonly since = computed(() => {
    const link = this.reading.value()?.link;
    return link ? this.t('since', { at: showInstant(this.language(), link.createdAt) }) : '';
  });
  protected readonly lastRead = computed(() => {
    const at = this.reading.value()?.link?.lastReadAt;
    return at ? this.t('read', { at: showInstant(this.language(), at) }) : this.t('unread');
  });

  protected open(): void {
    this.failure.set(null);
    if (this.wanted()) this.reading.reload();
    this.wanted.set(true);
    this.sheet().open();
  }

  protected make(): Promise<void> {
    return this.act(async () => {
      const { address } = await this.api.send('POST', '/calendar-link', {}, { schema: CalendarLinkIssued });
      this.address.set(address);
    });
  }

  protected revoke(): Promise<void> {
    return this.act(async () => {
      await this.api.send('POST', '/calendar-link/revocation', {});
      this.toasts.done(this.t('revoked'));
    });
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.failure.set(null);
    try {
      await work();
      this.reading.reload();
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }
}
