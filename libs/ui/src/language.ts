import { Directionality } from '@angular/cdk/bidi';
import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { directionOf, languageFrom, localeOf, type Language } from '@sanad/kernel';
import { Remembered } from './remembered';

/** The language of the screens. Every word is read through this signal, so a switch repaints and reloads nothing. */
@Injectable({ providedIn: 'root' })
export class LanguageChoice {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly directionality = inject(Directionality);
  private readonly remembered = inject(Remembered);
  private readonly chosen = signal<Language>(languageFrom(this.root.lang));

  readonly language = this.chosen.asReadonly();
  readonly direction = computed(() => directionOf[this.chosen()]);
  readonly locale = computed(() => localeOf[this.chosen()]);

  set(language: Language): void {
    const direction = directionOf[language];
    this.root.lang = localeOf[language];
    this.root.dir = direction;
    this.remembered.write('language', language);
    this.chosen.set(language);
    // Material listens to both: the signal for new parts, the event for those already open.
    this.directionality.valueSignal.set(direction);
    this.directionality.change.emit(direction);
  }
}
