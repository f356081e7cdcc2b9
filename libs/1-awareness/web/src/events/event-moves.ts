import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { eventMoveNames, eventMoves, EventView, eventMoveWords, type EventMove } from '@sanad/awareness/core';
import { today } from '@sanad/kernel';
import { Api, apiFailure, ConfirmDialog, Toasts, useWords, type ApiFailure } from '@sanad/ui';
import { eventPageWords } from './event-page.words';

const asks = {
  opening: 'openingAsk',
  closing: 'closingAsk',
  reopening: 'reopeningAsk',
  cancellation: 'cancellationAsk',
} as const satisfies Record<EventMove, string>;

/** The buttons that move an event on: those alone that its state offers. */
@Component({
  selector: 'sanad-event-moves',
  imports: [ConfirmDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (move of moves(); track move) {
      <button
        type="button"
        class="btn"
        [class.ghost]="move !== 'opening'"
        [class.danger]="move === 'cancellation'"
        [disabled]="busy()"
        (click)="ask(move)"
      >
        {{ name(move) }}
      </button>
    }
    <sanad-confirm
      #question
      [heading]="asked() ? name(asked()!) : ''"
      [act]="asked() ? name(asked()!) : ''"
      [danger]="asked() === 'cancellation'"
      (confirmed)="move()"
    >
      @if (asked(); as move) {
        {{ t(asks[move]) }}
      }
    </sanad-confirm>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class EventMoves {
  readonly event = input.required<EventView>();
  readonly moved = output<EventView>();
  readonly failed = output<ApiFailure>();

  protected readonly t = useWords(eventPageWords);
  protected readonly name = useWords(eventMoveWords);
  protected readonly asks = asks;
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly question = viewChild.required<ConfirmDialog>('question');
  protected readonly asked = signal<EventMove | null>(null);
  protected readonly busy = signal(false);

  /** A door that the server would not open, and a cancelling that it would refuse, are not offered. */
  protected readonly moves = computed(() => {
    const { state, day, counters } = this.event();
    return eventMoveNames.filter((move) => {
      if (move === 'opening' && day > today()) return false;
      if (move === 'cancellation' && counters.present > 0) return false;
      return (eventMoves[move].from as readonly string[]).includes(state);
    });
  });

  protected ask(move: EventMove): void {
    this.asked.set(move);
    this.question().open();
  }

  protected async move(): Promise<void> {
    const move = this.asked();
    const { id, version } = this.event();
    if (!move || this.busy()) return;
    this.busy.set(true);
    try {
      this.moved.emit(await this.api.send('POST', `/events/${id}/${move}`, {}, { schema: EventView, version }));
      this.toasts.done(this.t('moved'));
    } catch (thrown) {
      this.failed.emit(apiFailure(thrown));
    } finally {
      this.busy.set(false);
    }
  }
}
