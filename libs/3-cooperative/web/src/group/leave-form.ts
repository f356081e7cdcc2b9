import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  departureReasonNames,
  departureReasons,
  FormationView,
  FounderLeaving,
  type DepartureReason,
  type FounderView,
} from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, useWords } from '@sanad/ui';
import {
  ChipsField,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import * as z from 'zod';
import { besideField } from '../founding/beside-field';
import { groupWords } from './group.words';

/** Who was put in by mistake was never a founder: nothing is told of it but in the ledger. */
type Why = DepartureReason | 'MISTAKE';
const Leaving = FounderLeaving.extend({ why: z.enum([...departureReasons, 'MISTAKE'], { error: 'chooseOne' }) });

/** Why a founder leaves the group, and when. */
@Component({
  selector: 'sanad-leave-form',
  imports: [ChipsField, DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted small">{{ t('leaveHint') }}</p>
      <sanad-chips-field [formField]="form.why" [label]="t('why')" [choices]="reasons()" />
      @if (!isMistake()) {
        <sanad-day-field [formField]="form.leftOn" [label]="t('leftOn')" [until]="today" />
        <sanad-note-field [formField]="form.note" [label]="t('note')" [optional]="true" [longest]="500" />
      }
      <sanad-form-foot [sending]="sending" [act]="t('leave')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class LeaveForm {
  readonly founder = input.required<FounderView>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(groupWords);
  protected readonly today = today();
  private readonly reasonName = useWords(departureReasonNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  /** The death of somebody with a file is recorded on their page; a legal person does not die. */
  protected readonly reasons = computed(() => [
    ...departureReasons
      .filter((why) => why !== 'DIED' || this.founder().kind === 'PERSON')
      .map((value) => ({ value: value as Why, name: this.reasonName(value) })),
    { value: 'MISTAKE' as Why, name: this.t('mistake') },
  ]);
  private readonly model = signal({ why: '' as Why | '', leftOn: today() as string, note: '' });
  protected readonly isMistake = computed(() => this.model().why === 'MISTAKE');
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => Leaving));
  protected readonly sending = formSending(
    this.form,
    (value) => besideField(this.send(value), { leftBeforeJoining: 'leftOn' }),
    (formation) => {
      this.toasts.done(this.t('departed'));
      this.saved.emit(formation);
    },
  );

  private send(value: object): Promise<FormationView> {
    const { id, version } = this.founder();
    return this.isMistake()
      ? this.api.send('DELETE', `/founders/${id}`, undefined, { version, schema: FormationView })
      : this.api.send('POST', `/founders/${id}/leaving`, FounderLeaving.parse(value), {
          ...{ version, schema: FormationView },
        });
  }
}
