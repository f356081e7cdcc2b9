import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  relationNames,
  relationPolicyNames,
  relations,
  settingValues,
  type EligibilitySetting,
} from '@sanad/people/core';
import { useLanguage, useWords } from '@sanad/ui';
import { eligibilityWords } from './eligibility.words';

/** The value of a setting, as people say it. */
@Component({
  selector: 'sanad-eligibility-setting-value',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (line of lines(); track line) {
      <p>{{ line }}</p>
    }
  `,
})
export class EligibilitySettingValue {
  readonly setting = input.required<Pick<EligibilitySetting, 'name' | 'value'>>();

  private readonly t = useWords(eligibilityWords);
  private readonly relationName = useWords(relationNames);
  private readonly policyName = useWords(relationPolicyNames);
  private readonly language = useLanguage();

  protected readonly lines = computed<string[]>(() => {
    const { name, value } = this.setting();
    switch (name) {
      case 'relations': {
        const said = settingValues.relations.parse(value);
        return relations.map((relation) => `${this.relationName(relation)}: ${this.policyName(said[relation])}`);
      }
      case 'appealTo':
        return [settingValues.appealTo.parse(value)[this.language()]];
      case 'appealDays':
        return [this.t('daysShown', { days: settingValues.appealDays.parse(value) })];
      default: {
        const years = settingValues[name].parse(value);
        return [years === null ? this.t('noLimit') : this.t('yearsShown', { years })];
      }
    }
  });
}
