import { ChangeDetectionStrategy, Component, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { bodyKindNames, BodyView, type AffiliatedCooperative } from '@sanad/cooperative/core';
import {
  Api,
  Chip,
  DayPipe,
  EmptyState,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  ProvincePipe,
  Sheet,
  useWords,
} from '@sanad/ui';
import { AffiliationForm } from './affiliation-form';
import { BodyEndForm } from './body-end-form';
import { BodyForm } from './body-form';
import { bodyWords } from './body.words';

type Act = 'change' | 'add' | 'end';

/** A union or an association, with the cooperatives that belong to it and those that did. */
@Component({
  selector: 'sanad-body-page',
  imports: [
    AffiliationForm,
    BodyEndForm,
    BodyForm,
    Chip,
    DayPipe,
    EmptyState,
    FailureNotice,
    Icon,
    LoadingRows,
    May,
    PageFrame,
    ProvincePipe,
    RouterLink,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page
      [heading]="body.value()?.name ?? t('loadingHeading')"
      back="/cooperatives/bodies"
      [backWord]="t('heading')"
    >
      <ng-container beside>
        @if (body.value()?.endedOn; as day) {
          <sanad-chip>{{ t('endedOn', { day: day | day }) }}</sanad-chip>
        }
      </ng-container>
      @if (body.value(); as shown) {
        <section class="card">
          <div class="card-head">
            <h2>{{ t('identity') }}</h2>
            @if (!shown.endedOn) {
              <span class="row wrap" *sanadMay="'legalPerson.keep'">
                <button type="button" class="btn ghost small" (click)="open('change')">
                  <sanad-icon name="edit" />{{ t('change') }}
                </button>
                <button type="button" class="btn quiet small" (click)="open('end')">{{ t('end') }}</button>
              </span>
            }
          </div>
          <dl class="facts">
            <dt>{{ t('kind') }}</dt>
            <dd>{{ kind(shown.kind) }}</dd>
            @if (shown.number) {
              <dt>{{ t('number') }}</dt>
              <dd>
                <span class="id strong">{{ shown.number }}</span> · <bdi>{{ shown.authority }}</bdi>
              </dd>
            }
            <dt>{{ t('foundedOn') }}</dt>
            <dd class="num">{{ shown.foundedOn | day }}</dd>
            <dt>{{ t('province') }}</dt>
            <dd>{{ shown.province | province }}</dd>
            <dt>{{ t('seat') }}</dt>
            <dd>
              <bdi>{{ shown.seat }}</bdi>
            </dd>
            @if (shown.endReason; as reason) {
              <dt>{{ t('reason') }}</dt>
              <dd>
                <bdi>{{ reason }}</bdi>
              </dd>
            }
          </dl>
        </section>
        <section class="card">
          <div class="card-head">
            <h2>{{ t('cooperatives') }}</h2>
            @if (!shown.endedOn) {
              <button *sanadMay="'legalPerson.keep'" type="button" class="btn small" (click)="open('add')">
                <sanad-icon name="plus" />{{ t('add') }}
              </button>
            }
          </div>
          @if (shown.affiliations.length > 0) {
            <div class="table-frame">
              <table class="table folds" [attr.aria-label]="t('cooperatives')">
                <thead>
                  <tr>
                    <th scope="col">{{ t('name') }}</th>
                    <th scope="col">{{ t('joinedOn') }}</th>
                    <th scope="col">{{ t('leftOn') }}</th>
                    <th scope="col">{{ t('acts') }}</th>
                  </tr>
                </thead>
                <tbody>
                  @for (one of shown.affiliations; track one.id) {
                    <tr>
                      <th scope="row">
                        <a [routerLink]="['/cooperatives', one.cooperativeId]"
                          ><bdi>{{ one.name }}</bdi></a
                        >
                      </th>
                      <td class="num" [attr.data-label]="t('joinedOn')">{{ one.joinedOn | day }}</td>
                      <td class="num" [attr.data-label]="t('leftOn')">
                        @if (one.leftOn; as day) {
                          {{ day | day }} <bdi class="muted small">{{ one.endReason }}</bdi>
                        } @else {
                          <span class="muted">–</span>
                        }
                      </td>
                      <td class="acts">
                        @if (!one.leftOn) {
                          <button
                            *sanadMay="'legalPerson.keep'"
                            type="button"
                            class="btn quiet small"
                            [attr.aria-label]="t('leaveOf', { name: one.name })"
                            (click)="open('end', one)"
                          >
                            {{ t('leave') }}
                          </button>
                        }
                      </td>
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          } @else {
            <sanad-empty icon="hive" [heading]="t('noCooperative')" />
          }
        </section>
      } @else if (body.loading()) {
        <sanad-loading />
      }
      <sanad-failure [failure]="body.failure()" [canRetry]="true" (retry)="body.reload()" />
    </sanad-page>
    <sanad-sheet #sheet [heading]="heading()">
      @if (sheet.isOpen() && body.value(); as shown) {
        @switch (act()) {
          @case ('change') {
            <sanad-body-form [body]="shown" (saved)="saved($event)" (cancelled)="sheet.close()" />
          }
          @case ('add') {
            <sanad-affiliation-form [body]="shown" (saved)="saved($event)" (cancelled)="sheet.close()" />
          }
          @case ('end') {
            <sanad-body-end-form
              [body]="shown"
              [leaving]="leaving()"
              (saved)="saved($event)"
              (cancelled)="sheet.close()"
            />
          }
        }
      }
    </sanad-sheet>
  `,
})
export class BodyPage {
  readonly id = input.required<string>();

  protected readonly t = useWords(bodyWords);
  protected readonly kind = useWords(bodyKindNames);
  protected readonly body = inject(Api).get(() => `/cooperative-bodies/${this.id()}`, BodyView);
  protected readonly act = signal<Act>('change');
  protected readonly leaving = signal<AffiliatedCooperative | null>(null);
  private readonly sheet = viewChild.required(Sheet);

  protected heading(): string {
    const one = this.leaving();
    return one ? this.t('leaveOf', { name: one.name }) : this.t(this.act());
  }

  protected open(act: Act, leaving: AffiliatedCooperative | null = null): void {
    this.act.set(act);
    this.leaving.set(leaving);
    this.sheet().open();
  }

  protected saved(body: BodyView): void {
    this.sheet().close();
    this.body.put(body);
  }
}
