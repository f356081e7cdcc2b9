import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { May } from '@sanad/access/web';
import { purposeNames, type ConsentView } from '@sanad/people/core';
import { Chip, DayPipe, Icon, useWords } from '@sanad/ui';
import { consentWords } from './consents.words';

/** One consent in force: for whom, since when, until when, on what proof; and the way out of it. */
@Component({
  selector: 'sanad-consent-line',
  imports: [Chip, DayPipe, Icon, May],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="state">
      @if (agency(); as name) {
        <bdi class="strong">{{ name }}</bdi>
      }
      <sanad-chip tint="ok">{{ t('inForce') }}</sanad-chip>
      <span class="muted small num">
        {{ t('sinceWord') }} {{ consent().givenOn | day }}
        @if (consent().expiresOn; as last) {
          {{ t('untilWord') }} {{ last | day }}
        }
      </span>
      @if (consent().witness; as name) {
        <span class="muted small">{{ t('witnessed', { name }) }}</span>
      }
      @if (consent().evidence; as scan) {
        <a
          class="small"
          [href]="'/api/v1/consents/' + consent().id + '/evidence'"
          [attr.aria-label]="t('evidence') + ': ' + scan.label"
          ><sanad-icon name="file" /> <bdi>{{ t('evidence') }}</bdi></a
        >
      } @else {
        <sanad-chip tint="att">{{ t('noEvidence') }}</sanad-chip>
      }
    </div>
    <div class="acts">
      <button
        *sanadMay="'consent.give'"
        type="button"
        class="btn quiet small"
        [attr.aria-label]="t('attachFor') + ': ' + purposeName(consent().purpose)"
        (click)="attach.emit()"
      >
        {{ t(consent().evidence ? 'attachBetter' : 'attach') }}
      </button>
      <button
        *sanadMay="'consent.withdraw'"
        type="button"
        class="btn quiet small"
        [attr.aria-label]="t('withdraw') + ': ' + purposeName(consent().purpose)"
        (click)="withdraw.emit()"
      >
        {{ t('withdrawShort') }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 8px;
      align-items: center;
    }
    .state {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 10px;
      align-items: center;
    }
    .state .strong {
      flex-basis: 100%;
      font-size: 0.9375rem;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
    }
    @media (max-width: 520px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
      .acts {
        justify-content: flex-start;
      }
    }
  `,
})
export class ConsentLine {
  readonly consent = input.required<ConsentView>();
  /** Name of the partner of a consent to share. */
  readonly agency = input<string | null>(null);
  readonly attach = output<void>();
  readonly withdraw = output<void>();

  protected readonly t = useWords(consentWords);
  protected readonly purposeName = useWords(purposeNames);
}
