import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { Remembered } from './remembered';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Light, dark, or as the device says. The colours themselves are tokens in the style sheets. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly remembered = inject(Remembered);
  private readonly chosen = signal<Theme>(themes.find((theme) => theme === this.root.dataset['theme']) ?? 'system');

  readonly theme = this.chosen.asReadonly();

  set(theme: Theme): void {
    if (theme === 'system') delete this.root.dataset['theme'];
    else this.root.dataset['theme'] = theme;
    this.remembered.write('theme', theme === 'system' ? null : theme);
    this.chosen.set(theme);
  }
}
