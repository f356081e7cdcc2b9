import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { showInstant } from '@sanad/kernel';
import {
  deliveryProblemNames,
  deliveryStateNames,
  deliveryStates,
  DeliveryView,
  eventTypeNames,
  type DeliveryState,
  type WebhookView,
} from '@sanad/machines/core';
import {
  Api,
  apiFailure,
  Chip,
  EmptyState,
  FailureNotice,
  Icon,
  InstantPipe,
  PagedFrame,
  pagedList,
  useLanguage,
  useWords,
  type ApiFailure,
  type Tint,
} from '@sanad/ui';
import { machinesWords } from '../machines.words';

/** What a system was told, the newest first: how often it was tried, and what it answered. */
@Component({
  selector: 'sanad-delivery-list',
  imports: [Chip, EmptyState, FailureNotice, Icon, InstantPipe, PagedFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack" [attr.aria-label]="t('deliveries')">
      <div class="head">
        <h2>{{ t('deliveries') }}</h2>
        <div class="filters">
          <select #choice class="input" [attr.aria-label]="t('state')" (change)="choose(choice.value)">
            <option value="">{{ t('all') }}</option>
            @for (one of states; track one) {
              <option [value]="one">{{ stateName(one) }}</option>
            }
          </select>
          <button type="button" class="btn ghost" (click)="refresh()">
            <sanad-icon name="refresh" />{{ t('refresh') }}
          </button>
        </div>
      </div>
      <sanad-paged [list]="list">
        <sanad-empty empty icon="connected" [heading]="t(state() ? 'noneFound' : 'noDeliveries')" />
        <div class="table-frame">
          <table class="table folds" [attr.aria-label]="t('deliveries')">
            <thead>
              <tr>
                <th scope="col">{{ t('event') }}</th>
                <th scope="col">{{ t('at') }}</th>
                <th scope="col">{{ t('state') }}</th>
                <th scope="col">{{ t('answer') }}</th>
                <th scope="col">{{ t('acts') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of list.rows(); track row.id) {
                <tr>
                  <th scope="row">{{ typeName(row.type) }}</th>
                  <td class="num" [attr.data-label]="t('at')">{{ row.happenedAt | instant }}</td>
                  <td [attr.data-label]="t('state')">
                    <div>
                      <sanad-chip [tint]="tints[row.state]">{{ stateName(row.state) }}</sanad-chip>
                      <p class="small muted">
                        {{ t('tries', { count: row.tries }) }}
                        @if (row.tries > 0 && next(row); as at) {
                          · {{ t('next', { at }) }}
                        }
                      </p>
                    </div>
                  </td>
                  <td [attr.data-label]="t('answer')">
                    <span class="row wrap">
                      @if (row.status; as status) {
                        <bdi class="num strong">{{ status }}</bdi>
                      }
                      @if (row.problem; as problem) {
                        <span>{{ problemName(problem) }}</span>
                      }
                      @if (row.tookMs !== null) {
                        <span class="small muted num">{{ t('took', { ms: '' + row.tookMs }) }}</span>
                      }
                    </span>
                  </td>
                  <td [attr.data-label]="t('acts')">
                    @if (hook().state === 'ACTIVE' && row.tries > 0) {
                      <button
                        type="button"
                        class="btn ghost small"
                        [attr.aria-label]="t('replayOf', { event: typeName(row.type) })"
                        (click)="replay(row)"
                      >
                        {{ t('replay') }}
                      </button>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </sanad-paged>
      <sanad-failure [failure]="failure()" />
    </section>
  `,
  styleUrl: '../machines.scss',
})
export class DeliveryList {
  readonly hook = input.required<WebhookView>();
  readonly changed = output<void>();

  protected readonly t = useWords(machinesWords);
  protected readonly typeName = useWords(eventTypeNames);
  protected readonly stateName = useWords(deliveryStateNames);
  protected readonly problemName = useWords(deliveryProblemNames);
  protected readonly states = deliveryStates;
  protected readonly tints: Readonly<Record<DeliveryState, Tint>> = {
    WAITING: 'warn',
    DELIVERED: 'ok',
    GIVEN_UP: 'bad',
  };
  protected readonly state = signal<DeliveryState | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly list = pagedList(
    () => `/webhooks/${this.hook().id}/deliveries`,
    DeliveryView,
    () => ({ state: this.state() }),
  );
  private readonly language = useLanguage();
  private readonly api = inject(Api);

  reload(): Promise<void> {
    return this.list.reload();
  }

  protected refresh(): void {
    void this.list.reload();
    this.changed.emit();
  }

  protected choose(state: string): void {
    this.state.set(deliveryStates.find((one) => one === state) ?? null);
  }

  protected next({ dueAt }: DeliveryView): string {
    return dueAt ? showInstant(this.language(), dueAt) : '';
  }

  protected async replay({ id }: DeliveryView): Promise<void> {
    this.failure.set(null);
    try {
      const again = await this.api.send('POST', `/webhook-deliveries/${id}/replay`, {}, { schema: DeliveryView });
      this.list.change((row) => (row.id === id ? again : row));
      this.changed.emit();
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }
}
