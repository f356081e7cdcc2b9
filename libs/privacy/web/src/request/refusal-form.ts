import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { PrivacyRequestView, RequestRefusal } from '@sanad/privacy/core';
import { Api, useWords } from '@sanad/ui';
import { ReasonedForm } from '@sanad/ui/forms';
import { privacyWords } from '../privacy.words';

/** Why a request is refused, in words that the person reads. */
@Component({
  selector: 'sanad-privacy-refusal-form',
  imports: [ReasonedForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-reasoned-form
      [schema]="schema"
      [label]="t('reason')"
      [hint]="t('reasonHint')"
      [longest]="2000"
      [act]="t('refuse')"
      [send]="send"
      (done)="refused.emit($event)"
      (cancelled)="cancelled.emit()"
    />
  `,
})
export class RefusalForm {
  readonly request = input.required<PrivacyRequestView>();
  readonly refused = output<PrivacyRequestView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(privacyWords);
  protected readonly schema = RequestRefusal;
  private readonly api = inject(Api);
  protected readonly send = (reason: string): Promise<PrivacyRequestView> =>
    this.api.send(
      'POST',
      `/privacy-requests/${this.request().id}/refusal`,
      { reason },
      {
        version: this.request().version,
        schema: PrivacyRequestView,
      },
    );
}
