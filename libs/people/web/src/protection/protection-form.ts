import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { text } from '@sanad/kernel';
import { CndpReceipt, ImportDays, ProtectionSettingList, type ProtectionSetting } from '@sanad/people/core';
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
import * as z from 'zod';
import { protectionPageWords } from './protection.words';

const reason = text({ min: 3, max: 500 });
const typedAs = {
  cndpReceipt: z.object({ receipt: CndpReceipt, reason }),
  importDays: z.object({ days: ImportDays, reason }),
} as const;

/** A new value of a setting, with its ground. */
@Component({
  selector: 'sanad-protection-form',
  imports: [FormField, FormFoot, NoteField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (setting().name === 'cndpReceipt') {
        <sanad-text-field
          [formField]="form.receipt"
          [label]="t('receiptField')"
          [hint]="t('receiptHint')"
          [ltr]="true"
          [optional]="true"
        />
      } @else {
        <sanad-number-field [formField]="form.days" [label]="t('daysField')" [hint]="t('daysHint')" />
      }
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('change')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ProtectionForm {
  readonly setting = input.required<ProtectionSetting>();
  readonly changed = output<z.infer<typeof ProtectionSettingList>>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(protectionPageWords);
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => {
    const { value } = this.setting();
    return {
      receipt: typeof value === 'string' ? value : '',
      days: typeof value === 'number' ? (value as number | null) : null,
      reason: '',
    };
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => typedAs[this.setting().name] as never),
  );
  protected readonly sending = formSending(
    this.form,
    (typed) =>
      this.api.send('PUT', `/protection-settings/${this.setting().name}`, typed, {
        version: this.setting().version,
        schema: ProtectionSettingList,
      }),
    (list) => this.changed.emit(list),
  );
}
