import { NgComponentOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  output,
  untracked,
} from '@angular/core';
import { Session } from '@sanad/access/web';
import { foldName, type Phrase } from '@sanad/kernel';
import { cardNumberFromTyped, personSearch } from '@sanad/people/core';
import {
  FailureNotice,
  Icon,
  LoadingRows,
  settled,
  useSay,
  useWords,
  type IconName,
  type SearchHit,
  type SearchNote,
} from '@sanad/ui';
import { destinationsOf } from '../navigation';
import { PaletteCursor, type PaletteOption } from './palette-cursor';
import { paletteResultsWords as words } from './palette-results.words';
import { PaletteSearch } from './palette-search';
import { paletteWords } from './palette.words';

interface Line extends PaletteOption {
  readonly icon: IconName;
  /** What somebody has typed once, and not a word of the house. */
  readonly isTyped: boolean;
  readonly title: string;
  readonly notes: readonly SearchNote[];
  readonly why: readonly string[];
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly Line[];
}

const fewestLetters = 2;
const acts: readonly { address: string; permission: string; icon: IconName; name: Phrase }[] = [
  { address: '/people/new', permission: 'person.create', icon: 'person', name: words.newPerson },
  { address: '/files/new', permission: 'caseFile.open', icon: 'folder', name: words.newFile },
  { address: '/events/new', permission: 'event.write', icon: 'calendar', name: words.newEvent },
];

/** What the search over everything finds, by kind; with nothing typed, what was opened before and where one may go. */
@Component({
  selector: 'sanad-palette-results',
  imports: [FailureNotice, Icon, LoadingRows, NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './palette-results.html',
  styleUrl: './palette-results.scss',
  providers: [PaletteSearch],
})
export class PaletteResults {
  readonly chosen = output<PaletteOption>();

  protected readonly t = useWords(words);
  protected readonly paletteT = useWords(paletteWords);
  protected readonly cursor = inject(PaletteCursor);
  protected readonly search = inject(PaletteSearch);
  private readonly session = inject(Session);
  private readonly say = useSay();
  private readonly document = inject(DOCUMENT);
  private readonly letters = computed(() => this.cursor.typed().trim());
  private readonly still = settled(this.letters, 120);
  /** What is asked for; nothing as long as there are too few letters. */
  protected readonly asked = computed(() => (this.still().length < fewestLetters ? '' : this.still()));
  protected readonly isTooShort = computed(() => this.letters() !== '' && this.letters().length < fewestLetters);
  protected readonly groups = computed<readonly Group[]>(() => {
    const groups = this.asked() ? [...this.found(), ...this.places(this.asked())] : this.start();
    return groups.filter(({ lines }) => lines.length > 0);
  });
  protected readonly hits = computed(() =>
    this.search.answers().reduce((sum, { found }) => sum + found.hits.length, 0),
  );
  protected readonly isNothing = computed(
    () => this.asked() !== '' && !this.search.isBusy() && !this.search.failure() && this.hits() === 0,
  );

  constructor() {
    effect(() => {
      const asked = this.asked();
      untracked(() => this.search.ask(asked));
    });
    effect(() => this.cursor.options.set(this.groups().flatMap(({ lines }) => lines)));
    effect(() => {
      const isStill = this.cursor.typed().trim() === this.still();
      this.cursor.isSettled.set(isStill && !this.search.isBusy());
    });
    effect(() => {
      const id = this.cursor.active()?.id;
      if (id) this.document.getElementById(id)?.scrollIntoView?.({ block: 'nearest' });
    });
    void this.search.recall();
  }

  protected choose(event: MouseEvent, line: Line): void {
    // The browser's own ways to open elsewhere stay.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.chosen.emit(line);
  }

  private found(): readonly Group[] {
    const query = this.asked();
    const isSecret = cardNumberFromTyped(query) !== null;
    return this.search.answers().map(({ source, found: { hits, total } }) => {
      const lines = hits.map((hit) => lineOf(source.pages, source.icon, hit));
      const all = `${source.list}${source.list?.includes('?') ? '&' : '?'}query=${encodeURIComponent(query)}`;
      // A card number stays out of the address, which others may see.
      if (source.list && total > hits.length && !isSecret)
        lines.push(wordLine(source.pages, 'search', all, this.t('allOf', { total })));
      return { id: source.pages, name: this.say(source.name), lines };
    });
  }

  /** Pages by their names, and the way to register somebody whom nobody has found. */
  private places(query: string): readonly Group[] {
    const folded = foldName(query);
    const pages = this.pages().filter(({ title }) => folded !== '' && foldName(title).includes(folded));
    const name = personSearch(query);
    const isNew = this.isNothing() && name?.cin === null && name.phoneEnd === null && this.session.may('person.create');
    const address = `/people/new?name=${encodeURIComponent(query)}`;
    const register = isNew
      ? [{ ...wordLine('acts', 'plus', address, this.t('newPersonNamed', { name: query })), isAct: true }]
      : [];
    return [
      { id: 'acts', name: this.t('acts'), lines: register },
      { id: 'pages', name: this.t('pages'), lines: pages },
    ];
  }

  private start(): readonly Group[] {
    const recents = this.search.opened().map(({ source, hit }) => lineOf('recents', source.icon, hit));
    const allowed = acts.filter(({ permission }) => this.session.may(permission));
    return [
      { id: 'recents', name: this.t('recents'), lines: recents },
      {
        id: 'acts',
        name: this.t('acts'),
        lines: allowed.map(({ icon, address, name }) => wordLine('acts', icon, address, this.say(name))),
      },
      { id: 'pages', name: this.t('pages'), lines: this.pages() },
    ];
  }

  private pages(): readonly Line[] {
    return destinationsOf(this.session).map(({ icon, address, name }) =>
      wordLine('pages', icon, address, this.say(name)),
    );
  }
}

const idOf = (group: string, address: string) => `palette-${group}-${address}`;

function lineOf(group: string, icon: IconName, { address, title, notes, why = [] }: SearchHit): Line {
  return { id: idOf(group, address), address, icon, isTyped: true, title, notes, why };
}

function wordLine(group: string, icon: IconName, address: string, title: string): Line {
  return { id: idOf(group, address), address, icon, isTyped: false, title, notes: [], why: [] };
}
