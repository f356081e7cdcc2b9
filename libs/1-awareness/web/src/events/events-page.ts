import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { EventRow, eventKindNames, eventStateNames, eventStates } from '@sanad/awareness/core';
import {
  Chip,
  DayPipe,
  EmptyState,
  Icon,
  PagedFrame,
  pagedList,
  PageFrame,
  ProvincePipe,
  settled,
  useWords,
} from '@sanad/ui';
import { eventTints } from './event-tints';
import { eventsWords } from './events.words';

/** All events that one may see, the latest first; search and state lie in the address. */
@Component({
  selector: 'sanad-events-page',
  imports: [Chip, DayPipe, EmptyState, Icon, May, PagedFrame, PageFrame, ProvincePipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './events-page.html',
})
export class EventsPage {
  /** From the query of the address. */
  readonly state = input<string>();
  readonly query = input('', { transform: (asked: string | undefined) => asked ?? '' });

  protected readonly t = useWords(eventsWords);
  protected readonly kindName = useWords(eventKindNames);
  protected readonly stateName = useWords(eventStateNames);
  protected readonly states = eventStates;
  protected readonly tints = eventTints;
  protected readonly chosen = computed(() => eventStates.find((one) => one === this.state()) ?? null);
  protected readonly typed = linkedSignal(() => this.query());
  private readonly asked = settled(computed(() => this.typed().trim()));
  protected readonly isAsked = computed(() => this.asked() !== '' || this.chosen() !== null);
  protected readonly list = pagedList(
    () => '/events',
    EventRow,
    () => ({ query: this.asked(), state: this.chosen() }),
  );
  private readonly router = inject(Router);

  constructor() {
    effect(() => {
      const query = this.asked();
      untracked(() => {
        if (query !== this.query()) this.write({ query: query || null });
      });
    });
  }

  protected choose(state: string): void {
    this.write({ state: state || null });
  }

  private write(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
