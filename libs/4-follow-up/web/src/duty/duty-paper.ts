import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { FollowUpView, type DutyView } from '@sanad/follow-up/core';
import { Toasts, useWords } from '@sanad/ui';
import { PaperUpload } from '@sanad/ui/forms';
import { dutyFormWords } from './duty.words';

/** The minutes, the receipt. */
@Component({
  selector: 'sanad-duty-paper',
  imports: [PaperUpload],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-paper-upload
      [path]="'/duties/' + duty().id + '/scan'"
      [version]="duty().version"
      [schema]="answer"
      [label]="label()"
      (sent)="kept($event)"
    />
  `,
})
export class DutyPaper {
  readonly duty = input.required<DutyView>();
  readonly label = input.required<string>();
  readonly saved = output<FollowUpView>();

  protected readonly answer = FollowUpView;
  private readonly t = useWords(dutyFormWords);
  private readonly toasts = inject(Toasts);

  protected kept(view: FollowUpView): void {
    this.toasts.done(this.t('saved'));
    this.saved.emit(view);
  }
}
