import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** What was before, folded away below what is. */
@Component({
  selector: 'sanad-former',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>{{ words() }}</summary>
      <ng-content />
    </details>
  `,
  styles: `
    details {
      margin-block-start: 16px;
    }
    summary {
      inline-size: fit-content;
      margin-block-end: 8px;
      cursor: pointer;
      color: var(--ink-2);
    }
  `,
})
export class Former {
  readonly words = input.required<string>();
}
