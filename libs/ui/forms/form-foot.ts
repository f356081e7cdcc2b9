import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { FailureNotice } from '../src/failure-notice';
import { uiWords } from '../src/ui-words';
import { useWords } from '../src/words';
import type { FormSending } from './form-sending';

/** The end of a form: what was refused, the act, and the way out. `<sanad-form-foot [sending]="sending" [act]="t('save')" (cancelled)="…" />` */
@Component({
  selector: 'sanad-form-foot',
  imports: [FailureNotice, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-failure [failure]="sending().failure()" [canRetry]="false" />
    <div class="acts">
      <button matButton="filled" type="submit" [disabled]="sending().busy()">
        {{ sending().busy() ? t('sending') : (act() ?? t('save')) }}
      </button>
      @if (cancellable()) {
        <button matButton="outlined" type="button" (click)="cancelled.emit()">{{ t('cancel') }}</button>
      }
    </div>
  `,
  styles: `
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-start: 4px;
    }
    sanad-failure {
      display: block;
      margin-block-end: 8px;
    }
  `,
})
export class FormFoot {
  readonly sending = input.required<FormSending<unknown>>();
  readonly act = input<string>();
  readonly cancellable = input(true);
  readonly cancelled = output<void>();
  protected readonly t = useWords(uiWords);
}
