import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { importStateNames, PersonImportView } from '@sanad/people/core';
import { Api, apiFailure, ConfirmDialog, FailureNotice, useWords, type ApiFailure } from '@sanad/ui';
import { importWords } from './import.words';

/** A job at work: how far it is, and the way to stop it. */
@Component({
  selector: 'sanad-import-progress',
  imports: [ConfirmDialog, FailureNotice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <p class="strong">{{ state(of().state) }}</p>
    <progress
      [attr.value]="isCounted() ? of().reached : null"
      [max]="of().total"
      [attr.aria-label]="state(of().state)"
    ></progress>
    @if (isCounted()) {
      <p class="num" role="status">{{ t('progress', { reached: of().reached, total: of().total }) }}</p>
    }
    <p class="muted small">{{ t('leave') }}</p>
    @if (isCounted()) {
      <div>
        <button type="button" class="btn ghost" [disabled]="isSending()" (click)="ask.open()">{{ t('stop') }}</button>
      </div>
    }
    <sanad-failure [failure]="failure()" />
    <sanad-confirm #ask [heading]="t('stopHeading')" [act]="t('stop')" (confirmed)="stop()">{{
      t('stopBody')
    }}</sanad-confirm>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    progress {
      inline-size: 100%;
      block-size: 12px;
      accent-color: var(--green);
    }
  `,
})
export class ImportProgress {
  readonly of = input.required<PersonImportView>();
  readonly changed = output<PersonImportView>();

  protected readonly t = useWords(importWords);
  protected readonly state = useWords(importStateNames);
  protected readonly isCounted = computed(() => this.of().state !== 'UNDOING');
  protected readonly isSending = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly api = inject(Api);

  protected async stop(): Promise<void> {
    const { id, version } = this.of();
    this.isSending.set(true);
    this.failure.set(null);
    try {
      const schema = PersonImportView;
      this.changed.emit(await this.api.send('POST', `/person-imports/${id}/stop`, {}, { version, schema }));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.isSending.set(false);
    }
  }
}
