import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { uiWords } from './ui-words';
import { useWords } from './words';

/** The shape of rows on their way; keeps the page from jumping when they come. */
@Component({
  selector: 'sanad-loading',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    <span class="visually-hidden">{{ t('loading') }}</span>
    @for (row of list(); track row) {
      <span class="bar" [style.inline-size.%]="row"></span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 14px;
      padding: 16px;
      border: 1px solid var(--line);
      border-radius: var(--radius-card);
      background: var(--paper);
    }
    .bar {
      block-size: 16px;
      border-radius: 6px;
      background: var(--sand-1);
      animation: breathe 1.2s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      from {
        opacity: 1;
      }
      to {
        opacity: 0.5;
      }
    }
  `,
})
export class LoadingRows {
  readonly rows = input(6);
  protected readonly t = useWords(uiWords);
  protected readonly list = computed(() =>
    Array.from({ length: this.rows() }, (_, place) => 96 - ((place * 17) % 40) + place / 100),
  );
}
