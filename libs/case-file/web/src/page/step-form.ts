import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { CaseFileView, closureReasonNames, StepDraft, type StepView } from '@sanad/case-file/core';
import { Api, useWords } from '@sanad/ui';
import {
  choicesOf,
  ChoiceField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  required,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { caseFileWords } from './case-file.words';

/** What has to be said with a step: a reason, what is missing, or why the file is closed. */
@Component({
  selector: 'sanad-step-form',
  imports: [ChoiceField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @switch (step().asks) {
        @case ('missingItems') {
          <sanad-note-field [formField]="form.missingItems" [label]="t('missing')" [hint]="t('missingHint')" />
        }
        @case ('closure') {
          <sanad-choice-field [formField]="form.closureReason" [label]="t('closeQuestion')" [choices]="closures()" />
          <sanad-note-field [formField]="form.reason" [label]="t('details')" [optional]="true" />
        }
        @default {
          <sanad-note-field [formField]="form.reason" [label]="t('reason')" />
        }
      }
      <sanad-form-foot [sending]="sending" [act]="act()" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class StepForm {
  readonly file = input.required<CaseFileView>();
  readonly step = input.required<StepView>();
  readonly taken = output<CaseFileView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(caseFileWords);
  private readonly closureName = useWords(closureReasonNames);
  protected readonly closures = computed(() => choicesOf(closureReasonNames, this.closureName));
  protected readonly act = computed(() => (this.step().to === 'CLOSED' ? this.t('close') : undefined));
  private readonly api = inject(Api);
  private readonly model = signal({
    reason: '',
    missingItems: '',
    closureReason: '' as '' | keyof typeof closureReasonNames,
  });
  protected readonly form = form(this.model, (path) => {
    validateStandardSchema(path, () => StepDraft.omit({ to: true }));
    required(path.missingItems, { when: () => this.step().asks === 'missingItems', message: 'required' });
    required(path.reason, { when: () => this.step().asks === 'reason', message: 'required' });
    required(path.closureReason, { when: () => this.step().asks === 'closure', message: 'chooseOne' });
  });
  protected readonly sending = formSending(
    this.form,
    (said) => {
      const { id, version } = this.file();
      return this.api.send(
        'POST',
        `/case-files/${id}/steps`,
        { ...said, to: this.step().to },
        { schema: CaseFileView, version },
      );
    },
    (file) => this.taken.emit(file),
  );
}
