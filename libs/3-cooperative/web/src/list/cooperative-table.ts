import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { alertNames, cooperativeStatusNames, CooperativeRow, isLiving } from '@sanad/cooperative/core';
import {
  Chip,
  DayPipe,
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
  imports: [Chip, DayPipe, EmptyState, PagedFrame, ProvincePipe, QuantityPipe, RouterLink],
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
              <th scope="col">{{ t('status') }}</th>
              <th scope="col" class="figure">{{ t('members') }}</th>
              <th scope="col">{{ t('registeredOn') }}</th>
              <th scope="col">{{ t('alerts') }}</th>
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
                <td [attr.data-label]="t('status')">
                  <sanad-chip [tint]="row.status === 'DORMANT' ? 'warn' : isLiving(row.status) ? 'ok' : 'neu'">{{
                    statusName(row.status)
                  }}</sanad-chip>
                </td>
                <td class="figure" [attr.data-label]="t('members')">{{ row.members | quantity }}</td>
                <td class="num" [attr.data-label]="t('registeredOn')">{{ row.registeredOn | day }}</td>
                <td [attr.data-label]="t('alerts')">
                  <span class="row wrap">
                    @for (one of row.alerts; track one.kind) {
                      <sanad-chip tint="bad" icon="alert">{{ alertName(one.kind) }}</sanad-chip>
                    } @empty {
                      <span class="muted small">{{ t('noAlert') }}</span>
                    }
                  </span>
                </td>
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
  readonly status = input<string>();
  readonly branch = input<string>();
  readonly alert = input<string>();

  protected readonly t = useWords(listWords);
  protected readonly say = useSay();
  protected readonly alertName = useWords(alertNames);
  protected readonly statusName = useWords(cooperativeStatusNames);
  protected readonly isLiving = isLiving;
  private readonly asked = computed(() => ({
    query: this.query(),
    province: this.province(),
    from: this.from(),
    to: this.to(),
    status: this.status(),
    branch: this.branch(),
    alert: this.alert(),
  }));
  protected readonly narrowed = computed(() => Object.values(this.asked()).some(Boolean));
  protected readonly list = pagedList(
    () => '/cooperatives',
    CooperativeRow,
    () => this.asked(),
  );
}
