import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { May, Session } from '@sanad/access/web';
import { CaseDocumentList, documentKindNames, type CaseDocumentView, type CaseFileView } from '@sanad/case-file/core';
import { paperTypeNames } from '@sanad/people/core';
import { Api, DayOfInstantPipe, FailureNotice, Icon, LoadingRows, Sheet, Toasts, useWords } from '@sanad/ui';
import { caseFileWords } from './case-file.words';
import { DocumentForm } from './document-form';
import { documentsWords } from './documents.words';
import { FittingPapers } from './fitting-papers';

/** The papers of the file. */
@Component({
  selector: 'sanad-documents-card',
  imports: [DayOfInstantPipe, DocumentForm, FailureNotice, FittingPapers, Icon, LoadingRows, May, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" id="documents">
      <h2>
        {{ t('documents') }}
        @if (reading.value()?.rows?.length; as count) {
          <span class="muted num">{{ count }}</span>
        }
      </h2>
      @if (!mayRead()) {
        <p class="muted">{{ t('noNotesRight') }}</p>
      } @else if (reading.loading()) {
        <sanad-loading [rows]="2" />
      }
      <ul class="plain">
        @for (document of reading.value()?.rows ?? []; track document.id) {
          <li>
            <a [href]="'/api/v1/case-documents/' + document.id + '/content'" download>
              <sanad-icon name="file" />{{ nameOf(document) }}
            </a>
            <span class="muted small"
              ><bdi>{{ document.paper ? words('ofThePerson') : document.label }}</bdi> ·
              {{ document.createdAt | dayOfInstant }}</span
            >
          </li>
        } @empty {
          @if (reading.value()) {
            <li class="muted">{{ t('noDocuments') }}</li>
          }
        }
      </ul>
      <sanad-failure [failure]="reading.failure()" [canRetry]="true" (retry)="reading.reload()" />
      @if (mayRead()) {
        <sanad-fitting-papers [file]="file()" (used)="taken()" />
      }
      <button *sanadMay="'caseFile.write'" type="button" class="btn ghost wide small" (click)="sheet.open()">
        <sanad-icon name="upload" />{{ t('addDocument') }}
      </button>
    </section>
    <sanad-sheet #sheet [heading]="t('addDocument')">
      @if (sheet.isOpen()) {
        <sanad-document-form [file]="file()" (sent)="done(sheet)" (cancelled)="sheet.close()" />
      }
    </sanad-sheet>
  `,
  styles: `
    li {
      display: flex;
      flex-direction: column;
      padding-block: 6px;
      border-block-end: 1px solid var(--line);
    }
    a {
      display: flex;
      gap: 6px;
      align-items: center;
    }
    ul {
      margin-block-end: 12px;
    }
    li:last-child {
      border: 0;
    }
  `,
})
export class DocumentsCard {
  readonly file = input.required<CaseFileView>();
  readonly added = output<void>();

  protected readonly t = useWords(caseFileWords);
  protected readonly words = useWords(documentsWords);
  private readonly kindName = useWords(documentKindNames);
  private readonly paperName = useWords(paperTypeNames);
  private readonly fitting = viewChild(FittingPapers);
  private readonly session = inject(Session);
  protected readonly mayRead = computed(() => this.session.may('caseFile.readNotes'));
  protected readonly reading = inject(Api).get(
    () => (this.mayRead() ? `/case-files/${this.file().id}/documents` : undefined),
    CaseDocumentList,
  );
  private readonly toasts = inject(Toasts);

  /** Another paper is called by what it is. */
  protected nameOf({ kind, paper }: CaseDocumentView): string {
    return kind === 'OTHER' && paper ? (paper.label ?? this.paperName(paper.type)) : this.kindName(kind);
  }

  protected done(sheet: Sheet): void {
    sheet.close();
    this.fitting()?.reload();
    this.taken();
  }

  protected taken(): void {
    this.toasts.done(this.t('added'));
    this.reading.reload();
    this.added.emit();
  }
}
