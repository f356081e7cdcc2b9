import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ExportButton, May } from '@sanad/access/web';
import { memberEndNames, memberEntryNames, type MemberView } from '@sanad/cooperative/core';
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
import { Former } from './former';
import { MemberForm } from './member-form';
import { RowsThatEnd } from './rows-that-end';

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
    Former,
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
  `,
})
export class MembersCard extends RowsThatEnd<MemberView> {
  protected readonly t = useWords(membersWords);
  protected readonly entryName = useWords(memberEntryNames);
  protected readonly endName = useWords(memberEndNames);
  private readonly personName = usePersonName();
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  protected readonly printing = signal(false);
  protected readonly printFailure = signal<ApiFailure | null>(null);
  protected readonly present = computed(() => this.cooperative().memberships.filter(({ leftOn }) => leftOn === null));
  protected readonly former = computed(() => this.cooperative().memberships.filter(({ leftOn }) => leftOn !== null));
  protected readonly heading = computed(() => {
    const member = this.ending();
    return member ? this.t('endOf', { name: this.called(member) }) : this.t('add');
  });

  protected called({ person, legalPerson }: MemberView): string {
    return person ? this.personName(person) : (legalPerson ?? this.t('outOfReach'));
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
