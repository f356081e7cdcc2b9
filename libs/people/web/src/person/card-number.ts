import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Session } from '@sanad/access/web';
import { CardNumberView } from '@sanad/people/core';
import { Api, apiFailure, FailureNotice, useWords, type ApiFailure } from '@sanad/ui';
import { personPageWords } from './person-page.words';
import { MaskedCardPipe } from './person.pipes';

/** How long a card number stays in clear on a screen that others may pass by. */
const shownFor = 60_000;

/** A card number, hidden but for its end; shown on demand to those who may, for a minute, and noted in the audit each time. */
@Component({
  selector: 'sanad-card-number',
  imports: [FailureNotice, MaskedCardPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="row wrap">
      <span class="id">{{ number() ?? (end() | maskedCard) }}</span>
      @if (mayShow() && session.may('person.unmask')) {
        <button
          type="button"
          class="btn quiet small"
          [disabled]="busy()"
          [attr.aria-label]="number() ? null : t('showCard')"
          (click)="number() ? hide() : show()"
        >
          {{ t(number() ? 'hide' : 'show') }}
        </button>
      }
    </span>
    <p class="muted small" role="status">
      @if (number()) {
        {{ t('shownNote') }}
      }
    </p>
    <sanad-failure [failure]="failure()" [canRetry]="false" />
  `,
  styles: `
    p:empty {
      display: none;
    }
  `,
})
export class CardNumber {
  readonly personId = input.required<string>();
  readonly end = input.required<string>();
  /** False for a card that another unit has opened: its number is not shown whole. */
  readonly mayShow = input(true);

  protected readonly t = useWords(personPageWords);
  protected readonly session = inject(Session);
  protected readonly number = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly api = inject(Api);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      this.personId();
      this.end();
      untracked(() => this.hide());
    });
    inject(DestroyRef).onDestroy(() => this.hide());
  }

  protected async show(): Promise<void> {
    const asked = this.personId();
    this.busy.set(true);
    this.failure.set(null);
    try {
      const { cin } = await this.api.fetch(`/people/${asked}/card-number`, CardNumberView);
      if (asked !== this.personId()) return;
      this.number.set(cin);
      this.timer = setTimeout(() => this.hide(), shownFor);
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(false);
    }
  }

  protected hide(): void {
    clearTimeout(this.timer);
    this.number.set(null);
  }
}
