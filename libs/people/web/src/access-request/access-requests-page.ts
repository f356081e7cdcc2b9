import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { accessBoxes, AccessRequestPage, AccessRequestView, type AccessBox } from '@sanad/people/core';
import {
  Api,
  apiFailure,
  ConfirmDialog,
  EmptyState,
  FailureNotice,
  PagedFrame,
  pagedListOf,
  PageFrame,
  QuantityPipe,
  Sheet,
  Toasts,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { usePersonName } from '../person/person-name';
import { AccessRequestCard, type GrantWish } from './access-request-card';
import { accessRequestWords } from './access-request.words';
import { AccessRefusalForm } from './refusal-form';

type Answered = 'granted' | 'refused' | 'withdrawn';

/** Who asks to look at people of one’s delegation, and what one has asked oneself; the unanswered first. */
@Component({
  selector: 'sanad-access-requests-page',
  imports: [
    AccessRefusalForm,
    AccessRequestCard,
    ConfirmDialog,
    EmptyState,
    FailureNotice,
    PagedFrame,
    PageFrame,
    QuantityPipe,
    RouterLink,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './access-requests-page.html',
  styleUrl: './access-requests-page.scss',
})
export class AccessRequestsPage {
  /** From the query of the address. */
  readonly box = input<string>();

  protected readonly t = useWords(accessRequestWords);
  private readonly session = inject(Session);
  protected readonly mayDecide = this.session.may('accessRequest.decide');
  protected readonly boxes = this.session.may('accessRequest.ask') ? accessBoxes : (['RECEIVED'] as const);
  protected readonly shown = computed<AccessBox>(
    () =>
      this.boxes.find((one) => one === this.box()) ?? (this.mayDecide || this.boxes.length === 1 ? 'RECEIVED' : 'SENT'),
  );
  protected readonly list = pagedListOf(
    () => '/access-requests',
    AccessRequestPage,
    () => ({ box: this.shown() }),
  );
  protected readonly pending = computed(() => this.list.page()?.pending ?? 0);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly granting = signal<GrantWish | null>(null);
  protected readonly refusing = signal<AccessRequestView | null>(null);
  protected readonly question = computed(() => {
    const person = this.granting()?.person;
    return this.t('grantQuestion', { name: person ? this.nameOf(person) : '' });
  });
  private readonly nameOf = usePersonName();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(Sheet);
  private readonly confirm = viewChild.required(ConfirmDialog);

  protected askGrant(wish: GrantWish): void {
    this.granting.set(wish);
    this.confirm().open();
  }

  protected askRefusal(request: AccessRequestView): void {
    this.refusing.set(request);
    this.sheet().open();
  }

  protected async grant(): Promise<void> {
    const wish = this.granting();
    if (wish) await this.send(wish.request, 'grant', 'granted', { personId: wish.person.id });
  }

  protected withdraw(request: AccessRequestView): Promise<void> {
    return this.send(request, 'withdrawal', 'withdrawn');
  }

  protected refused(): void {
    this.sheet().close();
    this.answered('refused');
  }

  protected reload(): void {
    this.failure.set(null);
    void this.list.reload();
  }

  private async send(
    { id, version }: AccessRequestView,
    act: 'grant' | 'withdrawal',
    word: Answered,
    body: object = {},
  ): Promise<void> {
    this.failure.set(null);
    try {
      await this.api.send('POST', `/access-requests/${id}/${act}`, body, { version, schema: AccessRequestView });
      this.answered(word);
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }

  private answered(word: Answered): void {
    this.toasts.done(this.t(word));
    void this.list.reload();
  }
}
