import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  CaseDocumentView,
  documentKindNames,
  documentKinds,
  documentPapers,
  type CaseFileView,
} from '@sanad/case-file/core';
import type { PaperView } from '@sanad/people/core';
import { WalletPicker } from '@sanad/people/web';
import { Api, apiFailure, FailureNotice, useWords, type ApiFailure } from '@sanad/ui';
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
import { documentsWords } from './documents.words';

const Scan = z.object({
  kind: z.enum(documentKinds, { error: 'chooseOne' }),
  scan: z.custom<File>((value) => value instanceof File, { error: 'required' }),
});

/** A paper, scanned or photographed. */
@Component({
  selector: 'sanad-document-form',
  imports: [ChoiceField, FailureNotice, FileField, FormField, FormFoot, WalletPicker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choice-field [formField]="form.kind" [label]="t('kind')" [choices]="kinds()" />
      @if (serving().length > 0) {
        <sanad-wallet-picker [personId]="file().person.id" [types]="serving()" [busy]="busy()" (picked)="use($event)" />
        <sanad-failure [failure]="failure()" [canRetry]="false" />
        <h3 class="small">{{ words('orUpload') }}</h3>
      }
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
  protected readonly words = useWords(documentsWords);
  protected readonly share = signal(0);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly kindName = useWords(documentKindNames);
  protected readonly kinds = computed(() => choicesOf(documentKindNames, this.kindName));
  private readonly api = inject(Api);
  private readonly model = signal({ kind: '' as '' | (typeof documentKinds)[number], scan: null as File | null });
  /** Papers of the person that meet the kind that is chosen. */
  protected readonly serving = computed(() => {
    const { kind } = this.model();
    return kind ? documentPapers[kind] : [];
  });
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

  protected async use(paper: PaperView): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      const sent = { kind: this.model().kind, paperId: paper.id };
      await this.api.send('POST', `/case-files/${this.file().id}/wallet`, sent, { schema: CaseDocumentView });
      this.sent.emit();
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(false);
    }
  }
}
