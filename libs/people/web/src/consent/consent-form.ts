import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { today } from '@sanad/kernel';
import {
  consentChannelNames,
  ConsentDraft,
  ConsentView,
  privacyNotice,
  type ConsentChannel,
  type Purpose,
} from '@sanad/people/core';
import { Api, useSay, useWords } from '@sanad/ui';
import {
  ChipsField,
  ChoiceField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  TextField,
  validateStandardSchema,
  type Choice,
} from '@sanad/ui/forms';
import { consentWords } from './consents.words';

/** Records a consent that a person has given, on paper or before a witness, after the notice was read. */
@Component({
  selector: 'sanad-consent-form',
  imports: [ChipsField, ChoiceField, DayField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <details [open]="true">
        <summary>{{ t('notice') }}</summary>
        <p>{{ say(notice) }}</p>
      </details>
      @if (purpose() === 'SHARE_WITH_PARTNER') {
        <sanad-choice-field [formField]="form.agencyId" [label]="t('agency')" [choices]="agencies()" />
      }
      <sanad-chips-field [formField]="form.channel" [label]="t('channel')" [choices]="channels()" />
      @if (model().channel === 'ORAL_WITNESSED') {
        <sanad-text-field [formField]="form.witness" [label]="t('witness')" [hint]="t('witnessHint')" />
      }
      <sanad-day-field [formField]="form.givenOn" [label]="t('givenOn')" [until]="now" />
      <sanad-form-foot [sending]="sending" [act]="t('give')" (cancelled)="cancelled.emit()" />
    </form>
  `,
  styles: `
    details {
      padding: 10px 14px;
      border-radius: var(--radius);
      background: var(--sand-1);
    }
    summary {
      font-weight: 600;
      cursor: pointer;
    }
  `,
})
export class ConsentForm {
  readonly personId = input.required<string>();
  readonly purpose = input.required<Purpose>();
  /** Agencies that may still be named. */
  readonly agencies = input<readonly Choice[]>([]);
  readonly given = output<ConsentView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(consentWords);
  protected readonly say = useSay();
  protected readonly notice = privacyNotice;
  protected readonly now = today();
  private readonly channelName = useWords(consentChannelNames);
  protected readonly channels = computed(() => choicesOf(consentChannelNames, this.channelName));
  private readonly api = inject(Api);
  protected readonly model = linkedSignal(() => ({
    purpose: this.purpose(),
    agencyId: '',
    channel: '' as ConsentChannel | '',
    witness: '',
    givenOn: this.now as string,
  }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => ConsentDraft));
  protected readonly sending = formSending(
    this.form,
    (typed) =>
      this.api.send('POST', `/people/${this.personId()}/consents`, ConsentDraft.parse(typed), { schema: ConsentView }),
    (consent) => this.given.emit(consent),
  );
}
