import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PendingCertificate } from '@sanad/training/core';
import {
  addressWriter,
  Chip,
  DayPipe,
  EmptyState,
  pagedList,
  PagedFrame,
  PageFrame,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { certificatesWords } from './certificates.words';

/** Certificates that are owed: by the branch that looks, or to the delegation that looks. */
@Component({
  selector: 'sanad-certificates-page',
  imports: [Chip, DayPipe, EmptyState, PagedFrame, PageFrame, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page back="/training" [heading]="t('heading')" [lead]="t('lead')" [backWord]="t('back')">
      <div class="filters">
        <select #which class="input" [attr.aria-label]="t('which')" (change)="choose(which.value)">
          <option value="" [selected]="!onlyLate()">{{ t('all') }}</option>
          <option value="true" [selected]="onlyLate()">{{ t('onlyLate') }}</option>
        </select>
      </div>
      <sanad-paged [list]="list">
        <sanad-empty empty icon="file" [heading]="t('none')" />
        <div class="table-frame">
          <table class="table folds" [attr.aria-label]="t('heading')">
            <thead>
              <tr>
                <th scope="col">{{ t('person') }}</th>
                <th scope="col">{{ t('session') }}</th>
                <th scope="col">{{ t('branch') }}</th>
                <th scope="col">{{ t('completedOn') }}</th>
                <th scope="col">{{ t('dueOn') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of list.rows(); track row.enrolmentId) {
                <tr>
                  <th scope="row">
                    <bdi>{{ row.person.givenAr }} {{ row.person.familyAr }}</bdi>
                    <span class="id muted small">{{ row.caseNumber }}</span>
                  </th>
                  <td [attr.data-label]="t('session')">
                    <a [routerLink]="['/training', row.sessionId]"
                      ><bdi>{{ row.title }}</bdi></a
                    >
                  </td>
                  <td [attr.data-label]="t('branch')">
                    <bdi>{{ row.branch[language()] }}</bdi>
                  </td>
                  <td class="num" [attr.data-label]="t('completedOn')">{{ row.completedOn | day }}</td>
                  <td [attr.data-label]="t('dueOn')">
                    <span class="row wrap">
                      <span class="num">{{ row.dueOn | day }}</span>
                      @if (row.isLate) {
                        <sanad-chip tint="att">{{ t('late') }}</sanad-chip>
                      }
                    </span>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </sanad-paged>
    </sanad-page>
  `,
})
export class CertificatesPage {
  /** From the query of the address. */
  readonly late = input<string>();

  protected readonly t = useWords(certificatesWords);
  protected readonly language = useLanguage();
  protected readonly onlyLate = computed(() => this.late() === 'true');
  protected readonly list = pagedList(
    () => '/pending-certificates',
    PendingCertificate,
    () => ({ late: this.onlyLate() ? 'true' : null }),
  );
  private readonly narrow = addressWriter();

  protected choose(late: string): void {
    this.narrow({ late: late || null });
  }
}
