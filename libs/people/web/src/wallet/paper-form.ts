import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { Session } from '@sanad/access/web';
import { today } from '@sanad/kernel';
import {
  PaperDraft,
  PaperRuleList,
  paperTypeNames,
  PaperView,
  validityNames,
  type PaperType,
  type Validity,
} from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import {
  ChoiceField,
  choicesOf,
  DayField,
  FileField,
  form,
  FormField,
  FormFoot,
  formSending,
  required,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { walletWords } from './wallet.words';

/** A paper that is handed in: its picture, what it is, when it was issued and for how long it is good. */
@Component({
  selector: 'sanad-paper-form',
  imports: [ChoiceField, DayField, FileField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-file-field [formField]="form.scan" [label]="t('scan')" />
      <sanad-choice-field [formField]="form.type" [label]="t('type')" [choices]="types()" />
      @if (model().type === 'OTHER') {
        <sanad-text-field [formField]="form.label" [label]="t('label')" />
      }
      <sanad-day-field [formField]="form.issuedOn" [label]="t('issuedOn')" [until]="now" />
      <sanad-choice-field
        [formField]="form.validity"
        [label]="t('validity')"
        [hint]="usual()"
        [choices]="validities()"
      />
      @if (model().validity === 'UNTIL') {
        <sanad-day-field [formField]="form.validUntil" [label]="t('validUntil')" [from]="model().issuedOn" />
      }
      @if (sending.busy()) {
        <progress [value]="share()" max="1" [attr.aria-label]="t('progress')"></progress>
      }
      <sanad-form-foot [sending]="sending" [act]="t('add')" (cancelled)="cancelled.emit()" />
    </form>
  `,
  styles: `
    progress {
      inline-size: 100%;
      accent-color: var(--green);
    }
  `,
})
export class PaperForm {
  readonly personId = input.required<string>();
  /** Kinds that would serve; all when none is named. */
  readonly only = input<readonly PaperType[]>([]);
  /** The paper whose place the new one takes. */
  readonly replaces = input<PaperView | null>(null);
  readonly recorded = output<PaperView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(walletWords);
  protected readonly now = today();
  protected readonly share = signal(0);
  private readonly typeName = useWords(paperTypeNames);
  private readonly validityName = useWords(validityNames);
  protected readonly types = computed(() => {
    const [first, ...others] = this.only();
    return choicesOf(paperTypeNames, this.typeName, first ? [first, ...others] : undefined);
  });
  protected readonly validities = computed(() => choicesOf(validityNames, this.validityName));
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly rules = this.api.get(
    () => (this.session.may('paperRule.read') ? '/paper-rules' : undefined),
    PaperRuleList,
  );
  /** What “as usual” means for the kind that is chosen. */
  protected readonly usual = computed(() => {
    const { type, validity } = this.model();
    const rule = this.rules.value()?.rows.find((one) => one.type === type);
    if (!rule || validity !== 'TYPE') return '';
    const said = rule.months === null ? this.t('usualEndless') : this.t('usualMonths', { months: rule.months });
    return rule.isConfirmed || rule.months === null ? said : `${said} (${this.t('toConfirm')})`;
  });
  protected readonly model = linkedSignal(() => ({
    scan: null as File | null,
    type: (this.replaces()?.type ?? (this.only().length === 1 ? this.only()[0]! : '')) as PaperType | '',
    label: this.replaces()?.label ?? '',
    issuedOn: '',
    validity: 'TYPE' as Validity,
    validUntil: '',
  }));
  protected readonly form = form(this.model, (path) => {
    required(path.scan, { message: 'required' });
    validateStandardSchema(path, () => PaperDraft as never);
  });
  protected readonly sending = formSending(
    this.form,
    ({ scan, ...said }) =>
      this.api.upload(`/people/${encodeURIComponent(this.personId())}/papers`, scan!, {
        params: {
          ...said,
          label: said.type === 'OTHER' ? said.label : '',
          replaces: this.replaces()?.id,
          name: scan!.name,
        },
        progress: (share) => this.share.set(share),
        schema: PaperView,
      }),
    (paper) => this.recorded.emit(paper),
  );
}
