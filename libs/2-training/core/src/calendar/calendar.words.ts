import { defineWords } from '@sanad/kernel';

/** What a calendar program shows. */
export const calendarWords = defineWords({
  name: { ar: 'الدورات التكوينية – سند', fr: 'Sessions de formation – Sanad', en: 'Training sessions – Sanad' },
  day: {
    ar: '{title} (اليوم {place} من {count})',
    fr: '{title} (jour {place} sur {count})',
    en: '{title} (day {place} of {count})',
  },
});
