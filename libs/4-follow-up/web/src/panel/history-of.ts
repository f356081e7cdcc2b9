import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { followsReferral, type Entry } from '@sanad/follow-up/core';
import { InstantPipe, useWords } from '@sanad/ui';
import { panelWords } from './panel.words';

/** How the fields of a record are called and their values said; fields that it does not name are not shown. */
export interface Telling {
  readonly names: Readonly<Record<string, string>>;
  readonly say: (field: string, value: unknown) => string;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What a record said before each correction, who corrected it and why. Nothing while it was said once. */
@Component({
  selector: 'sanad-history-of',
  imports: [InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (lines().length > 0) {
      <details>
        <summary class="small">{{ t('history') }}</summary>
        <ul class="plain stack tight">
          @for (line of lines(); track line.version) {
            <li class="small">
              <span class="muted">{{ t('saidBy', { by: line.by ?? '—', at: line.at | instant }) }}</span>
              @if (line.reason) {
                <p>
                  <bdi>{{ why(line.reason) }}</bdi>
                </p>
              }
              @for (change of line.changes; track $index) {
                <p class="muted">{{ change }}</p>
              }
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    summary {
      cursor: pointer;
      min-block-size: 32px;
      align-content: center;
      color: var(--green);
    }
    li + li {
      margin-block-start: 8px;
    }
  `,
})
export class HistoryOf {
  /** The last first. */
  readonly entries = input.required<readonly Entry[]>();
  readonly telling = input.required<Telling>();

  protected readonly t = useWords(panelWords);
  protected readonly lines = computed(() =>
    this.entries()
      .slice(0, -1)
      .map((entry, place) => ({ ...entry, changes: this.changes(entry, this.entries()[place + 1]!) })),
  );

  protected why(reason: string): string {
    return reason === followsReferral ? this.t('followsReferral') : reason;
  }

  private changes({ said }: Entry, { said: before }: Entry): string[] {
    const { names, say } = this.telling();
    const shown = (field: string, value: unknown) =>
      value === null || value === undefined || (Array.isArray(value) && value.length === 0)
        ? this.t('nothing')
        : say(field, value);
    return Object.keys(names)
      .filter((field) => !same(said[field], before[field]))
      .map((field) =>
        this.t('changed', { field: names[field], before: shown(field, before[field]), now: shown(field, said[field]) }),
      );
  }
}
