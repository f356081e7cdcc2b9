import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { bodyKindNames, bodyKinds, BodyRow, type BodyView } from '@sanad/cooperative/core';
import {
  Chip,
  DayPipe,
  EmptyState,
  Icon,
  listAddress,
  PagedFrame,
  pagedList,
  PageFrame,
  ProvincePipe,
  QuantityPipe,
  SearchBox,
  Sheet,
  useWords,
} from '@sanad/ui';
import { BodyForm } from './body-form';
import { bodyWords } from './body.words';

/** Unions of cooperatives and associations of the children of resistants. */
@Component({
  selector: 'sanad-bodies-page',
  imports: [
    BodyForm,
    Chip,
    DayPipe,
    EmptyState,
    Icon,
    May,
    PagedFrame,
    PageFrame,
    ProvincePipe,
    QuantityPipe,
    RouterLink,
    SearchBox,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page [heading]="t('heading')" [lead]="t('lead')" back="/cooperatives" [backWord]="t('back')">
      <ng-container acts>
        <button *sanadMay="'legalPerson.keep'" type="button" class="btn" (click)="sheet.open()">
          <sanad-icon name="plus" />{{ t('enter') }}
        </button>
      </ng-container>
      <div class="filters" role="search">
        <input [sanadSearch]="search" [label]="t('search')" />
        <select
          #which
          class="input"
          [attr.aria-label]="t('kind')"
          (change)="search.narrow({ kind: which.value || null })"
        >
          <option value="" [selected]="!kind()">{{ t('allKinds') }}</option>
          @for (one of kinds; track one) {
            <option [value]="one" [selected]="one === kind()">{{ kindName(one) }}</option>
          }
        </select>
      </div>
      <sanad-paged [list]="list">
        <sanad-empty empty icon="hive" [heading]="t(narrowed() ? 'noMatch' : 'none')" />
        <div class="table-frame">
          <table class="table folds">
            <thead>
              <tr>
                <th scope="col">{{ t('name') }}</th>
                <th scope="col">{{ t('kind') }}</th>
                <th scope="col">{{ t('province') }}</th>
                <th scope="col">{{ t('number') }}</th>
                <th scope="col" class="figure">{{ t('cooperatives') }}</th>
                <th scope="col">{{ t('foundedOn') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of list.rows(); track row.id) {
                <tr>
                  <th scope="row">
                    <a [routerLink]="['/cooperatives/bodies', row.id]"
                      ><bdi>{{ row.name }}</bdi></a
                    >
                  </th>
                  <td [attr.data-label]="t('kind')">{{ kindName(row.kind) }}</td>
                  <td [attr.data-label]="t('province')">{{ row.province | province }}</td>
                  <td [attr.data-label]="t('number')">
                    <span class="id">{{ row.number }}</span>
                  </td>
                  <td class="figure" [attr.data-label]="t('cooperatives')">{{ row.cooperatives | quantity }}</td>
                  <td class="num" [attr.data-label]="t('foundedOn')">
                    <span class="row wrap">
                      {{ row.foundedOn | day }}
                      @if (row.endedOn; as day) {
                        <sanad-chip>{{ t('endedOn', { day: day | day }) }}</sanad-chip>
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
    <sanad-sheet #sheet [heading]="t('enter')">
      @if (sheet.isOpen()) {
        <sanad-body-form (saved)="open($event)" (cancelled)="sheet.close()" />
      }
    </sanad-sheet>
  `,
})
export class BodiesPage {
  readonly query = input<string>();
  readonly kind = input<string>();

  protected readonly t = useWords(bodyWords);
  protected readonly kindName = useWords(bodyKindNames);
  protected readonly kinds = bodyKinds;
  protected readonly search = listAddress(this.query);
  protected readonly narrowed = computed(() => Boolean(this.search.asked() || this.kind()));
  protected readonly list = pagedList(
    () => '/cooperative-bodies',
    BodyRow,
    () => ({ query: this.search.asked(), kind: this.kind() }),
  );
  private readonly router = inject(Router);
  private readonly sheet = viewChild.required(Sheet);

  protected open(body: BodyView): void {
    this.sheet().close();
    void this.router.navigate(['/cooperatives/bodies', body.id]);
  }
}
