import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ExportButton, May } from '@sanad/access/web';
import { cardNumberFromTyped, PeoplePage as FoundPeople } from '@sanad/people/core';
import {
  DayOfInstantPipe,
  EmptyState,
  Icon,
  listAddress,
  PagedFrame,
  pagedListOf,
  PageFrame,
  ProvincePipe,
  SearchBox,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { AccessRequestsLink } from '../access-request/access-requests-link';
import { ElsewhereNotice } from '../access-request/elsewhere-notice';
import { DuplicatesLink } from '../duplicates/duplicates-link';
import { ImportsLink } from '../import/imports-link';
import { MarkedName } from '../person/marked-name';
import { MatchReasonNote } from '../person/match-reason';
import { arabicName, latinName } from '../person/person-name';
import { typedFromSearch } from '../person/person-typed';
import { BirthPipe, MaskedCardPipe, PhonePipe } from '../person/person.pipes';
import { peoplePageWords } from './people-page.words';

/** The people of the unit: searched, and paged without end. The search lives in the address, a card number never does. */
@Component({
  selector: 'sanad-people-page',
  imports: [
    AccessRequestsLink,
    BirthPipe,
    DuplicatesLink,
    DayOfInstantPipe,
    ElsewhereNotice,
    EmptyState,
    ExportButton,
    Icon,
    ImportsLink,
    MarkedName,
    MaskedCardPipe,
    MatchReasonNote,
    May,
    PagedFrame,
    PageFrame,
    PhonePipe,
    ProvincePipe,
    RouterLink,
    SearchBox,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './people-page.html',
  styleUrl: './people-page.scss',
})
export class PeoplePage {
  readonly query = input<string>();

  protected readonly t = useWords(peoplePageWords);
  protected readonly language = useLanguage();
  protected readonly arabic = arabicName;
  protected readonly latin = latinName;
  protected readonly search = listAddress(this.query, { isSecret: (typed) => cardNumberFromTyped(typed) !== null });
  protected readonly list = pagedListOf(
    () => '/people',
    FoundPeople,
    () => ({ query: this.search.asked() }),
  );
  /** The searched name, when it could be that of somebody new. */
  protected readonly newName = computed(() =>
    Object.keys(typedFromSearch(this.search.asked())).length > 0 ? this.search.asked() : '',
  );
  protected readonly isSearched = computed(() => this.search.asked() !== '');

  protected clear(box: HTMLInputElement): void {
    this.search.clear();
    box.focus();
  }
}
