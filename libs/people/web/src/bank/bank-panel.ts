import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { May } from '@sanad/access/web';
import { BankAccountAnswer, peopleRefusals, type BankAccountView } from '@sanad/people/core';
import {
  Api,
  Chip,
  DayOfInstantPipe,
  EmptyState,
  FailureNotice,
  FailureSentences,
  LoadingRows,
  Sheet,
  Toasts,
  useWords,
} from '@sanad/ui';
import { BankAccountForm } from './bank-account-form';
import { BankNumber } from './bank-number';
import { bankWords } from './bank.words';

/** Where a person is paid. */
@Component({
  selector: 'sanad-bank-panel',
  imports: [BankAccountForm, BankNumber, Chip, DayOfInstantPipe, EmptyState, FailureNotice, LoadingRows, May, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <div class="card-head">
      <h2>{{ t('heading') }}</h2>
      @if (account()) {
        <button *sanadMay="'bank.write'" type="button" class="btn ghost small" (click)="sheet.open()">
          {{ t('replace') }}
        </button>
      }
    </div>
    @if (fetched.loading()) {
      <sanad-loading [rows]="2" />
    } @else if (account(); as known) {
      <dl class="facts">
        <dt>{{ t('rib') }}</dt>
        <dd><sanad-bank-number [personId]="personId()" [end]="known.end" /></dd>
        <dt>{{ t('bank') }}</dt>
        <dd>
          @if (known.bank; as bank) {
            <bdi>{{ bank }}</bdi>
          } @else {
            <span class="muted">{{ t('unknown') }}</span>
          }
        </dd>
        <dt>{{ t('recorded') }}</dt>
        <dd class="num">
          {{ known.createdAt | dayOfInstant }}
          @if (known.createdByName; as name) {
            · <bdi>{{ name }}</bdi>
          }
        </dd>
      </dl>
      <div class="row wrap states">
        <sanad-chip [tint]="known.isWhole ? 'ok' : 'att'">{{ t(known.isWhole ? 'whole' : 'notWhole') }}</sanad-chip>
        @if (known.isShared) {
          <sanad-chip tint="att">{{ t('shared') }}</sanad-chip>
        }
      </div>
      <p class="muted small">{{ t('lead') }}</p>
    } @else if (fetched.value()) {
      <sanad-empty icon="lock" [heading]="t('none')" [hint]="t('lead')">
        <button *sanadMay="'bank.write'" type="button" class="btn" (click)="sheet.open()">{{ t('add') }}</button>
      </sanad-empty>
    }
    <sanad-failure [failure]="fetched.failure()" [canRetry]="true" (retry)="fetched.reload()" />
    <sanad-sheet #sheet [heading]="t(account() ? 'replace' : 'add')">
      @if (sheet.isOpen()) {
        <sanad-bank-account-form
          [personId]="personId()"
          [account]="account()"
          (saved)="saved($event)"
          (cancelled)="sheet.close()"
        />
      }
    </sanad-sheet>
  `,
  styles: `
    :host {
      display: block;
    }
    .states {
      margin-block: 12px 8px;
    }
  `,
})
export class BankPanel {
  readonly personId = input.required<string>();
  readonly changed = output<void>();

  protected readonly t = useWords(bankWords);
  protected readonly fetched = inject(Api).get(
    () => `/people/${encodeURIComponent(this.personId())}/bank-account`,
    BankAccountAnswer,
  );
  protected readonly account = computed(() => this.fetched.value()?.account ?? null);
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(Sheet);

  constructor() {
    inject(FailureSentences).register(peopleRefusals);
  }

  protected saved(account: BankAccountView): void {
    this.fetched.put({ account });
    this.sheet().close();
    this.toasts.done(this.t('saved'));
    this.changed.emit();
  }
}
