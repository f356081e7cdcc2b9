import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { PersonImportView } from '@sanad/people/core';
import { Api, apiFailure, FailureNotice, Icon, useWords, type ApiFailure } from '@sanad/ui';
import { importWords } from './import.words';

/** Takes a sheet from the disk or from a hand that drops it, and sends it. */
@Component({
  selector: 'sanad-sheet-drop',
  imports: [FailureNotice, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      class="drop"
      [class.over]="isOver()"
      (dragover)="$event.preventDefault(); isOver.set(true)"
      (dragleave)="isOver.set(false)"
      (drop)="dropped($event)"
    >
      @if (share() === null) {
        <button type="button" class="btn" (click)="disk.click()"><sanad-icon name="upload" />{{ t('take') }}</button>
        <span class="muted">{{ t('drop') }}</span>
      } @else {
        <span role="status">{{ t('sending') }}</span>
        <progress [attr.value]="share() === 1 ? null : share()" max="1" [attr.aria-label]="t('sending')"></progress>
      }
      <input #disk type="file" hidden accept=".xlsx,.csv,.tsv,.txt" (change)="took(disk)" />
    </div>
    <sanad-failure [failure]="failure()" [canRetry]="false" />
  `,
  styles: `
    .drop {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      padding: 20px 16px;
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius);
      background: var(--paper);
    }
    .drop.over {
      border-color: var(--green);
    }
    progress {
      flex: 1 1 160px;
      accent-color: var(--green);
    }
    sanad-failure {
      display: block;
      margin-block-start: 8px;
    }
  `,
})
export class SheetDrop {
  readonly sent = output<PersonImportView>();

  protected readonly t = useWords(importWords);
  protected readonly isOver = signal(false);
  protected readonly share = signal<number | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly api = inject(Api);

  protected took(source: HTMLInputElement): void {
    const file = source.files?.[0];
    source.value = '';
    if (file) void this.send(file);
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    const file = event.dataTransfer?.files[0];
    if (file && this.share() === null) void this.send(file);
  }

  private async send(file: File): Promise<void> {
    this.failure.set(null);
    this.share.set(0);
    // Its kind is read from its bytes: what the browser calls it says nothing.
    const bytes = new File([file], file.name, { type: 'application/octet-stream', lastModified: file.lastModified });
    try {
      const view = await this.api.upload('/person-imports', bytes, {
        params: { name: file.name },
        progress: (share) => this.share.set(share),
        schema: PersonImportView,
      });
      this.sent.emit(view);
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.share.set(null);
    }
  }
}
