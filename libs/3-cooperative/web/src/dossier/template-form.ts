import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TemplateList, TemplateReason, type DossierDocument } from '@sanad/cooperative/core';
import { Api, apiFailure, FailureNotice, Icon, Toasts, uiWords, useWords, type ApiFailure } from '@sanad/ui';
import { form, FormField, TextField, validateStandardSchema } from '@sanad/ui/forms';
import { templatesPageWords } from './templates-page.words';

/** Another Word file in the place of the one in force. It is judged by the server: what is wrong with it is said by name. */
@Component({
  selector: 'sanad-template-form',
  imports: [FailureNotice, FormField, Icon, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="send($event)">
      <div>
        <p class="field-label" id="template-file">{{ t('file') }}</p>
        <div class="row wrap">
          @if (file(); as chosen) {
            <bdi>{{ chosen.name }}</bdi>
          }
          <button
            type="button"
            class="btn ghost small"
            aria-describedby="template-file"
            [disabled]="busy()"
            (click)="disk.click()"
          >
            <sanad-icon name="upload" />{{ t('choose') }}
          </button>
          <input #disk type="file" hidden accept=".docx" (change)="take(disk)" />
        </div>
        @if (isMissing()) {
          <p class="field-error" role="alert">{{ t('fileNeeded') }}</p>
        }
      </div>
      <sanad-text-field [formField]="form.reason" [label]="t('reason')" />
      <sanad-failure [failure]="failure()" [canRetry]="false" />
      <div class="row wrap">
        <button type="submit" class="btn" [disabled]="busy()">{{ t(busy() ? 'checking' : 'send') }}</button>
        <button type="button" class="btn ghost" (click)="cancelled.emit()">{{ ui('cancel') }}</button>
      </div>
    </form>
  `,
})
export class TemplateForm {
  readonly document = input.required<DossierDocument>();
  readonly saved = output<TemplateList>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(templatesPageWords);
  protected readonly ui = useWords(uiWords);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly file = signal<File | null>(null);
  protected readonly isMissing = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => TemplateReason));

  protected take(source: HTMLInputElement): void {
    const chosen = source.files?.[0];
    source.value = '';
    if (!chosen) return;
    this.file.set(chosen);
    this.isMissing.set(false);
    this.failure.set(null);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const chosen = this.file();
    this.isMissing.set(chosen === null);
    this.form.reason().markAsTouched();
    if (!chosen || this.form().invalid()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      // Bytes, whatever the browser believes them to be.
      const bytes = new File([chosen], chosen.name, {
        type: 'application/octet-stream',
        lastModified: chosen.lastModified,
      });
      const list = await this.api.upload(`/dossier-templates/${this.document()}/versions`, bytes, {
        params: { name: chosen.name, reason: this.model().reason },
        schema: TemplateList,
      });
      this.toasts.done(this.t('saved'));
      this.saved.emit(list);
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(false);
    }
  }
}
