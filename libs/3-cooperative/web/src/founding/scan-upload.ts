import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { FormationView, type StepView } from '@sanad/cooperative/core';
import { Toasts, uiWords, useWords } from '@sanad/ui';
import { PaperUpload } from '@sanad/ui/forms';
import { foundingWords } from './founding.words';

/** The scan behind a step. */
@Component({
  selector: 'sanad-scan-upload',
  imports: [PaperUpload],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-paper-upload
      #upload
      [path]="'/steps/' + step().id + '/scan'"
      [version]="step().version"
      [schema]="answer"
      [label]="paper()"
      (sent)="saved($event)"
    />
    <button type="button" class="btn quiet small" [disabled]="upload.isSending()" (click)="cancelled.emit()">
      {{ ui('cancel') }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
      align-items: flex-start;
      margin-block-start: 8px;
    }
    sanad-paper-upload {
      inline-size: 100%;
    }
  `,
})
export class ScanUpload {
  readonly step = input.required<StepView>();
  /** What the paper is called. */
  readonly paper = input.required<string>();
  readonly uploaded = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly answer = FormationView;
  protected readonly ui = useWords(uiWords);
  private readonly t = useWords(foundingWords);
  private readonly toasts = inject(Toasts);

  protected saved(formation: FormationView): void {
    this.toasts.done(this.t('scanSaved'));
    this.uploaded.emit(formation);
  }
}
