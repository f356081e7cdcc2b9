import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import {
  accessStateNames,
  KnownElsewhereList,
  peopleRefusals,
  soughtElsewhere,
  type KnownElsewhere,
} from '@sanad/people/core';
import {
  Api,
  Chip,
  FailureNotice,
  FailureSentences,
  Icon,
  settled,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { accessRequestWords } from './access-request.words';
import { AccessAskForm } from './ask-form';

/** Longer than a pause between two words: each search across the country is written down. */
const stillness = 600;

/** Says which other delegations know whoever is searched by a whole number or name, and lets one ask: `<sanad-elsewhere [query]="…" />`. */
@Component({
  selector: 'sanad-elsewhere',
  imports: [AccessAskForm, Chip, FailureNotice, Icon, RouterLink, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (rows().length > 0) {
      <section class="known" [attr.aria-label]="t('elsewhere')">
        @for (row of rows(); track row.unit.id) {
          <div class="line">
            <sanad-icon name="lock" />
            <p>{{ t('known', { unit: row.unit[language()] }) }}</p>
            @if (row.request && row.request.state !== 'ENDED' && row.request.state !== 'WITHDRAWN') {
              <sanad-chip
                [tint]="row.request.state === 'GRANTED' ? 'ok' : row.request.state === 'PENDING' ? 'warn' : 'bad'"
                >{{ stateName(row.request.state) }}</sanad-chip
              >
            }
            @if (isOpen(row)) {
              <a class="btn ghost small" routerLink="/people/access-requests" [queryParams]="{ box: 'SENT' }">{{
                t('seeRequests')
              }}</a>
            } @else {
              <button type="button" class="btn small" (click)="ask(row)">{{ t('ask') }}</button>
            }
            @if (mayBreak) {
              <a class="btn quiet small" routerLink="/break-glass" [queryParams]="{ query: sought() }">{{
                t('breakGlass')
              }}</a>
            }
          </div>
        }
      </section>
    }
    @if (known.failure(); as failed) {
      <sanad-failure [failure]="failed" />
    }
    <sanad-sheet #sheet [heading]="heading()">
      @if (sheet.isOpen() && chosen(); as row) {
        <sanad-access-ask-form [known]="row" (asked)="asked()" (cancelled)="sheet.close()" />
      }
    </sanad-sheet>
  `,
  styles: `
    .known {
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--sand-0);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
      padding: 8px 14px;
    }
    .line + .line {
      border-block-start: 1px solid var(--line);
    }
    .line > sanad-icon {
      color: var(--ink-3);
    }
    p {
      flex: 1 1 240px;
    }
  `,
})
export class ElsewhereNotice {
  readonly query = input('');

  protected readonly t = useWords(accessRequestWords);
  protected readonly stateName = useWords(accessStateNames);
  protected readonly language = useLanguage();
  protected readonly chosen = signal<KnownElsewhere | null>(null);
  protected readonly heading = computed(() => this.t('askOf', { unit: this.chosen()?.unit[this.language()] ?? '' }));
  private readonly mayAsk = inject(Session).may('accessRequest.ask');
  protected readonly mayBreak = inject(Session).may('breakGlass.open');
  private readonly typed = computed(() => this.query().trim());
  private readonly still = settled(this.typed, stillness);
  protected readonly sought = computed(() =>
    this.mayAsk && this.still() === this.typed() && soughtElsewhere(this.still()) ? this.still() : undefined,
  );
  protected readonly known = inject(Api).get(
    () => (this.sought() === undefined ? undefined : '/people-elsewhere'),
    KnownElsewhereList,
    () => ({ query: this.sought() }),
  );
  protected readonly rows = computed(() => (this.sought() === undefined ? [] : (this.known.value()?.rows ?? [])));
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(Sheet);

  constructor() {
    // Shown outside the pages of this room too.
    inject(FailureSentences).register(peopleRefusals);
  }

  protected isOpen({ request }: KnownElsewhere): boolean {
    return request?.state === 'PENDING' || request?.state === 'GRANTED';
  }

  protected ask(row: KnownElsewhere): void {
    this.chosen.set(row);
    this.sheet().open();
  }

  protected asked(): void {
    this.sheet().close();
    this.toasts.done(this.t('asked'));
    this.known.reload();
  }
}
