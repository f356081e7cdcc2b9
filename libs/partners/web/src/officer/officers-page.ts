import { ChangeDetectionStrategy, Component, computed, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageFrame, useLanguage, useWords } from '@sanad/ui';
import { officerWords } from './officer.words';
import { OfficersPanel } from './officers-panel';

/** The people of one's own agency: the first page of its coordinator. */
@Component({
  selector: 'sanad-officers-page',
  imports: [OfficersPanel, PageFrame, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page [heading]="agency()?.[language()] ?? t('heading')" [lead]="t('lead')">
      @if (agency(); as own) {
        <a acts class="btn ghost" [routerLink]="['/agencies', own.id]">{{ t('ourAgency') }}</a>
      }
      <sanad-officers-panel />
    </sanad-page>
  `,
})
export class OfficersPage {
  protected readonly t = useWords(officerWords);
  protected readonly language = useLanguage();
  private readonly panel = viewChild(OfficersPanel);
  protected readonly agency = computed(() => this.panel()?.reading.value()?.agency ?? null);
}
