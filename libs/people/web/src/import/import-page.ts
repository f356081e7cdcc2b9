import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import { busyStates, importStateNames, PersonImportView } from '@sanad/people/core';
import { Api, Chip, FailureNotice, Icon, LoadingRows, PageFrame, useWords } from '@sanad/ui';
import { ImportCheck } from './import-check';
import { ImportColumns } from './import-columns';
import { ImportProgress } from './import-progress';
import { stateTints } from './import-tints';
import { importWords } from './import.words';

const askAgainAfter = 1_000;

type Step = 'stepFile' | 'stepColumns' | 'stepCheck' | 'stepRun';
const steps: readonly Step[] = ['stepFile', 'stepColumns', 'stepCheck', 'stepRun'];

/** One register on its way: file, columns, check, result. While a job is at work the page asks every second. */
@Component({
  selector: 'sanad-import-page',
  imports: [Chip, FailureNotice, Icon, ImportCheck, ImportColumns, ImportProgress, LoadingRows, PageFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page back="/people/import" [backWord]="t('imports')" [heading]="view.value()?.label ?? t('heading')">
      @if (view.value(); as one) {
        <sanad-chip beside [tint]="tints[one.state]">{{ state(one.state) }}</sanad-chip>
      }
      @if (view.value(); as one) {
        <ol class="steps plain" [attr.aria-label]="t('steps')">
          @for (step of steps; track step; let at = $index) {
            <li [class.done]="at < here()" [attr.aria-current]="at === here() ? 'step' : null">
              @if (at < here()) {
                <sanad-icon name="check" />
                <span class="visually-hidden">{{ t('stepDone') }}</span>
              } @else {
                <span class="num">{{ at + 1 }}</span>
              }
              {{ t(step) }}
            </li>
          }
        </ol>
        @if (isBusy()) {
          <sanad-import-progress [of]="one" (changed)="put($event)" />
        } @else if (isMapping()) {
          <sanad-import-columns [of]="one" (changed)="put($event)" />
        } @else {
          <sanad-import-check
            [of]="one"
            (changed)="put($event)"
            (touched)="view.reload()"
            (columns)="isMappingAgain.set(true)"
          />
        }
      } @else if (view.loading()) {
        <sanad-loading />
      }
      <sanad-failure [failure]="view.failure()" [canRetry]="true" (retry)="view.reload()" />
    </sanad-page>
  `,
  styles: `
    .steps {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 20px;
    }
    .steps li {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      padding-block: 4px;
      border-block-end: 3px solid var(--line);
      color: var(--ink-2);
    }
    .steps .done {
      border-color: var(--green);
      color: var(--green);
    }
    .steps [aria-current] {
      border-color: var(--saffron);
      color: var(--ink);
      font-weight: 650;
    }
  `,
})
export class ImportPage {
  readonly id = input.required<string>();

  protected readonly t = useWords(importWords);
  protected readonly state = useWords(importStateNames);
  protected readonly tints = stateTints;
  protected readonly steps = steps;
  protected readonly view = inject(Api).get(() => `/person-imports/${encodeURIComponent(this.id())}`, PersonImportView);
  protected readonly isMappingAgain = signal(false);
  protected readonly isBusy = computed(() => busyStates.includes(this.view.value()?.state ?? 'DONE'));
  protected readonly isMapping = computed(() => {
    const one = this.view.value();
    return one?.purgedAt === null && (one.state === 'MAPPING' || this.isMappingAgain());
  });
  protected readonly here = computed(() => {
    const one = this.view.value();
    if (!one || this.isMapping()) return 1;
    if (one.state === 'CHECKING' || one.state === 'CHECKED') return one.counts.written > 0 ? 3 : 2;
    return 3;
  });

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      this.view.value();
      const isAway = this.view.failure()?.isUnanswered ?? false;
      clearTimeout(timer);
      if (this.isBusy() || isAway) timer = setTimeout(() => this.view.reload(), askAgainAfter * (isAway ? 3 : 1));
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  protected put(view: PersonImportView): void {
    this.isMappingAgain.set(false);
    this.view.put(view);
  }
}
