import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { Session } from '@sanad/access/web';
import { PaperRuleList, paperTypeCodes, paperTypeNames, type PaperRule } from '@sanad/people/core';
import {
  Api,
  Chip,
  FailureNotice,
  LoadingRows,
  PageFrame,
  SetBy,
  SettingActs,
  Sheet,
  Toasts,
  useWords,
} from '@sanad/ui';
import { PaperRuleForm } from './paper-rule-form';
import { PaperRuleHistory } from './paper-rule-history';
import { walletWords } from './wallet.words';

/** For how long each kind of paper is accepted, in the whole country. */
@Component({
  selector: 'sanad-paper-rules-page',
  imports: [Chip, FailureNotice, LoadingRows, PageFrame, PaperRuleForm, PaperRuleHistory, SetBy, SettingActs, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page [heading]="t('rules')" [lead]="t('rulesLead')">
      @if (reading.loading()) {
        <sanad-loading />
      } @else if (rules().length > 0) {
        <div class="table-frame">
          <table class="table folds" [attr.aria-label]="t('rules')">
            <thead>
              <tr>
                <th scope="col">{{ t('type') }}</th>
                <th scope="col">{{ t('validity') }}</th>
                <th scope="col">{{ t('setBy') }}</th>
                <th scope="col">{{ t('history') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (rule of rules(); track rule.type) {
                <tr>
                  <th scope="row">{{ typeName(rule.type) }}</th>
                  <td class="num" [attr.data-label]="t('validity')">
                    {{ rule.months === null ? t('endless') : t('monthsShown', { months: rule.months }) }}
                    @if (!rule.isConfirmed) {
                      <sanad-chip tint="warn">{{ t('toConfirm') }}</sanad-chip>
                    }
                  </td>
                  <td [attr.data-label]="t('setBy')">
                    <sanad-set-by [line]="rule" [brief]="true" />
                  </td>
                  <td [attr.data-label]="t('history')">
                    <sanad-setting-acts
                      [changeOf]="t('changeRule', { name: typeName(rule.type) })"
                      [historyOf]="t('historyOf', { name: typeName(rule.type) })"
                      [mayChange]="mayChange()"
                      (edit)="show('change', rule)"
                      (history)="show('history', rule)"
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
      @if (sheet.isOpen() && chosen(); as rule) {
        @if (part() === 'change') {
          <sanad-paper-rule-form [rule]="rule" (changed)="follow()" (cancelled)="sheet.close()" />
        } @else {
          <sanad-paper-rule-history [rule]="rule" />
        }
      }
    </sanad-sheet>
  `,
})
export class PaperRulesPage {
  protected readonly t = useWords(walletWords);
  protected readonly typeName = useWords(paperTypeNames);
  protected readonly reading = inject(Api).get(() => '/paper-rules', PaperRuleList);
  /** In the order of the catalogue. */
  protected readonly rules = computed(() => {
    const rows = this.reading.value()?.rows ?? [];
    return paperTypeCodes.flatMap((code) => rows.filter(({ type }) => type === code));
  });
  protected readonly chosen = signal<PaperRule | null>(null);
  protected readonly part = signal<'change' | 'history'>('history');
  protected readonly heading = computed(() => {
    const rule = this.chosen();
    return rule ? this.typeName(rule.type) : this.t('rules');
  });
  private readonly session = inject(Session);
  protected readonly mayChange = computed(() => this.session.may('paperRule.change'));
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(Sheet);

  protected show(part: 'change' | 'history', rule: PaperRule): void {
    this.chosen.set(rule);
    this.part.set(part);
    this.sheet().open();
  }

  protected follow(): void {
    this.sheet().close();
    this.toasts.done(this.t('ruleChanged'));
    this.reading.reload();
  }
}
