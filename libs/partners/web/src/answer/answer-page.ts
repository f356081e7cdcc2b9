import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { LinkFrame } from '@sanad/access/web';
import { AwaitedAnswers } from '@sanad/partners/core';
import { Api, apiFailure, useWords, type ApiFailure } from '@sanad/ui';
import { answerWords } from './answer.words';
import { AwaitedList } from './awaited-list';

/** What a letter about referrals leads to: the code first, then the referrals that it named. */
@Component({
  selector: 'sanad-answer-page',
  imports: [AwaitedList, LinkFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-link-frame [heading]="t('heading')" [isOpen]="awaited() !== null" [failure]="failure()" (entered)="read()">
      @if (awaited(); as list) {
        <sanad-awaited-list [list]="list" (reread)="read()" />
      }
    </sanad-link-frame>
  `,
})
export class AnswerPage {
  protected readonly t = useWords(answerWords);
  protected readonly awaited = signal<AwaitedAnswers | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly api = inject(Api);

  protected async read(): Promise<void> {
    this.failure.set(null);
    try {
      this.awaited.set(await this.api.fetch('/answers', AwaitedAnswers));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }
}
