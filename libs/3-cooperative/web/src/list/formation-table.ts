import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FormationRow, stepsToFiling } from '@sanad/cooperative/core';
import {
  DayPipe,
  DirhamsPipe,
  EmptyState,
  PagedFrame,
  pagedList,
  ProvincePipe,
  QuantityPipe,
  useSay,
  useWords,
} from '@sanad/ui';
import { listWords } from './list.words';

/** Groups under way, with how far each one is. */
@Component({
  selector: 'sanad-formation-table',
  imports: [DayPipe, DirhamsPipe, EmptyState, PagedFrame, ProvincePipe, QuantityPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-paged [list]="list">
      <sanad-empty
        empty
        icon="hive"
        [heading]="t(query() || province() ? 'noMatch' : 'noFormation')"
        [hint]="query() || province() ? undefined : t('noFormationHint')"
      />
      <div class="table-frame">
        <table class="table folds">
          <thead>
            <tr>
              <th scope="col">{{ t('name') }}</th>
              <th scope="col">{{ t('province') }}</th>
              <th scope="col">{{ t('branch') }}</th>
              <th scope="col" class="figure">{{ t('founders') }}</th>
              <th scope="col" class="figure">{{ t('capital') }}</th>
              <th scope="col">{{ t('readiness') }}</th>
              <th scope="col">{{ t('startedOn') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of list.rows(); track row.id) {
              <tr>
                <th scope="row">
                  <a [routerLink]="['/cooperatives/formations', row.id]"
                    ><bdi>{{ row.name }}</bdi></a
                  >
                </th>
                <td [attr.data-label]="t('province')">{{ row.province | province }}</td>
                <td [attr.data-label]="t('branch')">{{ say(row.branchName) }}</td>
                <td class="figure" [attr.data-label]="t('founders')">{{ row.founders | quantity }}</td>
                <td class="figure" [attr.data-label]="t('capital')">{{ row.capital | dirhams }}</td>
                <td class="num" [attr.data-label]="t('readiness')">
                  {{ t('steps', { done: row.stepsDone, of: of }) }}
                </td>
                <td class="num" [attr.data-label]="t('startedOn')">{{ row.startedOn | day }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </sanad-paged>
  `,
})
export class FormationTable {
  readonly query = input<string>();
  readonly province = input<string>();

  protected readonly t = useWords(listWords);
  protected readonly say = useSay();
  protected readonly of = stepsToFiling.length;
  protected readonly list = pagedList(
    () => '/formations',
    FormationRow,
    () => ({ state: 'IN_PROGRESS', query: this.query(), province: this.province() }),
  );
}
