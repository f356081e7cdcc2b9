import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { documentKindNames, documentKinds, type CaseFileView } from '@sanad/case-file/core';
import { Api, useWords } from '@sanad/ui';
import {
  choicesOf,
  ChoiceField,
  FileField,
  form,
  FormField,
  FormFoot,
  formSending,
  validateStandardSchema,
} from '@sanad/ui/forms';
import * as z from 'zod';
import { caseFileWords } from './case-file.words';

const Scan = z.object({
  kind: z.enum(documentKinds, { error: 'chooseOne' }),
  scan: z.custom<File>((value) => value instanceof File, { error: 'required' }),
});

/** A paper, scanned or photographed. */
@Component({
  selector: 'sanad-document-form',
  imports: [ChoiceField, FileField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choice-field [formField]="form.kind" [label]="t('kind')" [choices]="kinds()" />
      <sanad-file-field [formField]="form.scan" [label]="t('scan')" />
      @if (sending.busy()) {
        <progress [value]="share()" max="1" [attr.aria-label]="t('progress')"></progress>
      }
      <sanad-form-foot [sending]="sending" [act]="t('addDocument')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class DocumentForm {
  readonly file = input.required<CaseFileView>();
  readonly sent = output<void>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(caseFileWords);
  protected readonly share = signal(0);
  private readonly kindName = useWords(documentKindNames);
  protected readonly kinds = computed(() => choicesOf(documentKindNames, this.kindName));
  private readonly api = inject(Api);
  private readonly model = signal({ kind: '' as '' | (typeof documentKinds)[number], scan: null as File | null });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => Scan as never));
  protected readonly sending = formSending(
    this.form,
    ({ kind, scan }) =>
      this.api.upload(`/case-files/${this.file().id}/documents`, scan!, {
        params: { kind, name: scan!.name },
        progress: (share) => this.share.set(share),
      }),
    () => this.sent.emit(),
  );
}
