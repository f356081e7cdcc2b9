import { Pipe, inject, type PipeTransform } from '@angular/core';
import { province } from '@sanad/kernel';
import { LanguageChoice } from './language';

/** The name of a province or prefecture from its code: `{{ '10.261' | province }}` → كلميم. */
@Pipe({ name: 'province', pure: false })
export class ProvincePipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);

  transform(code: string | null | undefined): string {
    const place = code ? province(code) : undefined;
    if (!place) return code ?? '';
    return this.choice.language() === 'ar' ? place.ar : place.fr;
  }
}
