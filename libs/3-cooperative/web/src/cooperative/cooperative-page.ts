import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  branchNames,
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
  ProvincePipe,
  QuantityPipe,
  StatTile,
  useWords,
} from '@sanad/ui';
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
  protected readonly branch = useWords(branchNames);
  protected readonly category = useWords(categoryNames);
  protected readonly status = useWords(cooperativeStatusNames);
  private readonly personName = usePersonName();
  protected readonly cooperative = inject(Api).get(() => `/cooperatives/${this.id()}`, CooperativeView);

  protected called({ person }: MemberView): string {
    return person ? this.personName(person) : this.t('outOfReach');
  }

  protected amount(member: MemberView, { shareValue }: CooperativeView): number {
    return subscribedBy(member, shareValue);
  }
}
