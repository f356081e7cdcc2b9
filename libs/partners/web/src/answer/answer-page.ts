import { ChangeDetectionStrategy, Component, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute } from '@angular/router';
import { MatButton } from '@angular/material/button';
import { LanguageSwitch } from '@sanad/access/web';
import { AwaitedAnswers } from '@sanad/partners/core';
import { Api, apiFailure, FailureNotice, uiWords, useWords, type ApiFailure } from '@sanad/ui';
import { answerWords } from './answer.words';
import { AwaitedList } from './awaited-list';
import { CodeEntry } from './code-entry';

/** What a letter leads to: the code first, then the referrals that it named, on a telephone or at a desk. */
@Component({
  selector: 'sanad-answer-page',
  imports: [AwaitedList, CodeEntry, FailureNotice, LanguageSwitch, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="zellige"></div>
    <header><sanad-language-switch /></header>
    <main>
      <p class="brand">{{ ui('appName') }}</p>
      <h1>{{ t('heading') }}</h1>
      @if (!token) {
        <p role="alert">{{ t('noToken') }}</p>
      } @else if (awaited(); as list) {
        <sanad-awaited-list [list]="list" (reread)="read()" />
      } @else {
        <sanad-code-entry [token]="token" (entered)="read()" />
      }
      <sanad-failure [failure]="failure()" [canRetry]="false" />
      @if (!awaited()) {
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
export class AnswerPage {
  protected readonly t = useWords(answerWords);
  protected readonly ui = useWords(uiWords);
  /** Behind `#`: it is sent to no server with the page itself. */
  protected readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  protected readonly awaited = signal<AwaitedAnswers | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly api = inject(Api);

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.t('heading')} · ${this.ui('appName')}`));
  }

  protected async read(): Promise<void> {
    this.failure.set(null);
    try {
      this.awaited.set(await this.api.fetch('/answers', AwaitedAnswers));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }
}
