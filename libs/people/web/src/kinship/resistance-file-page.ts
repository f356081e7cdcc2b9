import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { showDay } from '@sanad/kernel';
import {
  kinshipStatusNames,
  memberVitalStatusNames,
  relationNames,
  ResistanceFilePage,
  type KinshipStatus,
} from '@sanad/people/core';
import {
  Api,
  Chip,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type Tint,
} from '@sanad/ui';
import { usePersonName } from '../person/person-name';
import { kinshipWords } from './kinship.words';
import { ResistanceFileForm } from './resistance-file-form';
import { ResistancePapersCard } from './resistance-papers-card';

const tints: Readonly<Record<KinshipStatus, Tint>> = { CLAIMED: 'warn', VERIFIED: 'ok', REJECTED: 'bad' };

/** The file of a member: what it proves once, and for whom. */
@Component({
  selector: 'sanad-resistance-file-page',
  imports: [
    Chip,
    FailureNotice,
    Icon,
    LoadingRows,
    May,
    PageFrame,
    ResistanceFileForm,
    ResistancePapersCard,
    RouterLink,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './resistance-file-page.html',
  styles: `
    li + li {
      border-block-start: 1px solid var(--line);
    }
    li {
      padding-block: 10px;
    }
    .between {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      justify-content: space-between;
    }
  `,
})
export class ResistanceFileScreen {
  readonly id = input.required<string>();

  protected readonly t = useWords(kinshipWords);
  protected readonly language = useLanguage();
  protected readonly relationName = useWords(relationNames);
  protected readonly statusName = useWords(kinshipStatusNames);
  protected readonly nameOf = usePersonName();
  protected readonly tints = tints;
  private readonly lifeName = useWords(memberVitalStatusNames);
  private readonly toasts = inject(Toasts);
  protected readonly file = inject(Api).get(
    () => `/resistance-files/${encodeURIComponent(this.id())}`,
    ResistanceFilePage,
  );
  protected readonly heading = computed(() => this.t('fileHeading', { number: this.file.value()?.number ?? '' }));
  protected readonly life = computed(() => {
    const file = this.file.value();
    if (!file) return '';
    const day = file.memberDiedOn ? ` · ${showDay(this.language(), file.memberDiedOn)}` : '';
    return this.lifeName(file.memberVitalStatus) + day;
  });
  private readonly editSheet = viewChild.required<Sheet>('editSheet');

  protected saved(page: ResistanceFilePage): void {
    this.editSheet().close();
    this.file.put(page);
    this.toasts.done(this.t('fileChanged'));
  }
}
