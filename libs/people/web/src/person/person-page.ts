import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May, Session, Why } from '@sanad/access/web';
import { PersonView, vitalStatusNames } from '@sanad/people/core';
import {
  Api,
  Chip,
  InstantPipe,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  PanelHost,
  Sheet,
  Tabs,
  Toasts,
  useSay,
  useWords,
} from '@sanad/ui';
import { openedPanel, ownPanels, PERSON_PANELS } from '../panel/person-panel';
import { PersonFacts } from './person-facts';
import { PersonForm } from './person-form';
import { usePersonName } from './person-name';
import { personPageWords } from './person-page.words';

/** One person: what is known, what they are to the Resistance, what they agreed to. */
@Component({
  selector: 'sanad-person-page',
  imports: [
    Chip,
    InstantPipe,
    FailureNotice,
    Icon,
    LoadingRows,
    May,
    PageFrame,
    PanelHost,
    PersonFacts,
    PersonForm,
    RouterLink,
    Sheet,
    Tabs,
    Why,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-page.html',
  styleUrl: './person-page.scss',
})
export class PersonPage {
  readonly id = input.required<string>();
  /** Which part is shown, from the address. */
  readonly part = input<string>();

  protected readonly say = useSay();
  protected readonly t = useWords(personPageWords);
  protected readonly vitalStatusName = useWords(vitalStatusNames);
  private readonly nameOf = usePersonName();
  private readonly toasts = inject(Toasts);
  protected readonly person = inject(Api).get(() => `/people/${encodeURIComponent(this.id())}`, PersonView);
  /** Where the record went, when it was merged into another one. */
  protected readonly mergedInto = computed(() => {
    const { problem } = this.person.failure() ?? {};
    return problem?.code === 'personMerged' ? problem.values?.['into'] : undefined;
  });
  protected readonly heading = computed(() => {
    const person = this.person.value();
    return person ? this.nameOf(person) : this.t('person');
  });
  protected readonly isDeceased = computed(() => this.person.value()?.vitalStatus === 'DECEASED');
  private readonly session = inject(Session);
  protected readonly panels = [...ownPanels, ...inject(PERSON_PANELS)].filter(({ permission }) =>
    this.session.may(permission),
  );
  protected readonly openedUntil = computed(() => this.person.value()?.openedUntil ?? null);
  /** Of a card that another unit has opened, what its request opens. */
  protected readonly shownPanels = computed(() =>
    this.openedUntil() ? [openedPanel].filter(({ permission }) => this.session.may(permission)) : this.panels,
  );
  /** The panel that the address names; the first when it names none. */
  protected readonly panel = computed(
    () => this.shownPanels().find(({ id }) => id === this.part()) ?? this.shownPanels()[0],
  );
  private readonly sheet = viewChild.required(Sheet);

  protected saved(person: PersonView): void {
    this.person.put(person);
    this.sheet().close();
    this.toasts.done(this.t('changed'));
  }
}
