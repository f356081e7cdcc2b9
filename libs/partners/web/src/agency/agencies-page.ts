import { ChangeDetectionStrategy, Component, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { May, Why } from '@sanad/access/web';
import { AgencyDirectory, agencyKindNames, type AgencyPage } from '@sanad/partners/core';
import {
  Api,
  Chip,
  EmptyState,
  FailureNotice,
  LoadingRows,
  PageFrame,
  ProvincePipe,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { AgencyForm } from './agency-form';
import { agencyWords } from './agency.words';

/** All partners: of what kind, where they receive, and whether anything may be sent to them today. */
@Component({
  selector: 'sanad-agencies-page',
  imports: [
    AgencyForm,
    Chip,
    EmptyState,
    FailureNotice,
    LoadingRows,
    May,
    PageFrame,
    ProvincePipe,
    RouterLink,
    Sheet,
    Why,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page [heading]="t('heading')" [lead]="t('lead')">
      <button *sanadMay="'agency.write'" acts type="button" class="btn" (click)="sheet.open()">{{ t('add') }}</button>
      <sanad-why acts permission="agency.write" [missing]="t('add')" />
      @if (reading.value(); as directory) {
        @if (directory.rows.length > 0) {
          <div class="table-frame">
            <table class="table folds" [attr.aria-label]="t('heading')">
              <thead>
                <tr>
                  <th scope="col">{{ t('agency') }}</th>
                  <th scope="col">{{ t('kind') }}</th>
                  <th scope="col">{{ t('branches') }}</th>
                  <th scope="col">{{ t('territory') }}</th>
                  <th scope="col">{{ t('agreements') }}</th>
                </tr>
              </thead>
              <tbody>
                @for (agency of directory.rows; track agency.id) {
                  <tr>
                    <th scope="row">
                      <a [routerLink]="['/agencies', agency.id]"
                        ><bdi>{{ agency[language()] }}</bdi></a
                      >
                    </th>
                    <td [attr.data-label]="t('kind')">{{ kind(agency.kind) }}</td>
                    <td class="num" [attr.data-label]="t('branches')">
                      {{ t('branchCount', { count: agency.branches }) }}
                    </td>
                    <td [attr.data-label]="t('territory')">
                      <span>
                        @for (code of agency.provinces; track code) {
                          {{ code | province }}{{ $last ? '' : ' · ' }}
                        }
                      </span>
                    </td>
                    <td [attr.data-label]="t('agreements')">
                      <sanad-chip [tint]="agency.hasAgreement ? 'ok' : 'att'">{{
                        t(agency.hasAgreement ? 'hasAgreement' : 'without')
                      }}</sanad-chip>
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else {
          <sanad-empty icon="handover" [heading]="t('none')" />
        }
      } @else if (reading.loading()) {
        <sanad-loading />
      }
      <sanad-failure [failure]="reading.failure()" [canRetry]="true" (retry)="reading.reload()" />
    </sanad-page>

    <sanad-sheet #sheet [heading]="t('add')">
      @if (sheet.isOpen()) {
        <sanad-agency-form (done)="made($event)" (cancelled)="sheet.close()" />
      }
    </sanad-sheet>
  `,
})
export class AgenciesPage {
  protected readonly t = useWords(agencyWords);
  protected readonly kind = useWords(agencyKindNames);
  protected readonly language = useLanguage();
  protected readonly reading = inject(Api).get(() => '/agency-directory', AgencyDirectory);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly form = viewChild.required(Sheet);

  protected made({ id }: AgencyPage): void {
    this.form().close();
    this.toasts.done(this.t('saved'));
    void this.router.navigate(['/agencies', id]);
  }
}
