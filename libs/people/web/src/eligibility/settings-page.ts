import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { Session } from '@sanad/access/web';
import { showDay, today, type PlainDay } from '@sanad/kernel';
import {
  EligibilitySettingList,
  settingCodes,
  settingNames,
  settingOn,
  type EligibilitySetting,
} from '@sanad/people/core';
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
  useLanguage,
  useWords,
} from '@sanad/ui';
import { eligibilityWords } from './eligibility.words';
import { EligibilitySettingForm } from './setting-form';
import { EligibilitySettingValue } from './setting-value';

/** What the High Commission has decided on eligibility, in the whole country, and from which day on. */
@Component({
  selector: 'sanad-eligibility-settings-page',
  imports: [
    Chip,
    EligibilitySettingForm,
    EligibilitySettingValue,
    FailureNotice,
    LoadingRows,
    PageFrame,
    SetBy,
    SettingActs,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './settings-page.html',
  styles: `
    li {
      padding-block: 8px;
      border-block-end: 1px solid var(--line);
    }
    .reason {
      max-inline-size: 36ch;
      overflow-wrap: anywhere;
    }
  `,
})
export class EligibilitySettingsPage {
  protected readonly t = useWords(eligibilityWords);
  protected readonly settingName = useWords(settingNames);
  protected readonly reading = inject(Api).get(() => '/eligibility-settings', EligibilitySettingList);
  private readonly language = useLanguage();
  private readonly session = inject(Session);
  protected readonly mayChange = computed(() => this.session.may('eligibilityPolicy.change'));
  private readonly toasts = inject(Toasts);
  /** Each setting as it holds today, with what was already decided for later. */
  protected readonly settings = computed(() => {
    const rows = this.reading.value()?.rows ?? [];
    const day = today();
    return settingCodes.flatMap((name) => {
      const now = settingOn(rows, name, day);
      const lines = rows.filter((row) => row.name === name);
      return now ? [{ now, lines, coming: lines.filter(({ effectiveFrom }) => effectiveFrom > day) }] : [];
    });
  });
  private readonly chosenName = signal<EligibilitySetting['name'] | null>(null);
  protected readonly chosen = computed(() => this.settings().find(({ now }) => now.name === this.chosenName()));
  protected readonly part = signal<'change' | 'history'>('history');
  protected readonly heading = computed(() => {
    const name = this.chosenName();
    return name ? this.settingName(name) : this.t('policyLink');
  });
  private readonly sheet = viewChild.required(Sheet);

  protected day(day: PlainDay): string {
    return showDay(this.language(), day);
  }

  protected show(part: 'change' | 'history', name: EligibilitySetting['name']): void {
    this.chosenName.set(name);
    this.part.set(part);
    this.sheet().open();
  }

  protected follow(list: { rows: EligibilitySetting[] }): void {
    this.sheet().close();
    this.reading.put(list);
    this.toasts.done(this.t('changed'));
  }

  /** What somebody else has recorded meanwhile is there when the form is closed. */
  protected cancel(): void {
    this.sheet().close();
    this.reading.reload();
  }
}
