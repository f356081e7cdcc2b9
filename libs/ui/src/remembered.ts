import { Injectable } from '@angular/core';

/** Small choices kept on this device (language, theme). A browser that refuses storage only forgets them. */
@Injectable({ providedIn: 'root' })
export class Remembered {
  read(key: string): string | null {
    try {
      return localStorage.getItem(`sanad.${key}`);
    } catch {
      return null;
    }
  }

  write(key: string, value: string | null): void {
    try {
      if (value === null) localStorage.removeItem(`sanad.${key}`);
      else localStorage.setItem(`sanad.${key}`, value);
    } catch {
      // Nothing depends on it.
    }
  }
}
