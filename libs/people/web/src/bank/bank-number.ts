import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Session } from '@sanad/access/web';
import {
  BankNumberView,
  ibanOf,
  maskedRib,
  showRib,
  UnmaskQuery,
  unmaskReasonNames,
  type UnmaskReason,
} from '@sanad/people/core';
import { Api, Sheet, useWords } from '@sanad/ui';
import { ChipsField, choicesOf, form, FormField, FormFoot, formSending, validateStandardSchema } from '@sanad/ui/forms';
import { bankWords } from './bank.words';

/** How long a number stays in clear on a screen that others may pass by. */
const shownFor = 60_000;

/** A bank number, hidden but for its end; shown for a minute to those who may and say why. */
@Component({
  selector: 'sanad-bank-number',
  imports: [ChipsField, FormField, FormFoot, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="row wrap">
      <span class="id">{{ number() ? parts(number()!) : masked(end()) }}</span>
      @if (session.may('bank.unmask')) {
        <button
          type="button"
          class="btn quiet small"
          [attr.aria-label]="number() ? null : t('showWhole')"
          (click)="number() ? hide() : ask()"
        >
          {{ t(number() ? 'hide' : 'show') }}
        </button>
      }
    </span>
    @if (number(); as shown) {
      <p class="small">
        <span class="muted">{{ t('iban') }}</span> <span class="id">{{ iban(shown) }}</span>
      </p>
    }
    <p class="muted small" role="status">
      @if (number()) {
        {{ t('shownNote') }}
      }
    </p>
    <sanad-sheet #sheet [heading]="t('showWhole')">
      @if (sheet.isOpen()) {
        <form class="stack" novalidate (submit)="sending.submit($event)">
          <sanad-chips-field [formField]="form.reason" [label]="t('why')" [choices]="reasons" />
          <sanad-form-foot [sending]="sending" [act]="t('show')" (cancelled)="sheet.close()" />
        </form>
      }
    </sanad-sheet>
  `,
  styles: `
    p:empty {
      display: none;
    }
  `,
})
export class BankNumber {
  readonly personId = input.required<string>();
  readonly end = input.required<string>();

  protected readonly t = useWords(bankWords);
  protected readonly session = inject(Session);
  protected readonly number = signal<string | null>(null);
  protected readonly parts = showRib;
  protected readonly masked = maskedRib;
  protected readonly iban = ibanOf;
  protected readonly reasons = choicesOf(unmaskReasonNames, useWords(unmaskReasonNames));
  private readonly api = inject(Api);
  private readonly model = signal({ reason: '' as UnmaskReason | '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => UnmaskQuery));
  protected readonly sending = formSending(
    this.form,
    async ({ reason }) => ({
      of: this.personId(),
      ...(await this.api.fetch(`/people/${this.personId()}/bank-account/number`, BankNumberView, { reason })),
    }),
    ({ of, rib }) => this.show(of, rib),
  );
  private readonly sheet = viewChild.required(Sheet);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      this.personId();
      this.end();
      untracked(() => this.hide());
    });
    inject(DestroyRef).onDestroy(() => this.hide());
  }

  protected ask(): void {
    this.model.set({ reason: '' });
    this.form().reset();
    this.sheet().open();
  }

  protected hide(): void {
    clearTimeout(this.timer);
    this.number.set(null);
  }

  private show(of: string, rib: string): void {
    this.sheet().close();
    if (of !== this.personId()) return;
    this.number.set(rib);
    this.timer = setTimeout(() => this.hide(), shownFor);
  }
}
