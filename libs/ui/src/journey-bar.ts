import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';
import { uiWords } from './ui-words';
import { useWords } from './words';

export interface JourneyStep {
  readonly name: string;
  readonly state: 'done' | 'now' | 'todo';
  /** A second line: a day, hours, «5 وثائق من 9». */
  readonly note?: string;
}

/** The path of a file in one line, from where reading starts. */
@Component({
  selector: 'sanad-journey',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="plain" tabindex="0" [attr.aria-label]="t('journey')">
      @for (step of steps(); track $index) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'now' ? 'step' : null">
          <span class="name">
            @if (step.state === 'done') {
              <sanad-icon name="check" />
            }
            <bdi>{{ step.name }}</bdi>
            <span class="visually-hidden">({{ t(stateWord[step.state]) }})</span>
          </span>
          @if (step.note) {
            <bdi class="note num">{{ step.note }}</bdi>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      position: relative;
      display: flex;
      gap: 4px;
      overflow-x: auto;
      padding-block-end: 2px;
    }
    li {
      flex: 1 0 80px;
      padding-block-start: 6px;
      border-block-start: 4px solid var(--line);
      color: var(--ink-3);
      font-size: 0.875rem;
      line-height: 1.6;
    }
    .name {
      display: flex;
      gap: 4px;
      align-items: center;
    }
    sanad-icon {
      inline-size: 1em;
      block-size: 1em;
    }
    .note {
      display: block;
    }
    .done {
      border-color: var(--green);
      color: var(--green);
    }
    .now {
      border-color: var(--saffron-fill);
      color: var(--ink);
      font-weight: 650;
    }
  `,
})
export class JourneyBar {
  readonly steps = input.required<readonly JourneyStep[]>();
  protected readonly t = useWords(uiWords);
  protected readonly stateWord = { done: 'stepDone', now: 'stepNow', todo: 'stepTodo' } as const;
}
