import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { uiWords, useWords } from '@sanad/ui';
import { LanguageSwitch } from '../language-switch';

/** A page for whoever comes by a link and is not signed in: the name of the house, the language, and one thing to do. */
@Component({
  selector: 'sanad-outer-page',
  imports: [LanguageSwitch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="zellige"></div>
    <header><sanad-language-switch /></header>
    <main [class.narrow]="narrow()">
      <p class="brand">{{ ui('appName') }}</p>
      <h1>{{ heading() }}</h1>
      <ng-content />
    </main>
  `,
  styles: `
    header {
      display: flex;
      justify-content: flex-end;
      padding: 12px 16px;
    }
    main {
      display: grid;
      gap: 12px;
      max-inline-size: 720px;
      margin-inline: auto;
      padding: 8px 16px 64px;
    }
    .narrow {
      max-inline-size: 560px;
    }
    .brand {
      color: var(--green);
      font-size: 1.75rem;
      font-weight: 700;
    }
  `,
})
export class OuterPage {
  readonly heading = input.required<string>();
  /** For a form of a few fields. */
  readonly narrow = input(false);
  protected readonly ui = useWords(uiWords);

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.heading()} · ${this.ui('appName')}`));
  }
}
