import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { Api, type Reader } from '../src/api-client';
import { apiFailure, type ApiFailure } from '../src/api-failure';
import { FailureNotice } from '../src/failure-notice';
import { uiWords } from '../src/ui-words';
import { useWords } from '../src/words';
import { FileField } from './file-field';

/** The scan of one paper behind something that is there: chosen, sent at once, with the share that has left. */
@Component({
  selector: 'sanad-paper-upload',
  imports: [FailureNotice, FileField, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (share() === null) {
      <sanad-file-field [formField]="form.file" [label]="label()" />
    } @else {
      <p class="small num" role="status">{{ t('sendingShare', { percent: percent() }) }}</p>
      <progress max="100" [value]="percent()" [attr.aria-label]="label()"></progress>
    }
    <sanad-failure [failure]="failure()" (retry)="again()" />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
    progress {
      inline-size: 100%;
      block-size: 10px;
      accent-color: var(--green);
    }
  `,
})
export class PaperUpload<Value> {
  /** Where the bytes go (`PUT`), and the version of what stands there. */
  readonly path = input.required<string>();
  readonly version = input.required<number>();
  /** Parses the answer. */
  readonly schema = input.required<Reader<Value>>();
  /** What the paper is called. */
  readonly label = input.required<string>();
  readonly sent = output<Value>();

  protected readonly t = useWords(uiWords);
  private readonly api = inject(Api);
  private readonly model = signal<{ file: File | null }>({ file: null });
  protected readonly form = form(this.model);
  /** Null while nothing is on its way. */
  protected readonly share = signal<number | null>(null);
  protected readonly percent = computed(() => Math.round((this.share() ?? 0) * 100));
  protected readonly failure = signal<ApiFailure | null>(null);
  /** For whoever offers to leave. */
  readonly isSending = computed(() => this.share() !== null);

  constructor() {
    effect(() => {
      if (this.model().file) untracked(() => this.again());
    });
  }

  protected again(): void {
    const { file } = this.model();
    if (file) void this.send(file);
  }

  private async send(file: File): Promise<void> {
    this.share.set(0);
    this.failure.set(null);
    try {
      const answer = await this.api.upload(this.path(), file, {
        method: 'PUT',
        version: this.version(),
        params: { name: file.name },
        schema: this.schema(),
        progress: (share) => this.share.set(share),
      });
      this.sent.emit(answer);
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.share.set(null);
    }
  }
}
