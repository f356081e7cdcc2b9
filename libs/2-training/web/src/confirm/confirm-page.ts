import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { LinkFrame } from '@sanad/access/web';
import { TraineesToConfirm } from '@sanad/training/core';
import { Api, apiFailure, useWords, type ApiFailure } from '@sanad/ui';
import { confirmWords } from './confirm.words';
import { TraineesList } from './trainees-list';

/** What a letter about a training leads to: the code first, then the trainees that it named. */
@Component({
  selector: 'sanad-confirm-page',
  imports: [LinkFrame, TraineesList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-link-frame [heading]="t('heading')" [isOpen]="waiting() !== null" [failure]="failure()" (entered)="read()">
      @if (waiting(); as list) {
        <sanad-trainees-list [list]="list" (reread)="read()" />
      }
    </sanad-link-frame>
  `,
})
export class ConfirmPage {
  protected readonly t = useWords(confirmWords);
  protected readonly waiting = signal<TraineesToConfirm | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly api = inject(Api);

  protected async read(): Promise<void> {
    this.failure.set(null);
    try {
      this.waiting.set(await this.api.fetch('/confirmations', TraineesToConfirm));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }
}
