import { ViewportScroller } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** What a link within a page leads to stands below the header, which stays in sight; as `scroll-padding-block-start` in the style sheets. */
const belowHeader = 80;

@Component({
  selector: 'sanad-root',
  imports: [RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<router-outlet />',
})
export class Root {
  constructor() {
    inject(ViewportScroller).setOffset([0, belowHeader]);
  }
}
