import { inject, Pipe, type PipeTransform } from '@angular/core';
import { maskedCard, showBirth, showPhone } from '@sanad/people/core';
import { LanguageChoice } from '@sanad/ui';

/** `{{ row.phone | phone }}` → 06 12 34 56 78. */
@Pipe({ name: 'phone' })
export class PhonePipe implements PipeTransform {
  transform(phone: string | null | undefined): string {
    return phone ? showPhone(phone) : '';
  }
}

/** `{{ row.cinEnd | maskedCard }}` → •••••022. */
@Pipe({ name: 'maskedCard' })
export class MaskedCardPipe implements PipeTransform {
  transform(end: string | null | undefined): string {
    return end === null || end === undefined ? '' : maskedCard(end);
  }
}

/** `{{ row.birth | birth }}` → 14 فبراير 1952, or «خلال سنة 1952» when no more is known. */
@Pipe({ name: 'birth', pure: false })
export class BirthPipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);

  transform(birth: string | null | undefined): string {
    return birth ? showBirth(this.choice.language(), birth) : '';
  }
}
