import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Tint } from './chip';
import { InstantPipe } from './calendar.pipes';
import { uiWords } from './ui-words';
import { useWords } from './words';

export interface TimelineEntry {
  readonly id: string;
  readonly heading: string;
  readonly detail?: string | null;
  /** Who did it. */
  readonly by?: string | null;
  readonly at: string;
  readonly tint?: Tint;
}

/** What happened, newest first as given. */
@Component({
  selector: 'sanad-timeline',
  imports: [InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="plain" [attr.aria-label]="t('timeline')">
      @for (entry of entries(); track entry.id) {
        <li [class]="entry.tint ?? 'ok'">
          <div class="line">
            <p class="strong">{{ entry.heading }}</p>
            <time class="muted small num" [attr.datetime]="entry.at">{{ entry.at | instant }}</time>
          </div>
          @if (entry.detail || entry.by) {
            <p class="muted small">
              @if (entry.by) {
                <bdi>{{ entry.by }}</bdi>
              }
              @if (entry.by && entry.detail) {
                ·
              }
              <bdi>{{ entry.detail }}</bdi>
            </p>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      position: relative;
      padding-inline-start: 20px;
      padding-block-end: 16px;
      border-inline-start: 2px solid var(--line);
      margin-inline-start: 5px;
    }
    li:last-child {
      padding-block-end: 0;
    }
    li::before {
      content: '';
      position: absolute;
      inset-inline-start: -6px;
      inset-block-start: 8px;
      inline-size: 10px;
      block-size: 10px;
      border-radius: 50%;
      background: var(--green);
    }
    .info::before {
      background: var(--nila);
    }
    .warn::before {
      background: var(--saffron-fill);
    }
    .att::before {
      background: var(--terra);
    }
    .bad::before {
      background: var(--red);
    }
    .plum::before {
      background: var(--plum);
    }
    .neu::before {
      background: var(--line-strong);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      justify-content: space-between;
    }
  `,
})
export class Timeline {
  readonly entries = input.required<readonly TimelineEntry[]>();
  protected readonly t = useWords(uiWords);
}
