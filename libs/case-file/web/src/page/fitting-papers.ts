import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import {
  CaseDocumentView,
  documentKindNames,
  FittingPaperList,
  type CaseFileView,
  type FittingPaper,
} from '@sanad/case-file/core';
import { PaperLine } from '@sanad/people/web';
import { Api, apiFailure, FailureNotice, useWords, type ApiFailure } from '@sanad/ui';
import { documentsWords } from './documents.words';

/** Documents that the file still lacks and that the person has handed in before: nobody is asked for them twice. */
@Component({
  selector: 'sanad-fitting-papers',
  imports: [FailureNotice, May, PaperLine, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (reading.value()?.rows; as rows) {
      @if (rows.length > 0) {
        <h3 class="small">{{ t('ready') }}</h3>
        <ul class="plain">
          @for (paper of rows; track paper.paperId) {
            <li>
              <sanad-paper-line [paper]="paper" [name]="kindName(paper.kind)">
                <ng-container *sanadMay="'caseFile.write'">
                  @if (paper.state === 'EXPIRED') {
                    <a
                      class="btn quiet small"
                      [routerLink]="['/people', file().person.id]"
                      [queryParams]="{ part: 'papers' }"
                      >{{ t('renew') }}</a
                    >
                  } @else {
                    <button
                      type="button"
                      class="btn ghost small"
                      [disabled]="busy()"
                      [attr.aria-label]="t('useFor', { name: kindName(paper.kind) })"
                      (click)="use(paper)"
                    >
                      {{ t('use') }}
                    </button>
                  }
                </ng-container>
              </sanad-paper-line>
            </li>
          }
        </ul>
      }
    }
    <sanad-failure [failure]="failure() ?? reading.failure()" [canRetry]="true" (retry)="again()" />
  `,
  styles: `
    ul {
      margin-block-end: 12px;
    }
  `,
})
export class FittingPapers {
  readonly file = input.required<CaseFileView>();
  readonly used = output<void>();

  protected readonly t = useWords(documentsWords);
  protected readonly kindName = useWords(documentKindNames);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly api = inject(Api);
  protected readonly reading = this.api.get(() => `/case-files/${this.file().id}/wallet`, FittingPaperList);

  /** The file holds something more, or less: what it lacks is asked again. */
  reload(): void {
    this.reading.reload();
  }

  protected again(): void {
    this.failure.set(null);
    this.reading.reload();
  }

  protected async use({ kind, paperId }: FittingPaper): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.api.send(
        'POST',
        `/case-files/${this.file().id}/wallet`,
        { kind, paperId },
        { schema: CaseDocumentView },
      );
      this.used.emit();
      this.reading.reload();
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(false);
    }
  }
}
