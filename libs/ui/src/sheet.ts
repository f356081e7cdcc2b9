import { ChangeDetectionStrategy, Component, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { Icon } from './icon';
import { uiWords } from './ui-words';
import { useWords } from './words';

/**
 * A form over the page. Its content exists only while it is open, so each opening starts from a fresh form:
 * `<sanad-sheet #sheet [heading]="…"> @if (sheet.isOpen()) { <training-enrol-form (done)="sheet.close()" /> } </sanad-sheet>`
 */
@Component({
  selector: 'sanad-sheet',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog class="sheet" #dialog [attr.aria-label]="heading()" (close)="closed()">
      <div class="top">
        <h2>{{ heading() }}</h2>
        <button type="button" class="btn quiet icon-only" [attr.aria-label]="t('close')" (click)="close()">
          <sanad-icon name="close" />
        </button>
      </div>
      <ng-content />
    </dialog>
  `,
  styles: `
    .top {
      display: flex;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
      margin-block-end: 12px;
    }
  `,
})
export class Sheet {
  readonly heading = input.required<string>();
  readonly dismissed = output<void>();
  readonly isOpen = signal(false);

  protected readonly t = useWords(uiWords);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    this.isOpen.set(true);
    this.dialog().nativeElement.showModal();
  }

  close(): void {
    this.dialog().nativeElement.close();
  }

  protected closed(): void {
    this.isOpen.set(false);
    this.dismissed.emit();
  }
}
