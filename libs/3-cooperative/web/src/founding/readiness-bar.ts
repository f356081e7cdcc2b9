import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Checklist } from '@sanad/cooperative/core';
import { useWords } from '@sanad/ui';
import { foundingWords } from './founding.words';

/** How many of the steps towards the court are done; fills from where reading starts. */
@Component({
  selector: 'sanad-readiness',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <span class="strong" id="readiness-name">{{ t('readiness') }}</span>
    <div
      class="bar"
      role="progressbar"
      aria-labelledby="readiness-name"
      aria-valuemin="0"
      [attr.aria-valuemax]="readiness().of"
      [attr.aria-valuenow]="readiness().done"
      [attr.aria-valuetext]="t('readinessOf', readiness())"
    >
      <span [style.inline-size.%]="(100 * readiness().done) / readiness().of"></span>
    </div>
    <span class="num">{{ t('readinessOf', readiness()) }}</span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      align-items: center;
    }
    .bar {
      flex: 1 1 160px;
      block-size: 10px;
      border-radius: 999px;
      background: var(--sand-1);
      overflow: hidden;
    }
    .bar span {
      display: block;
      block-size: 100%;
      background: var(--green);
    }
  `,
})
export class ReadinessBar {
  readonly readiness = input.required<Checklist['readiness']>();
  protected readonly t = useWords(foundingWords);
}
