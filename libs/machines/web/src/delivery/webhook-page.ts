import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { showInstant } from '@sanad/kernel';
import { DeliveryView, WebhookIssued, WebhookView, type WebhookStateChange } from '@sanad/machines/core';
import {
  Api,
  apiFailure,
  ConfirmDialog,
  FailureNotice,
  LoadingRows,
  PageFrame,
  SecretOnce,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { machinesWords } from '../machines.words';
import { WebhookForm } from '../webhook/webhook-form';
import { WebhookStanding } from '../webhook/webhook-standing';
import { DeliveryList } from './delivery-list';
import { ReplayForm } from './replay-form';

/** One address: what it is told, what has arrived, and the acts of whoever looks after it. */
@Component({
  selector: 'sanad-webhook-page',
  imports: [
    ...[ConfirmDialog, FailureNotice, LoadingRows, PageFrame, SecretOnce, Sheet],
    ...[DeliveryList, ReplayForm, WebhookForm, WebhookStanding],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './webhook-page.html',
  styleUrl: '../machines.scss',
})
export class WebhookPage {
  readonly id = input.required<string>();

  protected readonly t = useWords(machinesWords);
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly reading = this.api.get(() => `/webhooks/${this.id()}`, WebhookView);
  protected readonly former = computed(() => {
    const until = this.reading.value()?.formerUntil;
    return until && showInstant(this.language(), until);
  });
  protected readonly back = computed(() => {
    const branch = this.reading.value()?.branchId;
    return branch ? ['/machines/branches', branch] : ['/machines'];
  });
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly part = signal<'form' | 'replay' | 'secret'>('form');
  protected readonly secret = signal('');
  protected readonly sheet = viewChild.required(Sheet);
  private readonly list = viewChild(DeliveryList);
  protected readonly partHeading = computed(() =>
    this.t(({ form: 'edit', replay: 'replayPeriod', secret: 'secret' } as const)[this.part()]),
  );

  protected open(part: 'form' | 'replay'): void {
    this.part.set(part);
    this.sheet().open();
  }

  protected changed(hook: WebhookView): void {
    this.sheet().close();
    this.reading.put(hook);
    this.toasts.done(this.t('saved'));
  }

  protected replayed(count: number): void {
    this.sheet().close();
    this.toasts.done(this.t('replayed', { count }));
    this.refresh();
  }

  protected refresh(): void {
    this.reading.reload();
    void this.list()?.reload();
  }

  protected trial(): Promise<void> {
    return this.act(async () => {
      await this.api.send('POST', `/webhooks/${this.id()}/trial`, {}, { schema: DeliveryView });
      this.toasts.done(this.t('trialSent'));
      this.refresh();
    });
  }

  protected rotate(): Promise<void> {
    return this.act(async (version) => {
      const options = { version, schema: WebhookIssued };
      const { secret, view } = await this.api.send('POST', `/webhooks/${this.id()}/secret`, {}, options);
      this.reading.put(view);
      this.secret.set(secret);
      this.part.set('secret');
      this.sheet().open();
    });
  }

  protected turn(state: WebhookStateChange['state']): Promise<void> {
    return this.act(async (version) => {
      const options = { version, schema: WebhookView };
      const view = await this.api.send('PUT', `/webhooks/${this.id()}/state`, { state }, options);
      if (state === 'REMOVED') {
        this.toasts.done(this.t('removed'));
        await this.router.navigate(['/machines/branches', view.branchId]);
        return;
      }
      this.reading.put(view);
      this.toasts.done(this.t('saved'));
    });
  }

  private async act(work: (version: number) => Promise<void>): Promise<void> {
    this.failure.set(null);
    try {
      await work(this.reading.value()!.version);
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }
}
