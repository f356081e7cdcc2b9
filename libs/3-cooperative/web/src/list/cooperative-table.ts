import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CooperativeRow } from '@sanad/cooperative/core';
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

/** Cooperatives that the local register knows. */
@Component({
  selector: 'sanad-cooperative-table',
  imports: [DayPipe, DirhamsPipe, EmptyState, PagedFrame, ProvincePipe, QuantityPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-paged [list]="list">
      <sanad-empty empty icon="hive" [heading]="t(narrowed() ? 'noMatch' : 'noCooperative')" />
      <div class="table-frame">
        <table class="table folds">
          <thead>
            <tr>
              <th scope="col">{{ t('name') }}</th>
              <th scope="col">{{ t('registerNumber') }}</th>
              <th scope="col">{{ t('province') }}</th>
              <th scope="col">{{ t('branch') }}</th>
              <th scope="col" class="figure">{{ t('members') }}</th>
              <th scope="col" class="figure">{{ t('capital') }}</th>
              <th scope="col">{{ t('registeredOn') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of list.rows(); track row.id) {
              <tr>
                <th scope="row">
                  <a [routerLink]="['/cooperatives', row.id]"
                    ><bdi>{{ row.name }}</bdi></a
                  >
                </th>
                <td [attr.data-label]="t('registerNumber')">
                  <span class="id">{{ row.registerNumber }}</span>
                </td>
                <td [attr.data-label]="t('province')">{{ row.province | province }}</td>
                <td [attr.data-label]="t('branch')">{{ say(row.branchName) }}</td>
                <td class="figure" [attr.data-label]="t('members')">{{ row.members | quantity }}</td>
                <td class="figure" [attr.data-label]="t('capital')">{{ row.capital | dirhams }}</td>
                <td class="num" [attr.data-label]="t('registeredOn')">{{ row.registeredOn | day }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </sanad-paged>
  `,
})
export class CooperativeTable {
  readonly query = input<string>();
  readonly province = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly t = useWords(listWords);
  protected readonly say = useSay();
  protected readonly narrowed = computed(() => Boolean(this.query() || this.province() || this.from() || this.to()));
  protected readonly list = pagedList(
    () => '/cooperatives',
    CooperativeRow,
    () => ({ query: this.query(), province: this.province(), from: this.from(), to: this.to() }),
  );
}
