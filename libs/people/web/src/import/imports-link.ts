import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { Icon, useWords } from '@sanad/ui';
import { importWords } from './import.words';

/** The way from the list of people to the registers: `<sanad-imports-link acts />`. */
@Component({
  selector: 'sanad-imports-link',
  imports: [Icon, May, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a *sanadMay="'person.import'" class="btn ghost" routerLink="/people/import">
      <sanad-icon name="upload" />{{ t('heading') }}
    </a>
  `,
})
export class ImportsLink {
  protected readonly t = useWords(importWords);
}
