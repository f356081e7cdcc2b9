import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  answerWithin,
  PrivacyRequestPage,
  PrivacyRequestView,
  requestKindNames,
  requestKinds,
  requestStateNames,
  requestStates,
  type RequestKind,
  type RequestState,
} from '@sanad/privacy/core';
import { Api, Chip, EmptyState, PagedFrame, pagedList, PageFrame, QuantityPipe, useWords } from '@sanad/ui';
import { privacyWords } from '../privacy.words';
import { RequestCard } from '../request/request-card';

/** What persons ask about their data, by the day on which the answer is due. List and kind live in the address. */
@Component({
  selector: 'sanad-privacy-page',
  imports: [Chip, EmptyState, PagedFrame, PageFrame, QuantityPipe, RequestCard, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './privacy-page.html',
  styles: `
    .kind {
      white-space: nowrap;
    }
  `,
})
export class PrivacyPage {
  readonly state = input<RequestState, string | undefined>('RECEIVED', {
    transform: (asked) => requestStates.find((known) => known === asked) ?? 'RECEIVED',
  });
  readonly kind = input<RequestKind | undefined, string | undefined>(undefined, {
    transform: (asked) => requestKinds.find((known) => known === asked),
  });

  protected readonly t = useWords(privacyWords);
  protected readonly stateName = useWords(requestStateNames);
  protected readonly kindName = useWords(requestKindNames);
  protected readonly states = requestStates;
  protected readonly allKinds = requestKinds;
  protected readonly counters = { RECEIVED: 'received', DONE: 'done', REFUSED: 'refused' } as const;
  protected readonly answerWithin = answerWithin;
  private readonly router = inject(Router);
  protected readonly list = pagedList(
    () => '/privacy-requests',
    PrivacyRequestView,
    () => ({ state: this.state(), kind: this.kind() }),
  );
  /** How many stand where, counted by the server with the same kind. */
  protected readonly counted = inject(Api).get(
    () => '/privacy-requests',
    PrivacyRequestPage,
    () => ({ limit: 1, kind: this.kind() }),
  );

  protected narrow(kind: string): void {
    void this.router.navigate([], { queryParams: { kind: kind || null }, queryParamsHandling: 'merge' });
  }

  /** An answered request leaves the list that it was in. */
  protected put(request: PrivacyRequestView): void {
    this.list.change((one) => (one.id === request.id ? (request.state === this.state() ? request : null) : one));
    this.counted.reload();
  }

  protected refresh(): void {
    void this.list.reload();
    this.counted.reload();
  }
}
