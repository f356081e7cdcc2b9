import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { CorrectionRefusal, CorrectionView } from '@sanad/training/core';
import { Api, useWords } from '@sanad/ui';
import { ReasonedForm } from '@sanad/ui/forms';
import { correctionsWords } from './corrections.words';

/** Why a correction is refused: the branch reads it. */
@Component({
  selector: 'sanad-correction-refusal-form',
  imports: [ReasonedForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-reasoned-form
      [schema]="schema"
      [label]="t('reason')"
      [act]="t('refuse')"
      [send]="send"
      (done)="refused.emit($event)"
      (cancelled)="cancelled.emit()"
    />
  `,
})
export class CorrectionRefusalForm {
  readonly of = input.required<CorrectionView>();
  readonly refused = output<CorrectionView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(correctionsWords);
  protected readonly schema = CorrectionRefusal;
  private readonly api = inject(Api);
  protected readonly send = (reason: string): Promise<CorrectionView> => {
    const { id, version } = this.of();
    return this.api.send(
      'POST',
      `/training-corrections/${id}/refusal`,
      { reason },
      { schema: CorrectionView, version },
    );
  };
}
