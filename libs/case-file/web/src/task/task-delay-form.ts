import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TaskDelay, TaskView } from '@sanad/case-file/core';
import { addDays, today } from '@sanad/kernel';
import { Api, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { tasksWords } from './tasks.words';

/** A later day for a task, and why. */
@Component({
  selector: 'sanad-task-delay-form',
  imports: [DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-day-field [formField]="form.until" [label]="t('until')" [from]="tomorrow" />
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('delay')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class TaskDelayForm {
  readonly task = input.required<TaskView>();
  readonly delayed = output<TaskView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(tasksWords);
  protected readonly tomorrow = addDays(today(), 1);
  private readonly api = inject(Api);
  private readonly model = signal({ until: addDays(today(), 7) as string, reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => TaskDelay));
  protected readonly sending = formSending(
    this.form,
    (sent) =>
      this.api.send('POST', `/tasks/${this.task().id}/delay`, sent, {
        version: this.task().version,
        schema: TaskView,
      }),
    (task) => this.delayed.emit(task),
  );
}
