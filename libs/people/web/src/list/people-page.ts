import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { cardNumberFromTyped, PersonRow } from '@sanad/people/core';
import {
  DayOfInstantPipe,
  EmptyState,
  Icon,
  PagedFrame,
  pagedList,
  PageFrame,
  ProvincePipe,
  settled,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { arabicName, latinName } from '../person/person-name';
import { typedFromSearch } from '../person/person-typed';
import { BirthPipe, MaskedCardPipe, PhonePipe } from '../person/person.pipes';
import { peoplePageWords } from './people-page.words';

/** The people of the unit: searched, and paged without end. The search lives in the address, a card number never does. */
@Component({
  selector: 'sanad-people-page',
  imports: [
    BirthPipe,
    DayOfInstantPipe,
    EmptyState,
    Icon,
    MaskedCardPipe,
    May,
    PagedFrame,
    PageFrame,
    PhonePipe,
    ProvincePipe,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './people-page.html',
  styleUrl: './people-page.scss',
})
export class PeoplePage {
  readonly query = input('', { transform: (asked: string | undefined) => asked ?? '' });

  protected readonly t = useWords(peoplePageWords);
  protected readonly language = useLanguage();
  protected readonly arabic = arabicName;
  protected readonly latin = latinName;
  protected readonly typed = signal('');
  private readonly asked = settled(computed(() => this.typed().trim()));
  protected readonly list = pagedList(
    () => '/people',
    PersonRow,
    () => ({ query: this.asked() }),
  );
  /** The searched name, when it could be that of somebody new. */
  protected readonly newName = computed(() =>
    Object.keys(typedFromSearch(this.asked())).length > 0 ? this.asked() : '',
  );
  protected readonly isSearched = computed(() => this.asked() !== '');
  private readonly router = inject(Router);
  private written = '';

  constructor() {
    // Coming back, or following a link: what is asked stands in the address. What this page wrote itself is known already.
    effect(() => {
      const query = this.query();
      if (query !== this.written) untracked(() => this.typed.set(query));
      this.written = query;
    });
    effect(() => {
      const asked = this.asked();
      untracked(() => this.write(cardNumberFromTyped(asked) ? '' : asked));
    });
  }

  protected clear(box: HTMLInputElement): void {
    this.typed.set('');
    box.focus();
  }

  private write(query: string): void {
    if (query === this.query()) return;
    this.written = query;
    void this.router.navigate([], {
      queryParams: { query: query || null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
