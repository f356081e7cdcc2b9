import { ChangeDetectionStrategy, Component, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { uiWords } from './ui-words';
import { useWords } from './words';

/**
 * A question before an act. `<sanad-confirm #ask [heading]="…" [act]="…" (confirmed)="…">sentence</sanad-confirm>`,
 * opened by `ask.open()`. The browser's own dialog: focus, Escape and the veil come with it. With `[work]` in place of
 * `(confirmed)` the question stays until the work is done: what comes of it finds its page as it was.
 */
@Component({
  selector: 'sanad-confirm',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog class="sheet" #dialog [attr.aria-label]="heading()" (cancel)="stay($event)">
      <h2>{{ heading() }}</h2>
      <div class="body"><ng-content /></div>
      <div class="dialog-actions">
        <button type="button" class="btn ghost" [disabled]="busy()" (click)="close()">{{ t('cancel') }}</button>
        <button type="button" class="btn" [class.danger]="danger()" [disabled]="busy()" (click)="confirm()">
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
  /** Tells its own failures, and does not throw them. */
  readonly work = input<() => Promise<unknown>>();
  readonly confirmed = output<void>();

  protected readonly t = useWords(uiWords);
  protected readonly busy = signal(false);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    this.dialog().nativeElement.showModal();
  }

  close(): void {
    this.dialog().nativeElement.close();
  }

  /** Escape does not take back what has begun. */
  protected stay(leaving: Event): void {
    if (this.busy()) leaving.preventDefault();
  }

  protected confirm(): void {
    const work = this.work();
    if (work) return void this.until(work);
    this.close();
    this.confirmed.emit();
  }

  private async until(work: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } finally {
      this.busy.set(false);
      this.close();
    }
  }
}
