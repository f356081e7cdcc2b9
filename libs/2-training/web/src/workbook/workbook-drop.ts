import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { Icon, useWords } from '@sanad/ui';
import { workbookPageWords } from './workbook-page.words';

/** Takes a workbook from the disk, or from a hand that drops it. */
@Component({
  selector: 'sanad-workbook-drop',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      class="drop"
      [class.over]="isOver()"
      (dragover)="$event.preventDefault(); isOver.set(true)"
      (dragleave)="isOver.set(false)"
      (drop)="dropped($event)"
    >
      <button type="button" class="btn" [disabled]="busy()" (click)="disk.click()">
        <sanad-icon name="upload" />{{ t('choose') }}
      </button>
      <span class="muted">{{ t('drop') }}</span>
      <input #disk type="file" hidden accept=".xlsx" (change)="took(disk)" />
    </div>
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
  `,
})
export class WorkbookDrop {
  readonly busy = input(false);
  readonly taken = output<File>();

  protected readonly t = useWords(workbookPageWords);
  protected readonly isOver = signal(false);

  protected took(source: HTMLInputElement): void {
    const file = source.files?.[0];
    source.value = '';
    if (file) this.taken.emit(file);
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    const file = event.dataTransfer?.files[0];
    if (file && !this.busy()) this.taken.emit(file);
  }
}
