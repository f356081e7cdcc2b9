import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { provinces, today } from '@sanad/kernel';
import { purposeNames, sexNames, type Purpose } from '@sanad/people/core';
import {
  correctedFieldNames,
  PrivacyRequestDraft,
  PrivacyRequestView,
  requestChannelNames,
  requestKindNames,
  type CorrectedField,
  type RequestChannel,
  type RequestKind,
} from '@sanad/privacy/core';
import { Api, useLanguage, useWords } from '@sanad/ui';
import {
  ChipsField,
  ChoiceField,
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
import { privacyWords } from '../privacy.words';

/** What a person asks, taken in at the counter or from a letter. */
@Component({
  selector: 'sanad-privacy-request-form',
  imports: [ChipsField, ChoiceField, DayField, FormField, FormFoot, NoteField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-chips-field [formField]="form.kind" [label]="t('kind')" [choices]="kinds" />
      @if (model().kind === 'RECTIFICATION') {
        <sanad-choice-field [formField]="form.field" [label]="t('field')" [choices]="fields()" />
        @if (values(); as choices) {
          <sanad-choice-field [formField]="form.newValue" [label]="t('newValue')" [choices]="choices" />
        } @else {
          <sanad-text-field [formField]="form.newValue" [label]="t('newValue')" />
        }
      } @else if (model().kind === 'OPPOSITION') {
        <sanad-choice-field [formField]="form.purpose" [label]="t('purpose')" [choices]="purposes()" />
      }
      <sanad-chips-field [formField]="form.channel" [label]="t('channel')" [choices]="channels" />
      <sanad-day-field [formField]="form.receivedOn" [label]="t('receivedOn')" [until]="now" />
      <sanad-note-field [formField]="form.statement" [label]="t('statement')" [optional]="true" />
      <sanad-form-foot [sending]="sending" [act]="t('save')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class RequestForm {
  readonly personId = input.required<string>();
  readonly taken = output<PrivacyRequestView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(privacyWords);
  protected readonly now = today();
  private readonly language = useLanguage();
  private readonly sexName = useWords(sexNames);
  private readonly fieldName = useWords(correctedFieldNames);
  private readonly purposeName = useWords(purposeNames);
  protected readonly kinds = choicesOf(requestKindNames, useWords(requestKindNames));
  protected readonly channels = choicesOf(requestChannelNames, useWords(requestChannelNames));
  protected readonly fields = computed(() => choicesOf(correctedFieldNames, this.fieldName));
  protected readonly purposes = computed(() => choicesOf(purposeNames, this.purposeName));
  private readonly api = inject(Api);
  protected readonly model = linkedSignal(() => ({
    personId: this.personId(),
    kind: '' as RequestKind | '',
    channel: '' as RequestChannel | '',
    receivedOn: this.now as string,
    statement: '',
    field: '' as CorrectedField | '',
    newValue: '',
    purpose: '' as Purpose | '',
  }));
  /** What may be right, where it is one of a list. */
  protected readonly values = computed(() => {
    if (this.model().field === 'sex') return choicesOf(sexNames, this.sexName);
    if (this.model().field !== 'province') return null;
    const name = this.language() === 'ar' ? 'ar' : 'fr';
    return provinces.map((place) => ({ value: place.code as string, name: place[name] }));
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => PrivacyRequestDraft));
  protected readonly sending = formSending(
    this.form,
    (typed) =>
      this.api.send('POST', '/privacy-requests', PrivacyRequestDraft.parse(typed), { schema: PrivacyRequestView }),
    (request) => this.taken.emit(request),
  );
}
