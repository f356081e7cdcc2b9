import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { Icon } from './icon';
import { uiWords } from './ui-words';
import { useWords } from './words';

/**
 * A page: its heading (also the title of the browser tab), a lead, a way back, and the acts it offers in the slot `acts`.
 * `<sanad-page heading="…" lead="…" back="/events"> <button acts class="btn">…</button> … </sanad-page>`
 */
@Component({
  selector: 'sanad-page',
  imports: [RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (back(); as address) {
      <a class="back" [routerLink]="address"><sanad-icon name="back" />{{ backWord() ?? t('back') }}</a>
    }
    <header>
      <div class="heading">
        <div class="title">
          <h1 tabindex="-1">{{ heading() }}</h1>
          <ng-content select="[beside]" />
        </div>
        @if (lead(); as words) {
          <p class="muted">{{ words }}</p>
        }
        <ng-content select="[lead]" />
      </div>
      <div class="acts"><ng-content select="[acts]" /></div>
    </header>
    <div class="stack"><ng-content /></div>
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 1280px;
      margin-inline: auto;
    }
    .back {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-block-size: 28px;
      margin-block-end: 4px;
      color: var(--ink-2);
      text-decoration: none;
      font-size: 0.9375rem;
    }
    .back:hover {
      color: var(--green);
      text-decoration: underline;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: center;
      justify-content: space-between;
      margin-block-end: var(--gap);
    }
    .heading {
      min-inline-size: 0;
      flex: 1 1 320px;
    }
    .title {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
    }
    h1 {
      overflow-wrap: anywhere;
      /* The name of a file or a person reads in its own direction. */
      unicode-bidi: plaintext;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .acts:empty {
      display: none;
    }
  `,
})
export class PageFrame {
  readonly heading = input.required<string>();
  readonly lead = input<string>();
  /** Address of the page above; absent on the pages of the navigation. */
  readonly back = input<string | readonly unknown[]>();
  readonly backWord = input<string>();
  protected readonly t = useWords(uiWords);
  private readonly title = inject(Title);

  constructor() {
    effect(() => this.title.setTitle(`${this.heading()} · ${this.t('appName')}`));
  }
}
