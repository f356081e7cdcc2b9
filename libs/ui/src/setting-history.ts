import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { DayOfInstantPipe } from './calendar.pipes';
import { uiWords } from './ui-words';
import { useWords } from './words';

/** What was said of a setting at once, by whom and when. What came with the house was said by nobody. */
export interface SettingLine {
  readonly setBy: string | null;
  readonly setAt: string;
  readonly reason?: string | null;
}

/** Who said it, and on which day; `brief` for a cell of a table. */
@Component({
  selector: 'sanad-set-by',
  imports: [DayOfInstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (line().setBy; as name) {
      <bdi>{{ name }}</bdi>
      @if (!brief()) {
        ·
      }
      <span class="small muted num">{{ line().setAt | dayOfInstant: (brief() ? 'short' : 'long') }}</span>
    } @else {
      <span class="muted">{{ t('cameWith') }}</span>
      @if (!brief()) {
        · <span class="num">{{ line().setAt | dayOfInstant }}</span>
      }
    }
  `,
})
export class SetBy {
  readonly line = input.required<SettingLine>();
  readonly brief = input(false);
  protected readonly t = useWords(uiWords);
}

/** All that was ever said of a setting, the last first: `<sanad-setting-history [lines]="rows" [said]="said" />`. */
@Component({
  selector: 'sanad-setting-history',
  imports: [SetBy],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="plain">
      @for (line of lines(); track $index) {
        <li>
          <p class="strong">
            <bdi>{{ said()(line) }}</bdi>
          </p>
          @if (line.reason; as reason) {
            <p class="small">
              <bdi>{{ reason }}</bdi>
            </p>
          }
          <p class="small muted"><sanad-set-by [line]="line" /></p>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      padding-block: 8px;
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class SettingHistory<Line extends SettingLine> {
  readonly lines = input.required<readonly Line[]>();
  readonly said = input.required<(line: Line) => string>();
}

/** The acts at the end of a row: to change the setting, and to read what was said of it. */
@Component({
  selector: 'sanad-setting-acts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="row wrap">
      @if (mayChange()) {
        <button type="button" class="btn ghost small" [attr.aria-label]="changeOf()" (click)="edit.emit()">
          {{ t('edit') }}
        </button>
      }
      @if (mayRead()) {
        <button type="button" class="btn quiet small" [attr.aria-label]="historyOf()" (click)="history.emit()">
          {{ t('history') }}
        </button>
      }
    </span>
  `,
})
export class SettingActs {
  /** The names of the acts to who does not see the row. */
  readonly changeOf = input.required<string>();
  readonly historyOf = input.required<string>();
  readonly mayChange = input(true);
  readonly mayRead = input(true);
  readonly edit = output<void>();
  readonly history = output<void>();
  protected readonly t = useWords(uiWords);
}
