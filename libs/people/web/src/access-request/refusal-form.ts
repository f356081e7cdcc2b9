import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { AccessRefusal, AccessRequestView } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { ReasonedForm } from '@sanad/ui/forms';
import { accessRequestWords } from './access-request.words';

/** Why a look is not granted; read by the one who asked. */
@Component({
  selector: 'sanad-access-refusal-form',
  imports: [ReasonedForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-reasoned-form
      [schema]="schema"
      [label]="t('refusalReason')"
      [hint]="t('refusalHint')"
      [longest]="500"
      [act]="t('refuse')"
      [send]="send"
      (done)="refused.emit($event)"
      (cancelled)="cancelled.emit()"
    />
  `,
})
export class AccessRefusalForm {
  readonly request = input.required<AccessRequestView>();
  readonly refused = output<AccessRequestView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(accessRequestWords);
  protected readonly schema = AccessRefusal;
  private readonly api = inject(Api);
  protected readonly send = (reason: string): Promise<AccessRequestView> =>
    this.api.send(
      'POST',
      `/access-requests/${this.request().id}/refusal`,
      { reason },
      {
        version: this.request().version,
        schema: AccessRequestView,
      },
    );
}
