import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { BreakGlassDraft, breakGlassHours, BreakGlassView } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import {
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  NumberField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { breakGlassWords } from './break-glass.words';

/** Opens the card of one person of another delegation, for hours and a reason. */
@Component({
  selector: 'sanad-break-glass-form',
  imports: [FormField, FormFoot, NoteField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted">{{ t('lead') }}</p>
      <sanad-text-field [formField]="form.query" [label]="t('query')" />
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [hint]="t('reasonHint')" [longest]="500" />
      <sanad-number-field [formField]="form.hours" [label]="t('hours')" [unit]="t('hoursUnit')" />
      <sanad-form-foot [sending]="sending" [act]="t('open')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class BreakGlassForm {
  readonly query = input('');
  readonly opened = output<BreakGlassView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(breakGlassWords);
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => ({
    query: this.query(),
    reason: '',
    hours: breakGlassHours.usual as number | null,
  }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => BreakGlassDraft as never));
  protected readonly sending = formSending(
    this.form,
    (sent) => this.api.send('POST', '/break-glass', sent, { schema: BreakGlassView }),
    (look) => this.opened.emit(look),
  );
}
