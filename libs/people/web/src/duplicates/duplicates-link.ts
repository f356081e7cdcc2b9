import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Session } from '@sanad/access/web';
import { pageOf } from '@sanad/kernel';
import { SuspectRow } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { QueueLink } from '../list/queue-link';
import { duplicatesWords } from './duplicates.words';

const page = pageOf(SuspectRow);

/** The way from the list of people to the queue, with how many pairs wait: `<sanad-duplicates-link acts />`. */
@Component({
  selector: 'sanad-duplicates-link',
  imports: [QueueLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mayRead) {
      <sanad-queue-link
        address="/people/duplicates"
        icon="people"
        [name]="t('heading')"
        [waiting]="waiting()"
        [told]="t('waiting', { count: waiting() })"
      />
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
