import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { FormationView, type StepView } from '@sanad/cooperative/core';
import { Api, apiFailure, FailureNotice, Toasts, uiWords, useWords, type ApiFailure } from '@sanad/ui';
import { FileField, form, FormField } from '@sanad/ui/forms';
import { foundingWords } from './founding.words';

/** The scan behind a step: chosen, sent at once, with the share that has left. */
@Component({
  selector: 'sanad-scan-upload',
  imports: [FailureNotice, FileField, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (share() === null) {
      <sanad-file-field [formField]="form.file" [label]="paper()" />
    } @else {
      <p class="small num" role="status">{{ t('uploading', { percent: percent() }) }}</p>
      <progress max="100" [value]="percent()" [attr.aria-label]="paper()"></progress>
    }
    <sanad-failure [failure]="failure()" (retry)="again()" />
    <button type="button" class="btn quiet small" [disabled]="share() !== null" (click)="cancelled.emit()">
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
    sanad-file-field,
    sanad-failure,
    progress {
      inline-size: 100%;
    }
    progress {
      block-size: 10px;
      accent-color: var(--green);
    }
  `,
})
export class ScanUpload {
  readonly step = input.required<StepView>();
  /** What the paper is called. */
  readonly paper = input.required<string>();
  readonly uploaded = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(foundingWords);
  protected readonly ui = useWords(uiWords);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly model = signal<{ file: File | null }>({ file: null });
  protected readonly form = form(this.model);
  /** Null while nothing is on its way. */
  protected readonly share = signal<number | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);

  constructor() {
    effect(() => {
      const { file } = this.model();
      if (file) untracked(() => void this.send(file));
    });
  }

  protected percent(): number {
    return Math.round((this.share() ?? 0) * 100);
  }

  protected again(): void {
    const { file } = this.model();
    if (file) void this.send(file);
  }

  private async send(file: File): Promise<void> {
    const { id, version } = this.step();
    this.share.set(0);
    this.failure.set(null);
    try {
      const formation = await this.api.upload(`/steps/${id}/scan`, file, {
        method: 'PUT',
        version,
        params: { name: file.name },
        schema: FormationView,
        progress: (share) => this.share.set(share),
      });
      this.toasts.done(this.t('scanSaved'));
      this.uploaded.emit(formation);
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.share.set(null);
    }
  }
}
