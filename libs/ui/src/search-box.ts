import { Directive, input } from '@angular/core';
import type { ListAddress } from './list-address';

/** The box in which a list is searched: `<input [sanadSearch]="search" [label]="t('search')" />`. */
@Directive({
  selector: 'input[sanadSearch]',
  host: {
    class: 'input search',
    type: 'search',
    dir: 'auto',
    autocomplete: 'off',
    spellcheck: 'false',
    '[attr.aria-label]': 'label()',
    '[placeholder]': 'hint() ?? label()',
    '[value]': 'sanadSearch().typed()',
    '(input)': 'sanadSearch().typed.set($any($event.target).value)',
  },
})
export class SearchBox {
  readonly sanadSearch = input.required<Pick<ListAddress, 'typed'>>();
  readonly label = input.required<string>();
  /** Shown in the empty box where the name of it is not enough. */
  readonly hint = input<string>();
}
