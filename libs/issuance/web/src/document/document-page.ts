import { ChangeDetectionStrategy, Component, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May, Why } from '@sanad/access/web';
import { documentKindNames, endingReasonNames, IssuedDocumentView } from '@sanad/issuance/core';
import { Api, Chip, DayPipe, FailureNotice, LoadingRows, PageFrame, Sheet, Toasts, useWords } from '@sanad/ui';
import { documentStateNames, documentWords } from './document.words';
import { WithdrawalForm } from './withdrawal-form';

/** A paper that has left the house, as the house sees it: and the way to take it back. */
@Component({
  selector: 'sanad-document-page',
  imports: [Chip, DayPipe, FailureNotice, LoadingRows, May, PageFrame, RouterLink, Sheet, Why, WithdrawalForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './document-page.html',
})
export class DocumentPage {
  readonly id = input.required<string>();

  protected readonly t = useWords(documentWords);
  protected readonly kindName = useWords(documentKindNames);
  protected readonly stateName = useWords(documentStateNames);
  protected readonly reasonName = useWords(endingReasonNames);
  protected readonly reading = inject(Api).get(() => `/issued-documents/${this.id()}`, IssuedDocumentView);
  protected readonly tints = { VALID: 'ok', REPLACED: 'warn', WITHDRAWN: 'bad' } as const;
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(Sheet);

  protected withdrawn(document: IssuedDocumentView): void {
    this.sheet().close();
    this.reading.put(document);
    this.toasts.done(this.t('withdrawn'));
  }
}
