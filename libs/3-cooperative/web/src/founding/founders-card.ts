import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
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
import {
  Api,
  apiFailure,
  Chip,
  ConfirmDialog,
  DayPipe,
  DirhamsPipe,
  EmptyState,
  FailureNotice,
  Icon,
  QuantityPipe,
  Sheet,
  Toasts,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { usePersonName } from '../person-name';
import { FounderForm } from './founder-form';
import { AssociateForm, FounderRoleForm } from './founder-role-form';
import { founderWords } from './founding.words';

/** Who founds, with how many shares, and how much of them is paid. */
@Component({
  selector: 'sanad-founders-card',
  imports: [
    Chip,
    AssociateForm,
    ConfirmDialog,
    DayPipe,
    DirhamsPipe,
    EmptyState,
    FailureNotice,
    FounderForm,
    FounderRoleForm,
    Icon,
    May,
    QuantityPipe,
    RouterLink,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './founders-card.html',
  styleUrl: './founders-card.scss',
})
export class FoundersCard {
  readonly formation = input.required<FormationView>();
  readonly changed = output<FormationView>();
  /** Something is older here than on the server. */
  readonly stale = output<void>();

  protected readonly t = useWords(founderWords);
  protected readonly role = useWords(founderRoleNames);
  protected readonly kind = useWords(founderKindNames);
  private readonly lineT = useWords(groupLineWords);
  protected readonly stage = useWords(stageNames);
  protected readonly personName = usePersonName();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(Sheet);
  private readonly question = viewChild.required(ConfirmDialog);
  protected readonly edited = signal<FounderView | null>(null);
  protected readonly leaving = signal<FounderView | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);

  protected readonly open = computed(() => this.formation().state === 'IN_PROGRESS');
  protected readonly capital = computed(() => capitalOf(this.formation()));
  private readonly facts = computed(() => factsOf(this.formation()));
  protected readonly paid = computed(() => paidOf(this.facts()));
  private readonly standing = computed(() => groupLine(this.facts(), this.formation().law));
  protected readonly line = computed(() => this.lineT('line', saidOfGroup(this.standing())));
  protected readonly isReady = computed(() => this.standing().isReady);
  private readonly leastPercent = computed(
    () => this.formation().law.find(({ key }) => key === 'cashPaidAtSubscription')?.value ?? 0,
  );
  protected readonly sheetHeading = computed(() => {
    const founder = this.edited();
    return founder ? this.t('editOf', { name: this.called(founder) }) : this.t('add');
  });
  protected readonly questionHeading = computed(() => {
    const founder = this.leaving();
    return founder ? this.t('removeOf', { name: this.called(founder) }) : '';
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

  protected edit(founder: FounderView | null): void {
    this.edited.set(founder);
    this.sheet().open();
  }

  protected saved(formation: FormationView): void {
    this.sheet().close();
    this.changed.emit(formation);
  }

  protected ask(founder: FounderView): void {
    this.leaving.set(founder);
    this.question().open();
  }

  protected async remove(): Promise<void> {
    const founder = this.leaving();
    if (!founder) return;
    this.failure.set(null);
    try {
      const formation = await this.api.send('DELETE', `/founders/${founder.id}`, undefined, {
        version: founder.version,
        schema: FormationView,
      });
      this.toasts.done(this.t('removed'));
      this.changed.emit(formation);
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }
}
