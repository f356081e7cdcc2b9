import { ChangeDetectionStrategy, Component, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WebhookList as WebhookRows, type WebhookIssued } from '@sanad/machines/core';
import { Api, EmptyState, FailureNotice, Icon, InstantPipe, LoadingRows, SecretOnce, Sheet, useWords } from '@sanad/ui';
import { machinesWords } from '../machines.words';
import { WebhookForm } from './webhook-form';
import { WebhookStanding } from './webhook-standing';

/** Where the systems of a branch listen, and whether they are reached. */
@Component({
  selector: 'sanad-webhook-list',
  imports: [
    ...[EmptyState, FailureNotice, Icon, InstantPipe, LoadingRows, RouterLink, SecretOnce, Sheet],
    ...[WebhookForm, WebhookStanding],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card stack" [attr.aria-label]="t('webhooks')">
      <div class="head">
        <div>
          <h2>{{ t('webhooks') }}</h2>
          <p class="muted small">{{ t('webhooksLead') }}</p>
        </div>
        <button type="button" class="btn" (click)="start()"><sanad-icon name="plus" />{{ t('newWebhook') }}</button>
      </div>
      @if (reading.loading()) {
        <sanad-loading />
      }
      @if (reading.value(); as known) {
        @if (known.rows.length > 0) {
          <div class="table-frame">
            <table class="table folds" [attr.aria-label]="t('webhooks')">
              <thead>
                <tr>
                  <th scope="col">{{ t('label') }}</th>
                  <th scope="col">{{ t('url') }}</th>
                  <th scope="col">{{ t('lastDelivered') }}</th>
                  <th scope="col">{{ t('state') }}</th>
                </tr>
              </thead>
              <tbody>
                @for (hook of known.rows; track hook.id) {
                  <tr>
                    <th scope="row">
                      <a [routerLink]="['/machines', hook.id]"
                        ><bdi>{{ hook.label }}</bdi></a
                      >
                    </th>
                    <td class="address" [attr.data-label]="t('url')">
                      <bdi dir="ltr">{{ hook.url }}</bdi>
                    </td>
                    <td class="num" [attr.data-label]="t('lastDelivered')">
                      @if (hook.deliveredAt) {
                        {{ hook.deliveredAt | instant }}
                      } @else {
                        <span class="muted">{{ t('neverTold') }}</span>
                      }
                    </td>
                    <td [attr.data-label]="t('state')"><sanad-webhook-standing [hook]="hook" /></td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else {
          <sanad-empty icon="connected" [heading]="t('noWebhooks')" />
        }
      }
      @if (reading.failure(); as failure) {
        <sanad-failure [failure]="failure" [canRetry]="true" (retry)="reading.reload()" />
      }
    </section>
    <sanad-sheet #sheet [heading]="t('newWebhook')" (dismissed)="issued.set(null)">
      @if (sheet.isOpen()) {
        @if (issued(); as made) {
          <sanad-secret-once [value]="made.secret" [label]="t('secret')" (kept)="sheet.close()" />
        } @else {
          <sanad-webhook-form [branchId]="branchId()" (issued)="show($event)" (cancelled)="sheet.close()" />
        }
      }
    </sanad-sheet>
  `,
  styleUrl: '../machines.scss',
})
export class WebhookList {
  readonly branchId = input.required<string>();

  protected readonly t = useWords(machinesWords);
  protected readonly reading = inject(Api).get(
    () => '/webhooks',
    WebhookRows,
    () => ({ branchId: this.branchId() }),
  );
  protected readonly issued = signal<WebhookIssued | null>(null);
  private readonly sheet = viewChild.required(Sheet);

  protected start(): void {
    this.issued.set(null);
    this.sheet().open();
  }

  protected show(issued: WebhookIssued): void {
    this.issued.set(issued);
    this.reading.reload();
  }
}
