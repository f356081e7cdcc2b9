import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { May } from '@sanad/access/web';
import type { KeptBranch } from '@sanad/partners/core';
import { showPhone } from '@sanad/people/core';
import { Chip, DayPipe, ProvincePipe, useLanguage, useWords } from '@sanad/ui';
import { agencyWords } from './agency.words';

/** A branch: whose people it receives and where it is reached. */
@Component({
  selector: 'sanad-branch-card',
  imports: [Chip, DayPipe, May, ProvincePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let one = branch();
    <article class="card stack tight">
      <div class="row wrap spread">
        <h3>
          <bdi>{{ one[language()] }}</bdi>
        </h3>
        @if (one.closedOn) {
          <sanad-chip tint="neu">{{ t('closed') }}</sanad-chip>
        }
      </div>
      <dl class="facts">
        <dt>{{ t('territory') }}</dt>
        <dd>
          @for (code of one.provinces; track code) {
            <span>{{ code | province }}</span>{{ $last ? '' : ' · ' }}
          }
        </dd>
        @if (one.phone; as phone) {
          <dt>{{ t('phone') }}</dt>
          <dd>
            <a class="id" [href]="'tel:' + phone">{{ show(phone) }}</a>
          </dd>
        }
        @if (one.email; as email) {
          <dt>{{ t('email') }}</dt>
          <dd>
            <a class="id" [href]="'mailto:' + email">{{ email }}</a>
          </dd>
        }
        @if (one.address; as address) {
          <dt>{{ t('address') }}</dt>
          <dd>
            <bdi>{{ address }}</bdi>
          </dd>
        }
        @if (one.closedOn) {
          <dt>{{ t('closed') }}</dt>
          <dd>
            <span class="num">{{ one.closedOn | day }}</span> · <bdi>{{ one.closedWhy }}</bdi>
          </dd>
        }
      </dl>
      <div *sanadMay="'agency.write'" class="row wrap">
        @if (one.closedOn) {
          <button type="button" class="btn small ghost" (click)="reopened.emit()">{{ t('reopen') }}</button>
        } @else {
          <button type="button" class="btn small ghost" (click)="changed.emit()">{{ t('change') }}</button>
          <button type="button" class="btn small danger ghost" (click)="closed.emit()">{{ t('close') }}</button>
        }
      </div>
    </article>
  `,
})
export class BranchCard {
  readonly branch = input.required<KeptBranch>();
  readonly changed = output<void>();
  readonly closed = output<void>();
  readonly reopened = output<void>();
  protected readonly t = useWords(agencyWords);
  protected readonly language = useLanguage();
  protected readonly show = showPhone;
}
