import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { FollowUpView, type DutyView } from '@sanad/follow-up/core';
import { Api, apiFailure, FailureNotice, Toasts, useWords, type ApiFailure } from '@sanad/ui';
import { FileField, form, FormField } from '@sanad/ui/forms';
import { dutyFormWords } from './duty.words';

/** The minutes, the receipt: chosen, sent at once, with the share that has left. */
@Component({
  selector: 'sanad-duty-paper',
  imports: [FailureNotice, FileField, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (share() === null) {
      <sanad-file-field [formField]="form.file" [label]="label()" />
    } @else {
      <p class="small num" role="status">{{ t('uploading', { percent: percent() }) }}</p>
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
export class DutyPaper {
  readonly duty = input.required<DutyView>();
  readonly label = input.required<string>();
  readonly saved = output<FollowUpView>();

  protected readonly t = useWords(dutyFormWords);
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
    const { id, version } = this.duty();
    this.share.set(0);
    this.failure.set(null);
    try {
      const view = await this.api.upload(`/duties/${id}/scan`, file, {
        ...{ method: 'PUT', version, params: { name: file.name }, schema: FollowUpView },
        progress: (share) => this.share.set(share),
      });
      this.toasts.done(this.t('saved'));
      this.saved.emit(view);
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.share.set(null);
    }
  }
}
