import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { paperStateNames, type PaperView } from '@sanad/people/core';
import { Chip, useWords } from '@sanad/ui';
import { paperTints, usePaperWords } from './paper-words';

/** A paper in a list of those that would serve: what it is, its days, what it is worth; the act is put inside. */
@Component({
  selector: 'sanad-paper-line',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="said">
      <bdi class="strong small">{{ name() }}</bdi>
      <span class="small muted num">{{ words.daysOf(paper()) }}</span>
      <sanad-chip [tint]="tints[paper().state]">{{ stateName(paper().state) }}</sanad-chip>
    </div>
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 8px;
      align-items: center;
      padding-block: 8px;
      border-block-end: 1px solid var(--line);
    }
    .said {
      display: flex;
      flex-direction: column;
      gap: 2px;
      align-items: flex-start;
    }
  `,
})
export class PaperLine {
  readonly name = input.required<string>();
  readonly paper = input.required<Pick<PaperView, 'type' | 'label' | 'issuedOn' | 'validUntil' | 'state'>>();

  protected readonly words = usePaperWords();
  protected readonly stateName = useWords(paperStateNames);
  protected readonly tints = paperTints;
}
