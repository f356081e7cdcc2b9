import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Api } from '@sanad/ui';
import { FileField, form, FormField, FormFoot, formSending, required } from '@sanad/ui/forms';
import type * as z from 'zod';

/**
 * One scan that is put beside something which is there: the first one, or a better one.
 * `<sanad-scan-form [address]="'/kinship-links/' + id + '/evidence'" [version]="3" [schema]="view" [label]="…" [act]="…" />`
 */
@Component({
  selector: 'sanad-scan-form',
  imports: [FileField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-file-field [formField]="form.scan" [label]="label()" />
      <sanad-form-foot [sending]="sending" [act]="act()" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ScanForm<Answer> {
  /** Where it is put, below the address of the interface. */
  readonly address = input.required<string>();
  readonly version = input.required<number>();
  /** What is answered. */
  readonly schema = input.required<z.ZodType<Answer>>();
  readonly label = input.required<string>();
  readonly act = input.required<string>();
  readonly attached = output<Answer>();
  readonly cancelled = output<void>();

  private readonly api = inject(Api);
  private readonly model = signal({ scan: null as File | null });
  protected readonly form = form(this.model, (path) => required(path.scan, { message: 'required' }));
  protected readonly sending = formSending(
    this.form,
    ({ scan }) =>
      this.api.upload(this.address(), scan!, {
        method: 'PUT',
        version: this.version(),
        params: { name: scan!.name },
        schema: this.schema(),
      }),
    (answer) => this.attached.emit(answer),
  );
}
