import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ExportButton, May } from '@sanad/access/web';
import { memberEndNames, memberEntryNames, type CooperativeView, type MemberView } from '@sanad/cooperative/core';
import {
  Api,
  apiFailure,
  Chip,
  DayPipe,
  DirhamsPipe,
  EmptyState,
  FailureNotice,
  Icon,
  QuantityPipe,
  saveDownload,
  Sheet,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { usePersonName } from '../person-name';
import { membersWords } from './cooperative.words';
import { MemberEndForm } from './member-end-form';
import { MemberForm } from './member-form';

/** Who belongs, who belonged, with how many shares. */
@Component({
  selector: 'sanad-members-card',
  imports: [
    Chip,
    DayPipe,
    DirhamsPipe,
    EmptyState,
    ExportButton,
    FailureNotice,
    Icon,
    May,
    MemberEndForm,
    MemberForm,
    QuantityPipe,
    RouterLink,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './members-card.html',
  styles: `
    :host {
      display: block;
    }
    details {
      margin-block-start: 16px;
    }
    summary {
      margin-block-end: 8px;
      cursor: pointer;
      color: var(--ink-2);
    }
  `,
})
export class MembersCard {
  readonly cooperative = input.required<CooperativeView>();
  readonly changed = output<CooperativeView>();

  protected readonly t = useWords(membersWords);
  protected readonly entryName = useWords(memberEntryNames);
  protected readonly endName = useWords(memberEndNames);
  private readonly personName = usePersonName();
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly sheet = viewChild.required(Sheet);
  /** Whose membership is ended; null for a new member. */
  protected readonly leaving = signal<MemberView | null>(null);
  protected readonly printing = signal(false);
  protected readonly printFailure = signal<ApiFailure | null>(null);
  protected readonly present = computed(() => this.cooperative().memberships.filter(({ leftOn }) => leftOn === null));
  protected readonly former = computed(() => this.cooperative().memberships.filter(({ leftOn }) => leftOn !== null));
  protected readonly heading = computed(() => {
    const member = this.leaving();
    return member ? this.t('endOf', { name: this.called(member) }) : this.t('add');
  });

  protected called({ person, legalPerson }: MemberView): string {
    return person ? this.personName(person) : (legalPerson ?? this.t('outOfReach'));
  }

  protected open(leaving: MemberView | null): void {
    this.leaving.set(leaving);
    this.sheet().open();
  }

  protected saved(cooperative: CooperativeView): void {
    this.sheet().close();
    this.changed.emit(cooperative);
  }

  protected async print(): Promise<void> {
    this.printing.set(true);
    this.printFailure.set(null);
    try {
      const params = { language: this.language() };
      saveDownload(
        document,
        await this.api.download(`/cooperatives/${this.cooperative().id}/members-register`, { params }),
      );
    } catch (thrown) {
      this.printFailure.set(apiFailure(thrown));
    } finally {
      this.printing.set(false);
    }
  }
}
