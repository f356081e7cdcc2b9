import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { certificateStateNames, type CertificateState, type EnrolmentView } from '@sanad/training/core';
import { Chip, useWords, type Tint } from '@sanad/ui';

const tints: Readonly<Record<CertificateState, Tint>> = { NONE: 'neu', PENDING: 'warn', ISSUED: 'ok' };

/** The certificate of a training with its number; nothing as long as none is due. */
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
  `,
})
export class CertificateChip {
  readonly of = input.required<Pick<EnrolmentView, 'certificate' | 'certificateNumber'>>();
  protected readonly name = useWords(certificateStateNames);
  protected readonly tint = computed(() => tints[this.of().certificate]);
}
