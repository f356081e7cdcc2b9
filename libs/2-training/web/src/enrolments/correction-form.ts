import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { today } from '@sanad/kernel';
import {
  CorrectionDraft,
  correctionKindNames,
  CorrectionView,
  isResult,
  resultNames,
  type CorrectionKind,
  type EnrolmentView,
  type Result,
} from '@sanad/training/core';
import { Api, useWords } from '@sanad/ui';
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
import { certificateWords } from './certificate.words';

/** A result or a certificate that was recorded wrongly. Who decides is the server's to say. */
@Component({
  selector: 'sanad-correction-form',
  imports: [ChipsField, DayField, FormField, FormFoot, NoteField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted small">{{ t('correctHint') }}</p>
      @if (kinds().length > 1) {
        <sanad-chips-field [formField]="form.kind" [label]="t('what')" [choices]="kinds()" />
      }
      @switch (model().kind) {
        @case ('RESULT') {
          <sanad-chips-field [formField]="form.result" [label]="t('result')" [choices]="results()" />
          <sanad-day-field [formField]="form.on" [label]="t('resultOn')" [until]="now" />
        }
        @case ('CERTIFICATE') {
          <sanad-text-field [formField]="form.number" [label]="t('number')" [ltr]="true" />
          <sanad-day-field [formField]="form.on" [label]="t('on')" [until]="now" />
        }
        @case ('WITHDRAWAL') {
          <p>{{ t('withdrawHint') }}</p>
        }
      }
      <sanad-note-field [formField]="form.why" [label]="t('why')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('send')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class CorrectionForm {
  readonly of = input.required<EnrolmentView>();
  readonly recorded = output<CorrectionView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(certificateWords);
  protected readonly now = today();
  private readonly api = inject(Api);
  private readonly kindName = useWords(correctionKindNames);
  private readonly resultName = useWords(resultNames);
  protected readonly results = computed(() => choicesOf(resultNames, this.resultName));
  /** Under a certificate the result stands; a paper of the house is taken back, never written over. */
  protected readonly kinds = computed(() => {
    const { certificate, certificateDocumentId } = this.of();
    const isOpen: Record<CorrectionKind, boolean> = {
      RESULT: true,
      CERTIFICATE: certificate === 'ISSUED' && certificateDocumentId === null,
      WITHDRAWAL: certificate === 'ISSUED',
    };
    return choicesOf(correctionKindNames, this.kindName).filter(({ value }) => isOpen[value as CorrectionKind]);
  });
  protected readonly model = linkedSignal(() => this.start());
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => CorrectionDraft as never));
  protected readonly sending = formSending(
    this.form,
    () => {
      const { id, version } = this.of();
      const draft = CorrectionDraft.parse(this.model());
      return this.api.send('POST', `/enrolments/${id}/corrections`, draft, { schema: CorrectionView, version });
    },
    (correction) => this.recorded.emit(correction),
  );

  /** What is recorded now: only what is wrong has to be typed. */
  private start(): { kind: CorrectionKind; result: Result | ''; number: string; on: string; why: string } {
    const { state, certificate, certificateNumber, certificateOn, certificateDocumentId, completedOn, endedOn } =
      this.of();
    const result = isResult(state) ? state : '';
    const [number, why] = [certificateNumber ?? '', ''];
    if (certificate === 'ISSUED') {
      const kind = certificateDocumentId === null ? 'CERTIFICATE' : 'WITHDRAWAL';
      return { kind, result, number, on: certificateOn ?? '', why };
    }
    return { kind: 'RESULT', result, number, on: completedOn ?? endedOn ?? '', why };
  }
}
