import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CodeSent, LinkOpened } from '@sanad/access/core';
import { latinDigits } from '@sanad/kernel';
import { Api, apiFailure, FailureNotice, useWords, type ApiFailure } from '@sanad/ui';
import { linkWords } from './link.words';

/** The code of a link: sent when it is asked for, never by the opening of the page alone. */
@Component({
  selector: 'sanad-code-entry',
  imports: [FailureNotice, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!isAsked()) {
      <p>{{ t('lead') }}</p>
      <div class="row wrap">
        <button matButton="filled" type="button" [disabled]="busy()" (click)="send()">{{ t('sendCode') }}</button>
        <button matButton="outlined" type="button" (click)="isAsked.set(true)">{{ t('haveCode') }}</button>
      </div>
    } @else {
      <form class="card stack" novalidate (submit)="enter($event, box.value)">
        @if (sent(); as where) {
          <p role="status">
            {{ t('sent', { address: '⁨' + where.sentTo + '⁩' }) }} {{ t('minutes', { minutes: where.minutes }) }}
          </p>
        }
        <label for="link-code">{{ t('code') }}</label>
        <input
          #box
          id="link-code"
          class="num"
          dir="ltr"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="6"
          [attr.aria-invalid]="isMisshapen()"
          aria-describedby="link-code-error"
        />
        <p id="link-code-error" class="field-error" aria-live="polite">{{ isMisshapen() ? t('codeShape') : '' }}</p>
        <div class="row wrap">
          <button matButton="filled" type="submit" [disabled]="busy()">{{ t('enter') }}</button>
          <button matButton="outlined" type="button" [disabled]="busy()" (click)="send()">{{ t('resend') }}</button>
        </div>
      </form>
    }
    <sanad-failure [failure]="failure()" [canRetry]="false" />
  `,
  styles: `
    input {
      inline-size: 12ch;
      padding: 8px 12px;
      border: 1px solid var(--line-2, var(--line));
      border-radius: var(--radius);
      background: var(--paper);
      color: inherit;
      font: inherit;
      font-size: 1.5rem;
      letter-spacing: 0.2em;
    }
    .field-error {
      min-block-size: 1lh;
      color: var(--red, currentColor);
    }
  `,
})
export class CodeEntry {
  readonly token = input.required<string>();
  readonly entered = output<void>();

  protected readonly t = useWords(linkWords);
  protected readonly isAsked = signal(false);
  protected readonly sent = signal<CodeSent | null>(null);
  protected readonly busy = signal(false);
  protected readonly isMisshapen = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly api = inject(Api);

  protected send(): Promise<void> {
    return this.act(async () => {
      this.sent.set(await this.api.send('POST', '/link-codes', { token: this.token() }, { schema: CodeSent }));
      this.isAsked.set(true);
    });
  }

  protected async enter(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const code = latinDigits(typed).replaceAll(/\s/g, '');
    this.isMisshapen.set(!/^\d{6}$/.test(code));
    if (this.isMisshapen()) return;
    await this.act(async () => {
      await this.api.send('POST', '/link-sessions', { token: this.token(), code }, { schema: LinkOpened });
      this.entered.emit();
    });
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await work();
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(false);
    }
  }
}
