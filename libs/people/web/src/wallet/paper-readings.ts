import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { roleNames, type Role } from '@sanad/access/core';
import { PaperReading, type PaperView } from '@sanad/people/core';
import { InstantPipe, PagedFrame, pagedList, useWords } from '@sanad/ui';
import { walletWords } from './wallet.words';

/** Who has opened a paper, and when. */
@Component({
  selector: 'sanad-paper-readings',
  imports: [InstantPipe, PagedFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-paged [list]="readings" [emptyWord]="t('noReadings')">
      <ul class="plain">
        @for (reading of readings.rows(); track reading.id) {
          <li>
            <bdi class="strong">{{ reading.by }}</bdi>
            @if (reading.role; as role) {
              <span class="muted small">{{ nameOfRole(role) }}</span>
            }
            <span class="muted small num">{{ reading.at | instant }}</span>
          </li>
        }
      </ul>
    </sanad-paged>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      padding-block: 8px;
      border-block-end: 1px solid var(--line);
    }
  `,
})
export class PaperReadings {
  readonly paper = input.required<PaperView>();

  protected readonly t = useWords(walletWords);
  private readonly roleName = useWords(roleNames);
  protected readonly readings = pagedList(() => `/papers/${this.paper().id}/readings`, PaperReading);

  protected nameOfRole(role: string): string {
    return role in roleNames ? this.roleName(role as Role) : '';
  }
}
