import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { MachineBranches, type MachineBranch } from '@sanad/machines/core';
import { Api, EmptyState, FailureNotice, LoadingRows, PageFrame, useLanguage, useWords } from '@sanad/ui';
import { machinesWords } from './machines.words';
import { TokenList } from './token/token-list';
import { WebhookList } from './webhook/webhook-list';

/** The systems of one branch: how they enter, and what they are told. */
@Component({
  selector: 'sanad-machines-page',
  imports: [EmptyState, FailureNotice, LoadingRows, May, PageFrame, RouterLink, TokenList, WebhookList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page [heading]="t('heading')" [lead]="t('lead')">
      @if (reading.loading()) {
        <sanad-loading />
      }
      @if (reading.value(); as known) {
        @if (known.rows.length > 1) {
          <div class="filters">
            <select #choice class="input" [attr.aria-label]="t('branch')" (change)="choose(choice.value)">
              @for (one of known.rows; track one.id) {
                <option [value]="one.id" [selected]="one.id === chosen()?.id">
                  {{ nameOf(one) }}
                </option>
              }
            </select>
          </div>
        }
        @if (chosen(); as here) {
          @if (known.rows.length === 1) {
            <p class="strong">
              <bdi>{{ nameOf(here) }}</bdi>
            </p>
          }
          <sanad-token-list *sanadMay="'apiToken.mind'" [branchId]="here.id" />
          <sanad-webhook-list [branchId]="here.id" />
          <p class="muted small">
            {{ t('calendarHint') }}
            <a *sanadMay="'training.read'" routerLink="/training">{{ t('toTraining') }}</a>
          </p>
        } @else {
          <sanad-empty icon="connected" [heading]="t('noBranch')" />
        }
      }
      <sanad-failure [failure]="reading.failure()" [canRetry]="true" (retry)="reading.reload()" />
    </sanad-page>
  `,
})
export class MachinesPage {
  /** From the address; the first one when it is not said. */
  readonly branch = input<string>();

  protected readonly t = useWords(machinesWords);
  protected readonly language = useLanguage();
  protected readonly reading = inject(Api).get(() => '/machine-branches', MachineBranches);
  protected readonly chosen = computed(() => {
    const rows = this.reading.value()?.rows ?? [];
    return rows.find(({ id }) => id === this.branch()) ?? rows[0] ?? null;
  });
  private readonly router = inject(Router);

  /** Most branches bear the name of their agency. */
  protected nameOf(branch: MachineBranch): string {
    const [agency, name] = [branch.agency[this.language()], branch[this.language()]];
    return name.includes(agency) ? name : `${agency} · ${name}`;
  }

  protected choose(branch: string): void {
    void this.router.navigate(['/machines/branches', branch]);
  }
}
