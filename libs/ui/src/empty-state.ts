import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon, type IconName } from './icon';

/** Nothing to show: says so, and offers the first step in its content. */
@Component({
  selector: 'sanad-empty',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-icon [name]="icon()" />
    <p class="strong">{{ heading() }}</p>
    @if (hint(); as words) {
      <p class="muted">{{ words }}</p>
    }
    <div class="acts"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 6px;
      align-items: center;
      padding: 40px 16px;
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius-card);
      background: var(--paper);
      text-align: center;
    }
    sanad-icon {
      font-size: 1.75rem;
      color: var(--ink-3);
    }
    .acts {
      margin-block-start: 8px;
    }
    .acts:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly hint = input<string>();
  readonly icon = input<IconName>('folder');
}
