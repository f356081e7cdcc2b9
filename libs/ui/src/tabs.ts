import { afterNextRender, DestroyRef, Directive, ElementRef, inject, Injector } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

/** Room that shows that there is more beyond the tab. */
const margin = 32;

/** Tabs that are wider than the window: the one that is open is in sight, wherever the address leads. */
// Every row of tabs is one: none can be forgotten.
// eslint-disable-next-line @angular-eslint/directive-selector
@Directive({ selector: 'nav.tabs', host: { '(window:resize)': 'show()' } })
export class Tabs {
  private readonly row = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const injector = inject(Injector);
    const show = () => afterNextRender({ read: () => this.show() }, { injector });
    const moves = inject(Router).events.subscribe((event) => event instanceof NavigationEnd && show());
    inject(DestroyRef).onDestroy(() => moves.unsubscribe());
    show();
  }

  /** Moves the row alone: the page stays where it is. */
  protected show(): void {
    const here = this.row.querySelector('[aria-current]')?.getBoundingClientRect();
    if (!here) return;
    const { left, right } = this.row.getBoundingClientRect();
    if (here.left < left + margin) this.row.scrollLeft += here.left - left - margin;
    else if (here.right > right - margin) this.row.scrollLeft += here.right - right + margin;
  }
}
