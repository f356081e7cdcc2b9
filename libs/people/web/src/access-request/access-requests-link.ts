import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { AccessRequestPage } from '@sanad/people/core';
import { Api, Icon, QuantityPipe, useWords } from '@sanad/ui';
import { accessRequestWords } from './access-request.words';

/** The way from the list of people to the requests, with how many wait for an answer: `<sanad-access-requests-link acts />`. */
@Component({
  selector: 'sanad-access-requests-link',
  imports: [Icon, QuantityPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mayRead) {
      <a class="btn ghost" routerLink="/people/access-requests">
        <sanad-icon name="lock" />{{ t('heading') }}
        @if (pending() > 0) {
          <span class="count num" aria-hidden="true">{{ pending() | quantity }}</span>
          <span class="visually-hidden">{{ t('waiting', { count: pending() }) }}</span>
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
