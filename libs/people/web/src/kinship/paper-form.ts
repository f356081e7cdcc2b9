import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  ResistanceFilePage,
  resistancePaperKinds,
  resistancePaperNames,
  type ResistancePaperKind,
} from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { ChoiceField, choicesOf, FileField, form, FormField, FormFoot, formSending, required } from '@sanad/ui/forms';
import { kinshipWords } from './kinship.words';

/** A paper that the family hands in once. */
@Component({
  selector: 'sanad-resistance-paper-form',
  imports: [ChoiceField, FileField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choice-field [formField]="form.kind" [label]="t('paperKind')" [choices]="kinds()" />
      <sanad-file-field [formField]="form.scan" [label]="t('scan')" />
      <sanad-form-foot [sending]="sending" [act]="t('addPaper')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ResistancePaperForm {
  readonly fileId = input.required<string>();
  readonly added = output<ResistanceFilePage>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(kinshipWords);
  private readonly kindName = useWords(resistancePaperNames);
  private readonly api = inject(Api);
  private readonly model = signal({ kind: '' as ResistancePaperKind | '', scan: null as File | null });
  protected readonly form = form(this.model, (path) => {
    required(path.kind, { message: 'chooseOne' });
    required(path.scan, { message: 'required' });
  });
  protected readonly kinds = computed(() => choicesOf(resistancePaperNames, this.kindName, resistancePaperKinds));
  protected readonly sending = formSending(
    this.form,
    ({ kind, scan }) =>
      this.api.upload(`/resistance-files/${this.fileId()}/documents`, scan!, {
        method: 'POST',
        params: { kind, name: scan!.name },
        schema: ResistanceFilePage,
      }),
    (page) => this.added.emit(page),
  );
}
