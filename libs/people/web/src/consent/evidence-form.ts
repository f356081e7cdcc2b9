import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { ConsentView } from '@sanad/people/core';
import { useWords } from '@sanad/ui';
import { ScanForm } from '../wallet/scan-form';
import { consentWords } from './consents.words';

/** The scan of the form that was signed, or of the record with the fingerprint: the proof of a consent. */
@Component({
  selector: 'sanad-consent-evidence-form',
  imports: [ScanForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <p class="muted small">{{ t(consent().channel === 'PAPER' ? 'evidencePaper' : 'evidenceSpoken') }}</p>
    <sanad-scan-form
      [address]="'/consents/' + consent().id + '/evidence'"
      [version]="consent().version"
      [schema]="view"
      [label]="t('evidence')"
      [act]="t('attach')"
      (attached)="attached.emit($event)"
      (cancelled)="cancelled.emit()"
    />
  `,
})
export class EvidenceForm {
  readonly consent = input.required<ConsentView>();
  readonly attached = output<ConsentView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(consentWords);
  protected readonly view = ConsentView;
}
