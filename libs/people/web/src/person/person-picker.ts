import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { May } from '@sanad/access/web';
import { PeoplePage, type PersonRow, type PersonView } from '@sanad/people/core';
import { FailureNotice, Icon, LoadingRows, pagedListOf, ProvincePipe, settled, useWords } from '@sanad/ui';
import { MarkedName } from './marked-name';
import { MatchReasonNote } from './match-reason';
import { PersonForm } from './person-form';
import { arabicName, latinName } from './person-name';
import { personPickerWords } from './person-picker.words';
import { typedFromSearch } from './person-typed';
import { BirthPipe, MaskedCardPipe, PhonePipe } from './person.pipes';

const shown = 8;
let made = 0;

/**
 * Finds a person, or registers a new one on the spot: `<sanad-person-picker (picked)="take($event)" />`.
 * Nothing typed is lost on the way from the search to the new person.
 */
@Component({
  selector: 'sanad-person-picker',
  imports: [
    BirthPipe,
    FailureNotice,
    Icon,
    LoadingRows,
    MarkedName,
    MaskedCardPipe,
    MatchReasonNote,
    May,
    PersonForm,
    PhonePipe,
    ProvincePipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-picker.html',
  styleUrl: './person-picker.scss',
})
export class PersonPicker {
  /** Whether somebody who is not there may be registered here. */
  readonly mayAdd = input(true);
  readonly picked = output<PersonRow>();

  protected readonly t = useWords(personPickerWords);
  protected readonly arabic = arabicName;
  protected readonly latin = latinName;
  protected readonly id = `person-picker-${(made += 1)}`;
  protected readonly typed = signal('');
  protected readonly adding = signal(false);
  protected readonly asked = settled(computed(() => this.typed().trim()));
  protected readonly isAsked = computed(() => this.asked().length > 1);
  protected readonly list = pagedListOf(
    () => (this.isAsked() ? '/people' : undefined),
    PeoplePage,
    () => ({ query: this.asked(), limit: shown }),
  );
  protected readonly start = computed(() => typedFromSearch(this.typed()));
  protected readonly name = computed(() => (Object.keys(this.start()).length > 0 ? this.typed().trim() : ''));
  protected readonly left = computed(() => this.list.total() - this.list.rows().length);

  protected take(person: PersonRow | PersonView): void {
    this.adding.set(false);
    this.picked.emit(person);
  }
}
