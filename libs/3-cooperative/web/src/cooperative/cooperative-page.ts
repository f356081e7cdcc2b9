import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May, Session } from '@sanad/access/web';
import {
  categoryNames,
  cooperativeStatusNames,
  CooperativeView,
  isLiving,
  originNames,
  type CooperativeStatus,
} from '@sanad/cooperative/core';
import {
  Api,
  Chip,
  DayPipe,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  PanelHost,
  ProvincePipe,
  Sheet,
  StatTile,
  Tabs,
  useSay,
  useWords,
  type Tint,
} from '@sanad/ui';
import { LedgerCard } from '../ledger/ledger-card';
import { COOPERATIVE_PANELS } from '../panel/cooperative-panel';
import { CooperativeForm } from './cooperative-form';
import { cooperativeWords } from './cooperative.words';
import { CourseCard } from './course-card';
import { MembersCard } from './members-card';
import { NumbersCard } from './numbers-card';
import { OrgansCard } from './organs-card';
import { StandingCard } from './standing-card';

/** A cooperative: who it is, whether it lives, what is missing, what is due; then each part of it by its tab. */
@Component({
  selector: 'sanad-cooperative-page',
  imports: [
    Chip,
    CooperativeForm,
    CourseCard,
    DayPipe,
    FailureNotice,
    Icon,
    LedgerCard,
    LoadingRows,
    May,
    MembersCard,
    NumbersCard,
    OrgansCard,
    PageFrame,
    PanelHost,
    ProvincePipe,
    RouterLink,
    Sheet,
    StandingCard,
    StatTile,
    Tabs,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cooperative-page.html',
  styles: `
    .figures {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 8px;
    }
    @media (width >= 700px) {
      .figures {
        gap: var(--gap);
      }
    }
  `,
})
export class CooperativePage {
  readonly id = input.required<string>();
  /** The part that is looked at: one of the page's own, or the id of a panel. */
  readonly tab = input<string>();

  protected readonly t = useWords(cooperativeWords);
  protected readonly category = useWords(categoryNames);
  protected readonly status = useWords(cooperativeStatusNames);
  protected readonly origin = useWords(originNames);
  protected readonly say = useSay();
  private readonly session = inject(Session);
  /** What the rooms above bring to the page, as far as the reader may see it. */
  protected readonly panels = inject(COOPERATIVE_PANELS).filter(({ permission }) => this.session.may(permission));
  protected readonly cooperative = inject(Api).get(() => `/cooperatives/${this.id()}`, CooperativeView);
  protected readonly editing = viewChild<Sheet>('edit');

  protected readonly tabs = computed(() => [
    { id: 'card', name: this.t('tabCard') },
    { id: 'members', name: this.t('tabMembers') },
    { id: 'shares', name: this.t('tabShares') },
    { id: 'organs', name: this.t('tabOrgans') },
    { id: 'history', name: this.t('tabHistory') },
    ...this.panels.map(({ id, name }) => ({ id, name: this.say(name) })),
  ]);
  protected readonly here = computed(() => {
    const asked = this.tab();
    return this.tabs().find(({ id }) => id === asked)?.id ?? 'card';
  });
  protected readonly panel = computed(() => this.panels.find(({ id }) => id === this.here()));

  protected tint(status: CooperativeStatus): Tint {
    if (status === 'DORMANT') return 'warn';
    return isLiving(status) ? 'ok' : 'neu';
  }

  protected changed(cooperative: CooperativeView): void {
    this.editing()?.close();
    this.cooperative.put(cooperative);
  }
}
