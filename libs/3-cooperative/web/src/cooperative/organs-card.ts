import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { May } from '@sanad/access/web';
import { mandateEndNames, organNames, type MandateView } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Chip, DayPipe, EmptyState, Icon, Sheet, useWords } from '@sanad/ui';
import { usePersonName } from '../person-name';
import { membersWords, organsWords } from './cooperative.words';
import { Former } from './former';
import { MandateEndForm } from './mandate-end-form';
import { MandateForm } from './mandate-form';
import { RowsThatEnd } from './rows-that-end';

/** Who manages, presides, keeps the money, audits; and who did before. */
@Component({
  selector: 'sanad-organs-card',
  imports: [Chip, DayPipe, EmptyState, Former, Icon, MandateEndForm, MandateForm, May, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <div class="card-head">
      <h2>{{ t('heading') }}</h2>
      <button *sanadMay="'legalPerson.keep'" type="button" class="btn small" (click)="open(null)">
        <sanad-icon name="plus" />{{ t('add') }}
      </button>
    </div>
    @if (present().length > 0) {
      <div class="table-frame">
        <table class="table folds" [attr.aria-label]="t('heading')">
          <thead>
            <tr>
              <th scope="col">{{ t('organ') }}</th>
              <th scope="col">{{ t('holder') }}</th>
              <th scope="col">{{ t('beginsOn') }}</th>
              <th scope="col">{{ t('endsOn') }}</th>
              <th scope="col">{{ t('acts') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (mandate of present(); track mandate.id) {
              <tr>
                <th scope="row">{{ organ(mandate.organ) }}</th>
                <td [attr.data-label]="t('holder')">
                  <span>
                    <bdi>{{ called(mandate) }}</bdi>
                    @if (mandate.holderName) {
                      <span class="muted small"> · {{ t('notMember') }}</span>
                    }
                  </span>
                </td>
                <td class="num" [attr.data-label]="t('beginsOn')">{{ mandate.beginsOn | day }}</td>
                <td class="num" [attr.data-label]="t('endsOn')">
                  @if (mandate.endsOn; as day) {
                    <span class="row wrap">
                      {{ day | day }}
                      @if (isOver(mandate)) {
                        <sanad-chip tint="bad">{{ t('overdue') }}</sanad-chip>
                      }
                    </span>
                  } @else {
                    <span class="muted">{{ t('open') }}</span>
                  }
                </td>
                <td class="acts">
                  <button
                    *sanadMay="'legalPerson.keep'"
                    type="button"
                    class="btn quiet small"
                    [attr.aria-label]="t('endOf', { name: called(mandate) })"
                    (click)="open(mandate)"
                  >
                    {{ t('end') }}
                  </button>
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else {
      <sanad-empty icon="people" [heading]="t('none')" [hint]="t('noneHint')" />
    }
    @if (former().length > 0) {
      <sanad-former [words]="t('former', { count: former().length })">
        <ul class="plain">
          @for (mandate of former(); track mandate.id) {
            <li>
              {{ organ(mandate.organ) }}: <bdi>{{ called(mandate) }}</bdi>
              <span class="muted small num">
                · {{ mandate.beginsOn | day }} – {{ mandate.endedOn! | day }}
                @if (mandate.endReason; as reason) {
                  · {{ endName(reason) }}
                }
              </span>
            </li>
          }
        </ul>
      </sanad-former>
    }
    <sanad-sheet #sheet [heading]="ending() ? t('endOf', { name: called(ending()!) }) : t('add')">
      @if (sheet.isOpen()) {
        @if (ending(); as mandate) {
          <sanad-mandate-end-form
            [cooperative]="cooperative()"
            [mandate]="mandate"
            (saved)="saved($event)"
            (cancelled)="sheet.close()"
          />
        } @else {
          <sanad-mandate-form [cooperative]="cooperative()" (saved)="saved($event)" (cancelled)="sheet.close()" />
        }
      }
    </sanad-sheet>
  `,
  styles: `
    :host {
      display: block;
    }
    sanad-former li {
      padding-block: 4px;
    }
  `,
})
export class OrgansCard extends RowsThatEnd<MandateView> {
  protected readonly t = useWords(organsWords);
  protected readonly organ = useWords(organNames);
  protected readonly endName = useWords(mandateEndNames);
  private readonly members = useWords(membersWords);
  private readonly personName = usePersonName();
  protected readonly present = computed(() => this.cooperative().mandates.filter(({ endedOn }) => endedOn === null));
  protected readonly former = computed(() => this.cooperative().mandates.filter(({ endedOn }) => endedOn !== null));

  protected called({ person, legalPerson, holderName }: MandateView): string {
    return person ? this.personName(person) : (legalPerson ?? holderName ?? this.members('outOfReach'));
  }

  protected isOver({ endsOn }: MandateView): boolean {
    return endsOn !== null && endsOn < today();
  }
}
