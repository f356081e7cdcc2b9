import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { ResistanceFilePage, ResistancePaperWithdrawal, type ResistancePaperView } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { ReasonedForm } from '@sanad/ui/forms';
import { kinshipWords } from './kinship.words';

/** Why a paper leaves the file of a family, and what that sets back. */
@Component({
  selector: 'sanad-resistance-paper-withdrawal',
  imports: [ReasonedForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <p>{{ t('withdrawNote', { count: paper().verifiedLinks }) }}</p>
    <sanad-reasoned-form
      [schema]="schema"
      [label]="t('withdrawReason')"
      [act]="t('withdraw')"
      [send]="send"
      (done)="withdrawn.emit($event)"
      (cancelled)="cancelled.emit()"
    />
  `,
})
export class ResistancePaperWithdrawalForm {
  readonly paper = input.required<ResistancePaperView>();
  readonly withdrawn = output<ResistanceFilePage>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(kinshipWords);
  protected readonly schema = ResistancePaperWithdrawal;
  private readonly api = inject(Api);
  protected readonly send = (reason: string): Promise<ResistanceFilePage> => {
    const { id, version } = this.paper();
    const options = { version, schema: ResistanceFilePage };
    return this.api.send('POST', `/resistance-papers/${id}/withdrawal`, { reason }, options);
  };
}
