import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import {
  protectionNames,
  protectionSettingNames,
  ProtectionSettingList,
  type ProtectionName,
  type ProtectionSetting,
} from '@sanad/people/core';
import {
  Api,
  Chip,
  FailureNotice,
  LoadingRows,
  PageFrame,
  SetBy,
  SettingActs,
  SettingHistory,
  Sheet,
  Toasts,
  useWords,
} from '@sanad/ui';
import { ProtectionForm } from './protection-form';
import { protectionPageWords } from './protection.words';

/** What the house says to the CNDP, and for how long it keeps what it has read of registers. */
@Component({
  selector: 'sanad-protection-page',
  imports: [Chip, FailureNotice, LoadingRows, PageFrame, ProtectionForm, SetBy, SettingActs, SettingHistory, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page [heading]="t('heading')" [lead]="t('lead')">
      @if (reading.loading()) {
        <sanad-loading />
      } @else if (settings().length > 0) {
        <div class="table-frame">
          <table class="table folds" [attr.aria-label]="t('heading')">
            <thead>
              <tr>
                <th scope="col">{{ t('setting') }}</th>
                <th scope="col">{{ t('value') }}</th>
                <th scope="col">{{ t('lastChange') }}</th>
                <th scope="col">{{ t('acts') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (setting of settings(); track setting.now.name) {
                <tr>
                  <th scope="row">{{ name(setting.now.name) }}</th>
                  <td [attr.data-label]="t('value')">
                    @if (said(setting.now); as value) {
                      <bdi>{{ value }}</bdi>
                    } @else {
                      <sanad-chip tint="warn">{{ t('noReceipt') }}</sanad-chip>
                      <p class="small muted">{{ t('noReceiptHint') }}</p>
                    }
                  </td>
                  <td [attr.data-label]="t('lastChange')">
                    <sanad-set-by [line]="setting.now" [brief]="true" />
                  </td>
                  <td [attr.data-label]="t('acts')">
                    <sanad-setting-acts
                      [changeOf]="t('changeOf', { name: name(setting.now.name) })"
                      [historyOf]="t('historyOf', { name: name(setting.now.name) })"
                      (edit)="show('change', setting.now.name)"
                      (history)="show('history', setting.now.name)"
                    />
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
      <sanad-failure [failure]="reading.failure()" [canRetry]="true" (retry)="reading.reload()" />
    </sanad-page>
    <sanad-sheet #sheet [heading]="heading()">
      @if (sheet.isOpen() && chosen(); as setting) {
        @if (part() === 'change') {
          <sanad-protection-form [setting]="setting.now" (changed)="follow($event)" (cancelled)="cancel()" />
        } @else {
          <sanad-setting-history [lines]="setting.lines" [said]="saidOrNone" />
        }
      }
    </sanad-sheet>
  `,
})
export class ProtectionPage {
  protected readonly t = useWords(protectionPageWords);
  protected readonly name = useWords(protectionSettingNames);
  protected readonly reading = inject(Api).get(() => '/protection-settings', ProtectionSettingList);
  private readonly toasts = inject(Toasts);
  protected readonly settings = computed(() => {
    const rows = this.reading.value()?.rows ?? [];
    return protectionNames.flatMap((name) => {
      const lines = rows.filter((row) => row.name === name);
      return lines[0] ? [{ now: lines[0], lines }] : [];
    });
  });
  private readonly chosenName = signal<ProtectionName | null>(null);
  protected readonly chosen = computed(() => this.settings().find(({ now }) => now.name === this.chosenName()));
  protected readonly part = signal<'change' | 'history'>('history');
  protected readonly heading = computed(() => {
    const name = this.chosenName();
    return name ? this.name(name) : this.t('heading');
  });
  private readonly sheet = viewChild.required(Sheet);
  protected readonly saidOrNone = (setting: ProtectionSetting): string => this.said(setting) ?? this.t('noReceipt');

  protected said({ value }: ProtectionSetting): string | null {
    return typeof value === 'number' ? this.t('days', { days: value }) : value;
  }

  protected show(part: 'change' | 'history', name: ProtectionName): void {
    this.chosenName.set(name);
    this.part.set(part);
    this.sheet().open();
  }

  protected follow(list: { rows: ProtectionSetting[] }): void {
    this.sheet().close();
    this.reading.put(list);
    this.toasts.done(this.t('changed'));
  }

  protected cancel(): void {
    this.sheet().close();
    this.reading.reload();
  }
}
