import { ChangeDetectionStrategy, Component, effect, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute } from '@angular/router';
import { FailureNotice, uiWords, useWords, type ApiFailure } from '@sanad/ui';
import { LanguageSwitch } from '../language-switch';
import { CodeEntry } from './code-entry';
import { linkWords } from './link.words';

/** The page that a link from a letter opens: the code first, then the one act, on a telephone or at a desk. */
@Component({
  selector: 'sanad-link-frame',
  imports: [CodeEntry, FailureNotice, LanguageSwitch, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="zellige"></div>
    <header><sanad-language-switch /></header>
    <main>
      <p class="brand">{{ ui('appName') }}</p>
      <h1>{{ heading() }}</h1>
      @if (!token) {
        <p role="alert">{{ t('noToken') }}</p>
      } @else if (isOpen()) {
        <ng-content />
      } @else {
        <sanad-code-entry [token]="token" (entered)="entered.emit()" />
      }
      <sanad-failure [failure]="failure()" [canRetry]="false" />
      @if (!isOpen()) {
        <p>
          <a matButton="text" href="/sign-in">{{ t('signIn') }}</a>
        </p>
      }
    </main>
  `,
  styles: `
    header {
      display: flex;
      justify-content: flex-end;
      padding: 12px 16px;
    }
    main {
      display: grid;
      gap: 12px;
      max-inline-size: 720px;
      margin-inline: auto;
      padding: 8px 16px 64px;
    }
    .brand {
      color: var(--green);
      font-size: 1.75rem;
      font-weight: 700;
    }
  `,
})
export class LinkFrame {
  readonly heading = input.required<string>();
  /** The code was right, and what the link is for is shown. */
  readonly isOpen = input.required<boolean>();
  readonly failure = input.required<ApiFailure | null>();
  readonly entered = output<void>();

  protected readonly t = useWords(linkWords);
  protected readonly ui = useWords(uiWords);
  /** Behind `#`: it is sent to no server with the page itself. */
  protected readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.heading()} · ${this.ui('appName')}`));
  }
}
