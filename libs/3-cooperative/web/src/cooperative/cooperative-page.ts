import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import {
  categoryNames,
  cooperativeStatusNames,
  CooperativeView,
  subscribedBy,
  type MemberView,
} from '@sanad/cooperative/core';
import {
  Api,
  Chip,
  DayPipe,
  DirhamsPipe,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  PanelHost,
  ProvincePipe,
  QuantityPipe,
  StatTile,
  useSay,
  useWords,
} from '@sanad/ui';
import { COOPERATIVE_PANELS } from '../panel/cooperative-panel';
import { usePersonName } from '../person-name';
import { cooperativeWords } from './cooperative.words';

/** A cooperative as the local register knows it, with its members. */
@Component({
  selector: 'sanad-cooperative-page',
  imports: [
    Chip,
    DayPipe,
    DirhamsPipe,
    FailureNotice,
    Icon,
    LoadingRows,
    PageFrame,
    PanelHost,
    ProvincePipe,
    QuantityPipe,
    RouterLink,
    StatTile,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cooperative-page.html',
})
export class CooperativePage {
  readonly id = input.required<string>();

  protected readonly t = useWords(cooperativeWords);
  protected readonly category = useWords(categoryNames);
  protected readonly status = useWords(cooperativeStatusNames);
  protected readonly say = useSay();
  private readonly personName = usePersonName();
  private readonly session = inject(Session);
  /** What the rooms above bring to the page, as far as the reader may see it. */
  protected readonly panels = inject(COOPERATIVE_PANELS).filter(({ permission }) => this.session.may(permission));
  protected readonly cooperative = inject(Api).get(() => `/cooperatives/${this.id()}`, CooperativeView);

  protected called({ person }: MemberView): string {
    return person ? this.personName(person) : this.t('outOfReach');
  }

  protected amount(member: MemberView, { shareValue }: CooperativeView): number {
    return subscribedBy(member, shareValue);
  }
}
