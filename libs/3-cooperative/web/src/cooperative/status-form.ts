import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  CooperativeView,
  cooperativeStatusNames,
  hasSuccessor,
  StatusDraft,
  statusEdges,
  type CooperativeStatus,
} from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, useWords } from '@sanad/ui';
import {
  ChipsField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { CooperativeField } from '../search/cooperative-field';
import { courseWords } from './cooperative.words';

/** Where the cooperative goes from here: only what the rules allow is offered. */
@Component({
  selector: 'sanad-status-form',
  imports: [ChipsField, CooperativeField, DayField, FormField, FormFoot, NoteField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-chips-field [formField]="form.to" [label]="t('to')" [choices]="next()" />
      @if (isMerged()) {
        <sanad-cooperative-field [formField]="form.successorId" [label]="t('absorbedBy')" [taken]="itself()" />
      }
      @if (needsSuccessor() && !form.successorId().value()) {
        <sanad-text-field
          [formField]="form.successorName"
          [label]="t(isMerged() ? 'absorbedElsewhere' : 'successorName')"
        />
      }
      <sanad-day-field
        [formField]="form.changedOn"
        [label]="t('changedOn')"
        [from]="cooperative().registeredOn"
        [until]="today"
      />
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class StatusForm {
  readonly cooperative = input.required<CooperativeView>();
  readonly saved = output<CooperativeView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(courseWords);
  protected readonly today = today();
  private readonly statusName = useWords(cooperativeStatusNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly next = computed(() =>
    choicesOf(cooperativeStatusNames, this.statusName, statusEdges[this.cooperative().status]),
  );
  private readonly model = signal({
    to: '' as CooperativeStatus | '',
    changedOn: today() as string,
    reason: '',
    successorId: '',
    successorName: '',
  });
  protected readonly needsSuccessor = computed(() => {
    const { to } = this.model();
    return to !== '' && hasSuccessor(to);
  });
  /** A cooperative went into another one: that one is found by its name or number, or is not known to the house. */
  protected readonly isMerged = computed(() => this.model().to === 'MERGED');
  protected readonly itself = computed(() => [this.cooperative().id as string]);
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => StatusDraft));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('POST', `/cooperatives/${this.cooperative().id}/statuses`, this.draftOf(value), {
        version: this.cooperative().version,
        schema: CooperativeView,
      }),
    (cooperative) => {
      this.toasts.done(this.t('moved'));
      this.saved.emit(cooperative);
    },
  );

  /** Of the two the one that is shown: what was chosen for another answer is not sent along. */
  private draftOf(value: ReturnType<typeof this.model>): StatusDraft {
    const successorId = this.isMerged() ? value.successorId : '';
    return StatusDraft.parse({ ...value, successorId, successorName: successorId ? '' : value.successorName });
  }
}
