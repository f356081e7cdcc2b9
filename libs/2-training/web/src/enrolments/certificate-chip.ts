import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { certificateStateNames, type CertificateState, type EnrolmentView } from '@sanad/training/core';
import { Chip, useWords, type Tint } from '@sanad/ui';
import { certificateWords } from './certificate.words';

const tints: Readonly<Record<CertificateState, Tint>> = { NONE: 'neu', PENDING: 'warn', ISSUED: 'ok' };

/** The certificate of a training with its number and its paper; nothing as long as none is due. */
@Component({
  selector: 'sanad-certificate-chip',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (of().certificate !== 'NONE') {
      <sanad-chip icon="file" [tint]="tint()">
        {{ name(of().certificate) }}
        @if (of().certificateNumber; as number) {
          <span class="id">{{ number }}</span>
        }
      </sanad-chip>
    }
    @if (of().certificateDocumentId) {
      <a class="btn quiet small" target="_blank" [href]="'/api/v1/enrolments/' + of().id + '/certificate-document'">{{
        t('open')
      }}</a>
    }
    @if (of().correctionAsked) {
      <sanad-chip tint="warn">{{ t('correctionAsked') }}</sanad-chip>
    }
  `,
})
export class CertificateChip {
  readonly of =
    input.required<
      Pick<EnrolmentView, 'id' | 'certificate' | 'certificateNumber' | 'certificateDocumentId' | 'correctionAsked'>
    >();
  protected readonly t = useWords(certificateWords);
  protected readonly name = useWords(certificateStateNames);
  protected readonly tint = computed(() => tints[this.of().certificate]);
}
