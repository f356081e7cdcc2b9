import { ChangeDetectionStrategy, Component, computed, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { stageNames } from '@sanad/case-file/core';
import {
  capitalOf,
  factsOf,
  founderKindNames,
  founderRoleNames,
  groupLine,
  groupLineWords,
  saidOfGroup,
  FormationView,
  hasPaidPart,
  paidOf,
  subscribedBy,
  type FounderView,
} from '@sanad/cooperative/core';
import { Chip, DayPipe, DirhamsPipe, EmptyState, Icon, QuantityPipe, Sheet, useWords } from '@sanad/ui';
import { groupWords } from '../group/group.words';
import { LeaveForm } from '../group/leave-form';
import { SignAgain } from '../group/sign-again';
import { SuggestionsOfGroup } from '../group/suggestions-list';
import { usePersonName } from '../person-name';
import { FounderForm } from './founder-form';
import { AssociateForm, FounderRoleForm } from './founder-role-form';
import { founderWords } from './founding.words';

/** What the sheet over the card is for. */
type Asked =
  | { readonly kind: 'ADD'; readonly caseId?: string }
  | { readonly kind: 'SUGGEST' }
  | { readonly kind: 'EDIT' | 'LEAVE'; readonly founder: FounderView };

/** Who founds, with how many shares, and how much of them is paid. */
@Component({
  selector: 'sanad-founders-card',
  imports: [
    Chip,
    AssociateForm,
    DayPipe,
    DirhamsPipe,
    EmptyState,
    FounderForm,
    FounderRoleForm,
    Icon,
    LeaveForm,
    May,
    QuantityPipe,
    RouterLink,
    Sheet,
    SignAgain,
    SuggestionsOfGroup,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './founders-card.html',
  styleUrl: './founders-card.scss',
})
export class FoundersCard {
  readonly formation = input.required<FormationView>();
  readonly changed = output<FormationView>();

  protected readonly t = useWords(founderWords);
  protected readonly groupT = useWords(groupWords);
  protected readonly role = useWords(founderRoleNames);
  protected readonly kind = useWords(founderKindNames);
  private readonly lineT = useWords(groupLineWords);
  protected readonly stage = useWords(stageNames);
  protected readonly personName = usePersonName();
  private readonly sheet = viewChild.required(Sheet);
  protected readonly asked = signal<Asked>({ kind: 'ADD' });

  protected readonly open = computed(() => this.formation().state === 'IN_PROGRESS');
  protected readonly capital = computed(() => capitalOf(this.formation()));
  private readonly facts = computed(() => factsOf(this.formation()));
  /** Those whose signature alone is missing: where nobody's stands, the box of papers says so. */
  protected readonly unsigned = computed(() => {
    const { founders } = this.facts();
    const missing = this.open() ? founders.filter(({ signed }) => signed === false) : [];
    return new Set(missing.length < founders.length ? missing.map(({ id }) => id) : []);
  });
  protected readonly paid = computed(() => paidOf(this.facts()));
  private readonly standing = computed(() => groupLine(this.facts(), this.formation().law));
  protected readonly line = computed(() => this.lineT('line', saidOfGroup(this.standing())));
  protected readonly isReady = computed(() => this.standing().isReady);
  private readonly leastPercent = computed(
    () => this.formation().law.find(({ key }) => key === 'cashPaidAtSubscription')?.value ?? 0,
  );
  protected readonly sheetHeading = computed(() => {
    const now = this.asked();
    if (now.kind === 'ADD') return this.t('add');
    if (now.kind === 'SUGGEST') return this.groupT('suggestHeading');
    return this.t(now.kind === 'EDIT' ? 'editOf' : 'removeOf', { name: this.called(now.founder) });
  });

  protected called({ person, associate }: FounderView): string {
    return associate?.nameAr ?? (person ? this.personName(person) : this.t('outOfReach'));
  }

  protected subscribed(founder: FounderView): number {
    return subscribedBy(founder, this.formation().shareValue);
  }

  protected percentOf(paid: number, subscribed: number): number {
    return subscribed > 0 ? Math.floor((100 * paid) / subscribed) : 0;
  }

  protected isBehind(founder: FounderView): boolean {
    const fact = this.facts().founders.find(({ id }) => id === founder.id);
    return fact !== undefined && !hasPaidPart(fact, this.formation().shareValue, this.leastPercent());
  }

  protected ask(asked: Asked): void {
    this.asked.set(asked);
    this.sheet().open();
  }

  protected saved(formation: FormationView): void {
    this.sheet().close();
    this.changed.emit(formation);
  }
}
