import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FileFromAttendance, type AttendanceView, type FileOpened } from '@sanad/awareness/core';
import { today, type PlainDay } from '@sanad/kernel';
import { useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, validateStandardSchema } from '@sanad/ui/forms';
import { AttendanceClient } from './attendance-client';
import { attendanceWords } from './attendance.words';

/** Opens a file for somebody who came: one day to look at, nothing to type again. */
@Component({
  selector: 'sanad-open-file-form',
  imports: [DayField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted">{{ t('openFileHint') }}</p>
      <sanad-day-field [formField]="form.openedOn" [label]="t('openedOn')" [from]="day()" [until]="now" />
      <sanad-form-foot [sending]="sending" [act]="t('openFile')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class OpenFileForm {
  readonly of = input.required<AttendanceView>();
  /** The day of the event: no file is older. */
  readonly day = input.required<PlainDay>();
  readonly opened = output<FileOpened>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(attendanceWords);
  protected readonly now = today();
  private readonly client = inject(AttendanceClient);
  private readonly model = signal({ openedOn: today() as string });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => FileFromAttendance));
  protected readonly sending = formSending(
    this.form,
    ({ openedOn }) => this.client.openFile(this.of().id, openedOn),
    (file) => this.opened.emit(file),
  );
}
