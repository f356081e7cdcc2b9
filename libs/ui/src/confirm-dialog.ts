import { ChangeDetectionStrategy, Component, ElementRef, input, output, viewChild } from '@angular/core';
import { uiWords } from './ui-words';
import { useWords } from './words';

/**
 * A question before an act. `<sanad-confirm #ask [heading]="…" [act]="…" (confirmed)="…">sentence</sanad-confirm>`,
 * opened by `ask.open()`. The browser's own dialog: focus, Escape and the veil come with it.
 */
@Component({
  selector: 'sanad-confirm',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog class="sheet" #dialog [attr.aria-label]="heading()">
      <h2>{{ heading() }}</h2>
      <div class="body"><ng-content /></div>
      <div class="dialog-actions">
        <button type="button" class="btn ghost" (click)="close()">{{ t('cancel') }}</button>
        <button type="button" class="btn" [class.danger]="danger()" (click)="confirm()">
          {{ act() ?? t('confirm') }}
        </button>
      </div>
    </dialog>
  `,
  styles: `
    .body {
      margin-block-start: 8px;
    }
  `,
})
export class ConfirmDialog {
  readonly heading = input.required<string>();
  /** The word on the button, the act itself: «إزالة العضو», never «موافق». */
  readonly act = input<string>();
  readonly danger = input(false);
  readonly confirmed = output<void>();

  protected readonly t = useWords(uiWords);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    this.dialog().nativeElement.showModal();
  }

  close(): void {
    this.dialog().nativeElement.close();
  }

  protected confirm(): void {
    this.close();
    this.confirmed.emit();
  }
}
