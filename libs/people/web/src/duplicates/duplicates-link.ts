import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { pageOf } from '@sanad/kernel';
import { SuspectRow } from '@sanad/people/core';
import { Api, Icon, QuantityPipe, useWords } from '@sanad/ui';
import { duplicatesWords } from './duplicates.words';

const page = pageOf(SuspectRow);

/** The way from the list of people to the queue, with how many pairs wait: `<sanad-duplicates-link acts />`. */
@Component({
  selector: 'sanad-duplicates-link',
  imports: [Icon, QuantityPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mayRead) {
      <a class="btn ghost" routerLink="/people/duplicates">
        <sanad-icon name="people" />{{ t('heading') }}
        @if (waiting() > 0) {
          <span class="count num" aria-hidden="true">{{ waiting() | quantity }}</span>
          <span class="visually-hidden">{{ t('waiting', { count: waiting() }) }}</span>
        }
      </a>
    }
  `,
  styles: `
    .count {
      padding: 0 8px;
      border-radius: 999px;
      background: var(--saffron-tint);
      color: var(--saffron);
      font-size: 0.8125rem;
    }
  `,
})
export class DuplicatesLink {
  protected readonly t = useWords(duplicatesWords);
  protected readonly mayRead = inject(Session).may('duplicate.read');
  private readonly queue = inject(Api).get(
    () => (this.mayRead ? '/duplicates' : undefined),
    page,
    () => ({ limit: 1 }),
  );
  protected readonly waiting = computed(() => this.queue.value()?.total ?? 0);
}
