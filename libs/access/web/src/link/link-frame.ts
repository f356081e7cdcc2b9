import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute } from '@angular/router';
import { FailureNotice, useWords, type ApiFailure } from '@sanad/ui';
import { CodeEntry } from './code-entry';
import { linkWords } from './link.words';
import { OuterPage } from './outer-page';

/** The page that a link from a letter opens: the code first, then the one act, on a telephone or at a desk. */
@Component({
  selector: 'sanad-link-frame',
  imports: [CodeEntry, FailureNotice, MatButton, OuterPage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-outer-page [heading]="heading()">
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
    </sanad-outer-page>
  `,
})
export class LinkFrame {
  readonly heading = input.required<string>();
  /** The code was right, and what the link is for is shown. */
  readonly isOpen = input.required<boolean>();
  readonly failure = input.required<ApiFailure | null>();
  readonly entered = output<void>();

  protected readonly t = useWords(linkWords);
  /** Behind `#`: it is sent to no server with the page itself. */
  protected readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
}
