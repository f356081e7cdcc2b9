import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Session } from '@sanad/access/web';
import { AccessRequestPage } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { QueueLink } from '../list/queue-link';
import { accessRequestWords } from './access-request.words';

/** The way from the list of people to the requests, with how many wait for an answer: `<sanad-access-requests-link acts />`. */
@Component({
  selector: 'sanad-access-requests-link',
  imports: [QueueLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mayRead) {
      <sanad-queue-link
        address="/people/access-requests"
        icon="lock"
        [name]="t('heading')"
        [waiting]="pending()"
        [told]="t('waiting', { count: pending() })"
      />
    }
  `,
})
export class AccessRequestsLink {
  protected readonly t = useWords(accessRequestWords);
  private readonly session = inject(Session);
  protected readonly mayRead = this.session.may('accessRequest.read');
  private readonly page = inject(Api).get(
    () => (this.mayRead && this.session.may('accessRequest.decide') ? '/access-requests' : undefined),
    AccessRequestPage,
    () => ({ limit: 1 }),
  );
  protected readonly pending = computed(() => this.page.value()?.pending ?? 0);
}
