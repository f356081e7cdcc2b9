import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ExportButton, May } from '@sanad/access/web';
import { phaseNames, phases, SessionRow } from '@sanad/training/core';
import {
  addressWriter,
  Chip,
  DayPipe,
  EmptyState,
  Icon,
  pagedList,
  PagedFrame,
  PageFrame,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { CalendarLink } from '../calendar/calendar-link';
import { phaseOf, phaseTints } from './phase';
import { sessionsWords } from './sessions.words';

/** All sessions that one may see, newest first; the period lies in the address. */
@Component({
  selector: 'sanad-sessions-page',
  imports: [CalendarLink, Chip, DayPipe, EmptyState, ExportButton, Icon, May, PagedFrame, PageFrame, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sessions-page.html',
})
export class SessionsPage {
  /** From the query of the address. */
  readonly phase = input<string>();

  protected readonly t = useWords(sessionsWords);
  protected readonly phaseName = useWords(phaseNames);
  protected readonly language = useLanguage();
  protected readonly phases = phases;
  protected readonly phaseOf = phaseOf;
  protected readonly tints = phaseTints;
  protected readonly chosen = computed(() => phases.find((one) => one === this.phase()) ?? null);
  protected readonly list = pagedList(
    () => '/training-sessions',
    SessionRow,
    () => ({ phase: this.chosen() }),
  );
  private readonly narrow = addressWriter();

  protected choose(phase: string): void {
    this.narrow({ phase: phase || null });
  }
}
