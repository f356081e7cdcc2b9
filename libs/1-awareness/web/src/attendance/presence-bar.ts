import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Counters } from '@sanad/awareness/core';
import { Chip, useWords } from '@sanad/ui';
import { attendanceWords } from './attendance.words';

/** How many of the list have come. The bar fills from where one begins to read. */
@Component({
  selector: 'sanad-presence-bar',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <div class="figures">
      <p class="num" role="status">
        <strong>{{ t('number', { count: counters().present }) }}</strong>
        <span class="muted">{{ t('ofRegistered', { count: counters().registered }) }}</span>
      </p>
      @if (counters().walkIns > 0) {
        <sanad-chip tint="info" icon="plus">{{ t('walkIns', { count: counters().walkIns }) }}</sanad-chip>
      }
    </div>
    <div class="bar" aria-hidden="true"><i [style.inline-size.%]="share()"></i></div>
  `,
  styles: `
    :host {
      display: block;
    }
    .figures {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      justify-content: space-between;
    }
    p {
      display: flex;
      gap: 6px;
      align-items: baseline;
    }
    strong {
      font-size: 1.75rem;
      line-height: 1.4;
    }
    .bar {
      block-size: 8px;
      margin-block-start: 8px;
      border-radius: 9px;
      background: var(--sand-1);
      overflow: hidden;
    }
    i {
      display: block;
      block-size: 100%;
      background: var(--green);
      transition: inline-size 150ms;
    }
  `,
})
export class PresenceBar {
  readonly counters = input.required<Counters>();
  protected readonly t = useWords(attendanceWords);
  protected readonly share = computed(() => {
    const { present, registered } = this.counters();
    return registered === 0 ? 0 : (100 * present) / registered;
  });
}
