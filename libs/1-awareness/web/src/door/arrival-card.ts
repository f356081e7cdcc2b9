import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MaskedCardPipe, usePersonName } from '@sanad/people/web';
import { timeOf } from '@sanad/kernel';
import { Icon, ProvincePipe, useWords } from '@sanad/ui';
import { attendanceWords } from '../attendance/attendance.words';
import type { Arrival } from './arrival';
import { doorWords } from './door.words';

/** One person at the door, one large button: present, or back again. */
@Component({
  selector: 'sanad-arrival-card',
  imports: [Icon, MaskedCardPipe, ProvincePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card', '[class.present]': 'presentAt() !== null' },
  template: `
    <div class="who">
      <h2>
        <bdi>{{ name() }}</bdi>
      </h2>
      @if (presentAt(); as at) {
        <p class="small done" role="status">
          <sanad-icon name="check" />{{ already() ? t('already', { time: clock(at), by: by() }) : said(at) }}
        </p>
      } @else {
        <p class="small muted marks">
          @if (of().cinEnd !== null) {
            <span class="id">{{ of().cinEnd | maskedCard }}</span>
          }
          @if (of().phoneEnd; as end) {
            <span class="id">•• {{ end.slice(0, 2) }} {{ end.slice(2) }}</span>
          }
          <span>{{ of().province | province }}</span>
          @if (of().attendance === null) {
            <span>{{ d('notListed') }}</span>
          }
        </p>
      }
    </div>
    @if (presentAt() !== null) {
      <button
        type="button"
        class="btn ghost"
        [attr.aria-label]="t('undoOf', { name: name() })"
        [disabled]="busy()"
        (click)="undone.emit()"
      >
        {{ t('undo') }}
      </button>
    } @else {
      <button
        type="button"
        class="btn"
        [attr.aria-label]="t('markOf', { name: name() })"
        [disabled]="busy()"
        (click)="marked.emit()"
      >
        {{ t('mark') }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      gap: 12px;
      align-items: center;
      justify-content: space-between;
    }
    :host(.present) {
      border-color: var(--green);
      background: var(--green-tint);
    }
    h2 {
      font-size: 1.125rem;
      overflow-wrap: anywhere;
    }
    .done {
      display: flex;
      gap: 6px;
      align-items: center;
      color: var(--green-hover);
      font-weight: 600;
    }
    .marks {
      display: flex;
      flex-wrap: wrap;
      gap: 0 10px;
    }
    .who {
      min-inline-size: 0;
    }
    .btn {
      flex: none;
      min-block-size: 44px;
      min-inline-size: 64px;
    }
  `,
})
export class ArrivalCard {
  readonly of = input.required<Arrival>();
  readonly busy = input(false);
  /** The presence had been recorded before this tap. */
  readonly already = input(false);
  readonly marked = output<void>();
  readonly undone = output<void>();

  protected readonly t = useWords(attendanceWords);
  protected readonly d = useWords(doorWords);
  protected readonly clock = timeOf;
  private readonly nameOf = usePersonName();
  protected readonly name = computed(() => this.nameOf(this.of()));
  protected readonly presentAt = computed(() => this.of().attendance?.presentAt ?? null);
  protected readonly by = computed(() => this.of().attendance?.markedBy ?? '');

  protected said(at: string): string {
    return this.t('presentAt', { time: timeOf(at) });
  }
}
