import { Pipe, inject, type PipeTransform } from '@angular/core';
import { dayOf, showDay, showInstant, timeOf, type PlainDay } from '@sanad/kernel';
import { LanguageChoice } from './language';

type DayStyle = Parameters<typeof showDay>[2];

// The pipes are impure because the language may change while their value does not; formatting is cheap.

/** `{{ row.day | day }}` → 14 فبراير 2022; `| day: 'short'` → 14/02/2022; `| day: 'full'` adds the weekday. */
@Pipe({ name: 'day', pure: false })
export class DayPipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);

  transform(day: string | null | undefined, style: DayStyle = 'long'): string {
    return day ? showDay(this.choice.language(), day as PlainDay, style) : '';
  }
}

/** `{{ row.at | instant }}` → 14 فبراير 2022، 15:30, on the clocks of Morocco. */
@Pipe({ name: 'instant', pure: false })
export class InstantPipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);

  transform(instant: string | Date | null | undefined): string {
    return instant ? showInstant(this.choice.language(), instant) : '';
  }
}

/** The calendar day of an instant, in words: for lists where the hour says nothing. */
@Pipe({ name: 'dayOfInstant', pure: false })
export class DayOfInstantPipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);

  transform(instant: string | Date | null | undefined, style: DayStyle = 'long'): string {
    return instant ? showDay(this.choice.language(), dayOf(instant), style) : '';
  }
}

/** `{{ row.at | clock }}` → 15:30. */
@Pipe({ name: 'clock' })
export class ClockPipe implements PipeTransform {
  transform(instant: string | Date | null | undefined): string {
    return instant ? timeOf(instant) : '';
  }
}
