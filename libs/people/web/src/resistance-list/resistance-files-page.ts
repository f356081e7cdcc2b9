import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ExportButton } from '@sanad/access/web';
import { ListedResistanceFile } from '@sanad/people/core';
import {
  Chip,
  EmptyState,
  listAddress,
  PagedFrame,
  pagedList,
  PageFrame,
  SearchBox,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { resistanceFilesPageWords } from './resistance-files-page.words';

/** The resistance files of the unit: searched by number or member, and paged without end. */
@Component({
  selector: 'sanad-resistance-files-page',
  imports: [Chip, EmptyState, ExportButton, PagedFrame, PageFrame, RouterLink, SearchBox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './resistance-files-page.html',
})
export class ResistanceFilesPage {
  readonly query = input<string>();

  protected readonly t = useWords(resistanceFilesPageWords);
  protected readonly language = useLanguage();
  protected readonly search = listAddress(this.query);
  protected readonly list = pagedList(
    () => '/resistance-files/listed',
    ListedResistanceFile,
    () => ({ query: this.search.asked() }),
  );
  protected readonly isSearched = computed(() => this.search.asked() !== '');

  protected clear(box: HTMLInputElement): void {
    this.search.clear();
    box.focus();
  }
}
