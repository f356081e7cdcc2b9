import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { matchedWords } from './matched-words';

/** A name with the words somebody looks for marked: `<sanad-marked-name [name]="…" [query]="…" />`. */
@Component({
  selector: 'sanad-marked-name',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // Bound, not written between tags: the template would put blanks into the name.
  template: `<bdi>
    @for (piece of pieces(); track $index) {
      @if (piece.isMarked) {
        <mark [textContent]="piece.text"></mark>
      } @else {
        <span [textContent]="piece.text"></span>
      }
    }
  </bdi>`,
  styles: `
    mark {
      padding-inline: 1px;
      border-radius: 3px;
      background: var(--saffron-tint);
      color: inherit;
    }
  `,
})
export class MarkedName {
  readonly name = input.required<string>();
  readonly query = input('');
  protected readonly pieces = computed(() => matchedWords(this.name(), this.query()));
}
