import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { roleNames } from '@sanad/access/core';
import { unmaskReasonNames, type UnmaskReason } from '@sanad/people/core';
import { disclosureKindNames, DisclosureView, factGroupNames } from '@sanad/privacy/core';
import { DayOfInstantPipe, EmptyState, PagedFrame, pagedList, useLanguage, useWords } from '@sanad/ui';
import { privacyWords } from '../privacy.words';

/** Who received what of a person, the newest first. */
@Component({
  selector: 'sanad-disclosures-table',
  imports: [DayOfInstantPipe, EmptyState, PagedFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-paged [list]="list">
      <sanad-empty empty icon="handover" [heading]="t('nothingReceived')" />
      <div class="table-frame">
        <table class="table folds">
          <thead>
            <tr>
              <th scope="col">{{ t('who') }}</th>
              <th scope="col">{{ t('day') }}</th>
              <th scope="col">{{ t('act') }}</th>
              <th scope="col">{{ t('what') }}</th>
              <th scope="col">{{ t('end') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of list.rows(); track row.id) {
              <tr>
                <th scope="row">
                  <bdi>{{ who(row) }}</bdi>
                </th>
                <td [attr.data-label]="t('day')">
                  <span class="num">{{ row.at | dayOfInstant }}</span>
                </td>
                <td [attr.data-label]="t('act')">{{ kindName(row.kind) }}</td>
                <td [attr.data-label]="t('what')">{{ what(row) }}</td>
                <td [attr.data-label]="t('end')">
                  @if (row.endedAt; as at) {
                    <span class="num">{{ at | dayOfInstant }}</span>
                  } @else {
                    <span class="muted">–</span>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </sanad-paged>
  `,
  styles: `
    td .num {
      white-space: nowrap;
    }
  `,
})
export class DisclosuresTable {
  readonly personId = input.required<string>();

  protected readonly t = useWords(privacyWords);
  protected readonly kindName = useWords(disclosureKindNames);
  private readonly groupName = useWords(factGroupNames);
  private readonly roleName = useWords(roleNames);
  private readonly reasonName = useWords(unmaskReasonNames);
  private readonly language = useLanguage();
  protected readonly list = pagedList(
    () => `/people/${encodeURIComponent(this.personId())}/disclosures`,
    DisclosureView,
    () => ({ limit: 20 }),
  );

  protected who({ agency, branch, role, unit }: DisclosureView): string {
    const language = this.language();
    const names = agency ? [agency[language], branch?.[language]] : [role && this.roleName(role), unit?.[language]];
    return names.filter(Boolean).join(' · ');
  }

  protected what({ kind, groups, reason }: DisclosureView): string {
    const names = groups.map((group) => this.groupName(group)).join(this.language() === 'ar' ? '، ' : ', ');
    if (kind === 'BREAK_GLASS' && reason) return `${names} (${reason})`;
    return reason && reason in unmaskReasonNames ? `${names} (${this.reasonName(reason as UnmaskReason)})` : names;
  }
}
