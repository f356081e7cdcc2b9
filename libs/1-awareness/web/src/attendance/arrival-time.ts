import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import type { EventRow } from '@sanad/awareness/core';
import { DayPipe, Icon, useWords } from '@sanad/ui';
import { TimeField } from '@sanad/ui/forms';
import { isEnteredLater } from './attendance-client';
import { attendanceWords } from './attendance.words';

/** For a list that is entered on another day: the hour at which people came. Nothing is shown on the day itself. */
@Component({
  selector: 'sanad-arrival-time',
  imports: [DayPipe, Icon, TimeField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (later()) {
      <div class="later">
        <p class="small"><sanad-icon name="history" />{{ t('enteredLater') }} {{ event().day | day }}</p>
        <sanad-time-field [label]="t('arrivalTime')" [value]="time()" (valueChange)="say($event)" />
      </div>
    }
  `,
  styles: `
    .later {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: end;
      justify-content: space-between;
      padding: 10px 14px;
      border: 1px solid var(--saffron);
      border-radius: var(--radius);
      background: var(--saffron-tint);
    }
    p {
      display: flex;
      gap: 8px;
      align-items: center;
      align-self: center;
      color: var(--saffron);
      font-weight: 600;
    }
    sanad-time-field {
      flex: 0 1 160px;
    }
  `,
})
export class ArrivalTime {
  readonly event = input.required<Pick<EventRow, 'day' | 'startsAt'>>();
  readonly said = output<string>();
  protected readonly t = useWords(attendanceWords);
  protected readonly later = computed(() => isEnteredLater(this.event()));
  protected readonly time = linkedSignal<string>(() => this.event().startsAt);

  protected say(time: string): void {
    this.time.set(time);
    this.said.emit(time);
  }
}
