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
import { UnmaskQuery, unmaskReasonNames, type UnmaskReason } from '@sanad/people/core';
import { Sheet, useWords } from '@sanad/ui';
import { ChipsField, choicesOf, form, FormField, FormFoot, formSending, validateStandardSchema } from '@sanad/ui/forms';
import { sealedNumberWords } from './sealed-number.words';

/** How long a number stays in clear on a screen that others may pass by. */
const shownFor = 60_000;

/** How the whole of a number is asked for: where, and for which reason. */
export type AskForNumber = (of: string, reason: UnmaskReason) => Promise<string>;

/**
 * A number of a person, hidden but for its end; shown for a minute to those who may and say why. What is put inside is
 * shown with it: `<sanad-sealed-number #sealed …>@if (sealed.number(); as whole) { … }</sanad-sealed-number>`.
 */
@Component({
  selector: 'sanad-sealed-number',
  imports: [ChipsField, FormField, FormFoot, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="row wrap">
      <span class="id">{{ number() ?? masked() }}</span>
      @if (mayShow()) {
        <button
          type="button"
          class="btn quiet small"
          [attr.aria-label]="number() ? null : act()"
          (click)="number() ? hide() : open()"
        >
          {{ t(number() ? 'hide' : 'show') }}
        </button>
      }
    </span>
    <ng-content />
    <p class="muted small" role="status">
      @if (number()) {
        {{ t('shownNote') }}
      }
    </p>
    <sanad-sheet #sheet [heading]="act()">
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
export class SealedNumber {
  readonly personId = input.required<string>();
  /** The number as it stands there for everybody. */
  readonly masked = input.required<string>();
  /** What the button does, in words: “show the whole card number”. */
  readonly act = input.required<string>();
  readonly ask = input.required<AskForNumber>();
  readonly mayShow = input.required<boolean>();
  readonly number = signal<string | null>(null);

  protected readonly t = useWords(sealedNumberWords);
  protected readonly reasons = choicesOf(unmaskReasonNames, useWords(unmaskReasonNames));
  private readonly model = signal({ reason: '' as UnmaskReason | '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => UnmaskQuery));
  protected readonly sending = formSending(
    this.form,
    async ({ reason }) => {
      const of = this.personId();
      return { of, whole: await this.ask()(of, reason as UnmaskReason) };
    },
    ({ of, whole }) => this.show(of, whole),
  );
  private readonly sheet = viewChild.required(Sheet);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      this.personId();
      this.masked();
      untracked(() => this.hide());
    });
    inject(DestroyRef).onDestroy(() => this.hide());
  }

  protected open(): void {
    this.model.set({ reason: '' });
    this.form().reset();
    this.sheet().open();
  }

  protected hide(): void {
    clearTimeout(this.timer);
    this.number.set(null);
  }

  private show(of: string, whole: string): void {
    this.sheet().close();
    if (of !== this.personId()) return;
    this.number.set(whole);
    this.timer = setTimeout(() => this.hide(), shownFor);
  }
}
