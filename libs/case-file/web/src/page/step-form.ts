import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  CaseFileView,
  closureReasonNames,
  closures,
  StepDraft,
  type ClosureReason,
  type StepView,
} from '@sanad/case-file/core';
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
          <sanad-note-field
            [formField]="form.missingItems"
            [label]="t('missing')"
            [hint]="t('missingHint')"
            [longest]="2000"
          />
        }
        @case ('closure') {
          <sanad-choice-field
            [formField]="form.closureReason"
            [label]="t('closeQuestion')"
            [choices]="reasons()"
            [hint]="attempts()"
          />
          <sanad-note-field
            [formField]="form.reason"
            [label]="t('details')"
            [optional]="!isExplained()"
            [longest]="2000"
          />
        }
        @default {
          <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="2000" />
        }
      }
      <sanad-form-foot [sending]="sending" [act]="act()" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class StepForm {
  readonly file = input.required<CaseFileView>();
  readonly step = input.required<StepView>();
  /** Words on the button. */
  readonly act = input.required<string>();
  readonly taken = output<CaseFileView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(caseFileWords);
  private readonly closureName = useWords(closureReasonNames);
  protected readonly reasons = computed(() => choicesOf(closureReasonNames, this.closureName, this.file().closures));
  private readonly api = inject(Api);
  private readonly model = signal({ reason: '', missingItems: '', closureReason: '' as '' | ClosureReason });
  protected readonly isExplained = computed(() => {
    const { closureReason } = this.model();
    return closureReason !== '' && closures[closureReason].isExplained;
  });
  protected readonly attempts = computed(() =>
    this.model().closureReason === 'LOST_CONTACT'
      ? this.t('attempts', { count: this.file().contactAttempts })
      : undefined,
  );
  protected readonly form = form(this.model, (path) => {
    validateStandardSchema(path, () => StepDraft.omit({ to: true }));
    const asks = (what: StepView['asks']) => this.step().asks === what;
    required(path.missingItems, { when: () => asks('missingItems'), message: 'required' });
    required(path.reason, { when: () => asks('reason') || this.isExplained(), message: 'required' });
    required(path.closureReason, { when: () => asks('closure'), message: 'chooseOne' });
  });
  protected readonly sending = formSending(
    this.form,
    (said) => {
      const { id, version } = this.file();
      const draft = { ...said, to: this.step().to };
      return this.api.send('POST', `/case-files/${id}/steps`, draft, { schema: CaseFileView, version });
    },
    (file) => this.taken.emit(file),
  );
}
