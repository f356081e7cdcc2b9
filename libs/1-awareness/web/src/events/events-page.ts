import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ExportButton, May } from '@sanad/access/web';
import { EventRow, eventKindNames, eventStateNames, eventStates } from '@sanad/awareness/core';
import {
  Chip,
  DayPipe,
  EmptyState,
  Icon,
  listAddress,
  PagedFrame,
  pagedList,
  PageFrame,
  ProvincePipe,
  SearchBox,
  useWords,
} from '@sanad/ui';
import { eventTints } from './event-tints';
import { eventsWords } from './events.words';

/** All events that one may see, the latest first; search and state lie in the address. */
@Component({
  selector: 'sanad-events-page',
  imports: [
    Chip,
    DayPipe,
    EmptyState,
    ExportButton,
    Icon,
    May,
    PagedFrame,
    PageFrame,
    ProvincePipe,
    RouterLink,
    SearchBox,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './events-page.html',
})
export class EventsPage {
  /** From the query of the address. */
  readonly state = input<string>();
  readonly query = input<string>();

  protected readonly t = useWords(eventsWords);
  protected readonly kindName = useWords(eventKindNames);
  protected readonly stateName = useWords(eventStateNames);
  protected readonly states = eventStates;
  protected readonly tints = eventTints;
  protected readonly chosen = computed(() => eventStates.find((one) => one === this.state()) ?? null);
  protected readonly search = listAddress(this.query);
  protected readonly isAsked = computed(() => this.search.asked() !== '' || this.chosen() !== null);
  protected readonly list = pagedList(
    () => '/events',
    EventRow,
    () => ({ query: this.search.asked(), state: this.chosen() }),
  );
  protected choose(state: string): void {
    this.search.narrow({ state: state || null });
  }
}
