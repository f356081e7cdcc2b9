import { ChangeDetectionStrategy, Component, computed, inject, input, signal, type Signal } from '@angular/core';
import { Api, type Reader } from './api-client';
import { FailureNotice } from './failure-notice';
import { LoadingRows } from './loading-rows';
import { PageFrame } from './page-frame';
import { SettingHistory, type SettingLine } from './setting-history';
import { Toasts } from './toast';
import { uiWords } from './ui-words';
import { useWords } from './words';

/** A setting of the whole house: its lines, the one that holds, whether it is being changed, and what follows a change. */
export function oneSetting<Line>(path: string, list: Reader<{ readonly rows: Line[] }>, saved: Signal<string>) {
  const reading = inject(Api).get(() => path, list);
  const toasts = inject(Toasts);
  const isChanging = signal(false);
  return {
    reading,
    isChanging,
    lines: computed(() => reading.value()?.rows ?? []),
    now: computed(() => reading.value()?.rows[0]),
    follow(): void {
      isChanging.set(false);
      toasts.done(saved());
      reading.reload();
    },
  };
}

/**
 * The page of such a setting: what holds in its slot, the form in the slot `form` while it is being changed, and all that was
 * said before. `saved` is said when a change is recorded.
 */
@Component({
  selector: 'sanad-one-setting',
  imports: [FailureNotice, LoadingRows, PageFrame, SettingHistory],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let of = setting();
    <sanad-page [heading]="heading()" [lead]="lead()">
      @if (of.reading.loading()) {
        <sanad-loading [rows]="2" />
      }
      <ng-content select="[above]" />
      @if (of.now()) {
        <section class="card">
          <ng-content />
          <ng-content select="[form]" />
          @if (mayChange() && !of.isChanging()) {
            <button type="button" class="btn ghost" (click)="of.isChanging.set(true)">{{ t('edit') }}</button>
          }
        </section>
        <section class="card" [attr.aria-label]="t('history')">
          <h2>{{ t('history') }}</h2>
          <sanad-setting-history [lines]="of.lines()" [said]="said()" />
        </section>
      }
      <sanad-failure [failure]="of.reading.failure()" [canRetry]="true" (retry)="of.reading.reload()" />
    </sanad-page>
  `,
  styles: `
    .btn {
      margin-block-start: 12px;
    }
  `,
})
export class OneSetting<Line extends SettingLine> {
  readonly heading = input.required<string>();
  readonly lead = input.required<string>();
  readonly setting = input.required<ReturnType<typeof oneSetting<Line>>>();
  readonly said = input.required<(line: Line) => string>();
  readonly mayChange = input.required<boolean>();
  protected readonly t = useWords(uiWords);
}
