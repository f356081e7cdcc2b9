import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injectable,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from './icon';
import { uiWords } from './ui-words';
import { useWords } from './words';

export interface Toast {
  readonly sentence: string;
  readonly tone: 'ok' | 'bad';
  readonly undo?: () => void;
}

const shownFor = 6_000;

/** Short word that something is done, with a way to undo it. One at a time; it leaves by itself. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly current = signal<Toast | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly toast = this.current.asReadonly();

  done(sentence: string, undo?: () => void): void {
    this.show({ sentence, tone: 'ok', undo });
  }

  failed(sentence: string): void {
    this.show({ sentence, tone: 'bad' });
  }

  dismiss(): void {
    clearTimeout(this.timer);
    this.current.set(null);
  }

  private show(toast: Toast): void {
    clearTimeout(this.timer);
    this.current.set(toast);
    this.timer = setTimeout(() => this.current.set(null), toast.undo ? shownFor * 2 : shownFor);
  }
}

/** The place where toasts appear; the shell holds one. */
@Component({
  selector: 'sanad-toast-place',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status', 'aria-live': 'polite' },
  template: `
    @if (toasts.toast(); as toast) {
      <div #box popover="manual" class="toast" [class.bad]="toast.tone === 'bad'">
        <sanad-icon [name]="toast.tone === 'ok' ? 'check' : 'alert'" />
        <span>{{ toast.sentence }}</span>
        @if (toast.undo) {
          <button type="button" (click)="undo(toast)">{{ t('undo') }}</button>
        }
        <button type="button" class="close" [attr.aria-label]="t('close')" (click)="toasts.dismiss()">
          <sanad-icon name="close" />
        </button>
      </div>
    }
  `,
  styles: `
    .toast:popover-open {
      position: fixed;
      inset: auto 12px calc(var(--bottom-bar, 0px) + 16px);
      display: flex;
      gap: 10px;
      align-items: center;
      inline-size: fit-content;
      max-inline-size: min(560px, calc(100vw - 24px));
      margin: 0 auto;
      padding: 8px 14px;
      border: 0;
      border-radius: var(--radius);
      background: var(--ink);
      color: var(--paper);
      box-shadow: var(--shadow);
    }
    .toast.bad:popover-open {
      background: var(--red);
    }
    button {
      border: 0;
      border-radius: 6px;
      min-block-size: 32px;
      padding: 2px 8px;
      background: transparent;
      color: inherit;
      font: 650 0.9375rem/1.5 var(--font);
      text-decoration: underline;
      cursor: pointer;
    }
    .close {
      display: inline-flex;
      align-items: center;
    }
  `,
})
export class ToastPlace {
  protected readonly toasts = inject(Toasts);
  protected readonly t = useWords(uiWords);

  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    // A popover lies above open dialogs; shown afresh, above those opened since.
    effect(() => {
      const box = this.box()?.nativeElement;
      this.toasts.toast();
      if (box?.matches(':popover-open')) box.hidePopover();
      box?.showPopover();
    });
  }

  protected undo(toast: Toast): void {
    this.toasts.dismiss();
    toast.undo?.();
  }
}
