import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SuspectRow } from '@sanad/people/core';
import { EmptyState, PagedFrame, pagedList, PageFrame, useWords } from '@sanad/ui';
import { duplicatesWords } from './duplicates.words';
import { SuspectCard } from './suspect-card';

/** The pairs that wait for a look. */
@Component({
  selector: 'sanad-duplicates-page',
  imports: [EmptyState, PagedFrame, PageFrame, RouterLink, SuspectCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page back="/people" [backWord]="t('people')" [heading]="t('heading')" [lead]="t('lead')">
      <nav class="tabs" [attr.aria-label]="t('show')">
        @for (tab of tabs; track tab.word) {
          <a
            [routerLink]="[]"
            [queryParams]="{ proposed: tab.proposed }"
            [class.here]="isProposed() === !!tab.proposed"
            [attr.aria-current]="isProposed() === !!tab.proposed ? 'true' : null"
            >{{ t(tab.word) }}</a
          >
        }
      </nav>
      @if (!list.loading() && !list.failure()) {
        <p class="muted" role="status">{{ t('waiting', { count: list.total() }) }}</p>
      }
      <sanad-paged [list]="list">
        <sanad-empty empty icon="people" [heading]="t('none')" [hint]="t('noneHint')" />
        <ul class="plain stack">
          @for (suspect of list.rows(); track suspect.id) {
            <li><sanad-suspect [suspect]="suspect" /></li>
          }
        </ul>
      </sanad-paged>
    </sanad-page>
  `,
})
export class DuplicatesPage {
  /** Only what somebody has proposed, from the address. */
  readonly proposed = input<string>();

  protected readonly t = useWords(duplicatesWords);
  protected readonly tabs = [
    { word: 'all', proposed: null },
    { word: 'proposedOnly', proposed: true },
  ] as const;
  protected readonly isProposed = computed(() => this.proposed() === 'true');
  protected readonly list = pagedList(
    () => '/duplicates',
    SuspectRow,
    () => ({ proposed: this.isProposed() ? true : undefined }),
  );
}
