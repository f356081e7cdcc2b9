import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ConsentList, purposeNames } from '@sanad/people/core';
import { Api, Chip, DayPipe, FailureNotice, LoadingRows, useWords } from '@sanad/ui';
import { useAgencies } from '../consent/agencies';
import { accessRequestWords } from './access-request.words';

/** What a person of another delegation agreed to, to be read alone. */
@Component({
  selector: 'sanad-opened-consents',
  imports: [Chip, DayPipe, FailureNotice, LoadingRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t('consents') }}</h2>
    @if (consents.loading()) {
      <sanad-loading [rows]="3" />
    } @else if (consents.value()) {
      @if (rows().length === 0) {
        <p class="muted">{{ t('noConsent') }}</p>
      }
      <ul class="plain stack">
        @for (consent of rows(); track consent.id) {
          <li class="row wrap spread">
            <span>
              {{ purposeName(consent.purpose) }}
              @if (agencyName(consent.agencyId); as name) {
                · <bdi>{{ name }}</bdi>
              }
              <span class="muted small num"> · {{ consent.givenOn | day }}</span>
            </span>
            <sanad-chip [tint]="consent.isInForce ? 'ok' : 'neu'">{{
              t(consent.isInForce ? 'inForce' : 'over')
            }}</sanad-chip>
          </li>
        }
      </ul>
    }
    <sanad-failure [failure]="consents.failure()" [canRetry]="true" (retry)="consents.reload()" />
  `,
  host: { class: 'card' },
  styles: `
    :host {
      display: block;
    }
  `,
})
export class OpenedConsents {
  readonly personId = input.required<string>();
  readonly changed = output<void>();

  protected readonly t = useWords(accessRequestWords);
  protected readonly purposeName = useWords(purposeNames);
  protected readonly consents = inject(Api).get(() => `/people/${this.personId()}/consents`, ConsentList);
  protected readonly rows = computed(() => this.consents.value()?.rows ?? []);
  private readonly agencies = useAgencies(() => this.rows().some(({ agencyId }) => agencyId !== null));

  protected agencyName(id: string | null): string | null {
    return this.agencies().find(({ value }) => value === id)?.name ?? null;
  }
}
