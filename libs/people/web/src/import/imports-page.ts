import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { importStateNames, PersonImportRow, rowStatusNames, type PersonImportView } from '@sanad/people/core';
import { Chip, EmptyState, InstantPipe, PagedFrame, pagedList, PageFrame, QuantityPipe, useWords } from '@sanad/ui';
import { stateTints } from './import-tints';
import { importWords } from './import.words';
import { SheetDrop } from './sheet-drop';

/** Every register that was sent, where it stands, and the place to send another one. */
@Component({
  selector: 'sanad-imports-page',
  imports: [Chip, EmptyState, InstantPipe, PagedFrame, PageFrame, QuantityPipe, RouterLink, SheetDrop],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page back="/people" [backWord]="t('people')" [heading]="t('heading')" [lead]="t('lead')">
      <sanad-sheet-drop (sent)="open($event)" />
      <sanad-paged [list]="list">
        <sanad-empty empty icon="upload" [heading]="t('none')" [hint]="t('noneHint')" />
        <div class="table-frame">
          <table class="table folds">
            <caption class="visually-hidden">
              {{
                t('caption')
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ t('file') }}</th>
                <th scope="col">{{ t('state') }}</th>
                <th scope="col">{{ t('rows') }}</th>
                <th scope="col">{{ t('result') }}</th>
                <th scope="col">{{ t('by') }}</th>
                <th scope="col">{{ t('on') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (one of list.rows(); track one.id) {
                <tr>
                  <th scope="row">
                    <a [routerLink]="['/people/import', one.id]"
                      ><bdi>{{ one.label }}</bdi></a
                    >
                  </th>
                  <td [attr.data-label]="t('state')">
                    <sanad-chip [tint]="tints[one.state]">{{ state(one.state) }}</sanad-chip>
                  </td>
                  <td class="num" [attr.data-label]="t('rows')">{{ one.total | quantity }}</td>
                  <td class="small" [attr.data-label]="t('result')">{{ said(one) }}</td>
                  <td [attr.data-label]="t('by')">
                    <bdi>{{ one.createdByName }}</bdi>
                  </td>
                  <td class="num" [attr.data-label]="t('on')">{{ one.createdAt | instant }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </sanad-paged>
    </sanad-page>
  `,
})
export class ImportsPage {
  protected readonly t = useWords(importWords);
  protected readonly state = useWords(importStateNames);
  protected readonly tints = stateTints;
  private readonly status = useWords(rowStatusNames);
  private readonly router = inject(Router);
  protected readonly list = pagedList(() => '/person-imports', PersonImportRow);

  protected open({ id }: PersonImportView): void {
    void this.router.navigate(['/people/import', id]);
  }

  /** What came of it, once something did. */
  protected said({ counts, total }: PersonImportRow): string {
    if (counts.waiting === total) return '';
    const parts = [
      ['CREATED', counts.created],
      ['UPDATED', counts.updated],
      ['ALREADY_THERE', counts.alreadyThere],
      ['TO_REVIEW', counts.toReview],
      ['REFUSED', counts.refused],
    ] as const;
    return parts
      .filter(([, count]) => count > 0)
      .map(([status, count]) => `${this.status(status)}: ${count}`)
      .join(' · ');
  }
}
