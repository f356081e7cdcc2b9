import { Pipe, inject, type PipeTransform } from '@angular/core';
import { LanguageChoice } from './language';

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** `{{ total | quantity }}` → 1.234; `| quantity: 2` keeps two decimals. Latin digits in every language. */
@Pipe({ name: 'quantity', pure: false })
export class QuantityPipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);

  transform(value: number | null | undefined, decimals = 0): string {
    if (value === null || value === undefined) return '';
    return format(this.choice.locale(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
      value,
    );
  }
}

const dirham = { ar: 'درهم', fr: 'DH', en: 'MAD' } as const;

/** `{{ amount | dirhams }}` → 1.234,50 درهم. Takes dirhams, not centimes. */
@Pipe({ name: 'dirhams', pure: false })
export class DirhamsPipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);

  transform(value: number | null | undefined): string {
    if (value === null || value === undefined) return '';
    const amount = format(this.choice.locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
    return `${amount}\u00A0${dirham[this.choice.language()]}`;
  }
}
