import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { languages, localeOf, type Language } from '@sanad/kernel';
import { LanguageChoice, uiWords, useWords } from '@sanad/ui';
import { Session } from './session';

const names: Readonly<Record<Language, string>> = { ar: 'العربية', fr: 'Français', en: 'English' };

/** The three languages, each by its own name. Changes words and direction in place. */
@Component({
  selector: 'sanad-language-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', '[attr.aria-label]': "t('language')" },
  template: `
    @for (language of languages; track language) {
      <button
        type="button"
        [attr.lang]="locale[language]"
        [attr.aria-pressed]="choice.language() === language"
        (click)="choose(language)"
      >
        {{ names[language] }}
      </button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 2px;
      padding: 2px;
      border: 1px solid var(--line);
      border-radius: 999px;
      background: var(--paper);
    }
    button {
      min-block-size: max(30px, calc(var(--control) - 6px));
      padding: 2px 12px;
      border: 0;
      border-radius: 999px;
      background: transparent;
      color: var(--ink-2);
      font: 500 0.875rem/1.5 var(--font);
      cursor: pointer;
    }
    button:hover {
      color: var(--green);
    }
    button[aria-pressed='true'] {
      background: var(--green-tint);
      color: var(--green-hover);
      font-weight: 650;
    }
  `,
})
export class LanguageSwitch {
  protected readonly choice = inject(LanguageChoice);
  protected readonly t = useWords(uiWords);
  protected readonly languages = languages;
  protected readonly locale = localeOf;
  protected readonly names = names;
  private readonly session = inject(Session);

  /** The screens change at once; the house keeps it for its letters. */
  protected choose(language: Language): void {
    this.choice.set(language);
    void this.session.readIn(language);
  }
}
