import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { Icon } from './icon';
import { Toasts } from './toast';
import { uiWords } from './ui-words';
import { useWords } from './words';

/** A secret that the server does not keep: shown now, copied by a button, and never again. */
@Component({
  selector: 'sanad-secret-once',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="strong" role="status"><sanad-icon name="lock" /> {{ t('secretOnce') }}</p>
    <code #secret class="secret" dir="ltr" tabindex="0" [attr.aria-label]="label()">{{ value() }}</code>
    <div class="dialog-actions">
      <button type="button" class="btn ghost" (click)="kept.emit()">{{ t('secretKept') }}</button>
      <button type="button" class="btn" (click)="copy()">{{ t('copy') }}</button>
    </div>
  `,
  styles: `
    .secret {
      display: block;
      padding: 10px 12px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--paper);
      overflow-wrap: anywhere;
      user-select: all;
    }
    p {
      display: flex;
      gap: 8px;
      align-items: center;
      margin-block-end: 10px;
    }
  `,
})
export class SecretOnce {
  readonly value = input.required<string>();
  readonly label = input.required<string>();
  readonly kept = output<void>();

  protected readonly t = useWords(uiWords);
  private readonly toasts = inject(Toasts);
  private readonly secret = viewChild.required<ElementRef<HTMLElement>>('secret');

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.value());
      this.toasts.done(this.t('copied'));
    } catch {
      getSelection()?.selectAllChildren(this.secret().nativeElement);
      this.toasts.failed(this.t('copyByHand'));
    }
  }
}
