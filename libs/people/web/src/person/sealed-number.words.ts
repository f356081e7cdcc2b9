import { defineWords } from '@sanad/kernel';

export const sealedNumberWords = defineWords({
  show: { ar: 'إظهار', fr: 'Afficher', en: 'Show' },
  hide: { ar: 'إخفاء', fr: 'Masquer', en: 'Hide' },
  why: {
    ar: 'لماذا تحتاج إلى الرقم كاملا؟',
    fr: 'Pourquoi avez-vous besoin du numéro complet ?',
    en: 'Why do you need the whole number?',
  },
  shownNote: {
    ar: 'سُجل هذا الاطلاع وسببه في سجل العمليات. يختفي الرقم بعد دقيقة.',
    fr: 'Cette consultation et son motif sont inscrits au journal. Le numéro disparaît après une minute.',
    en: 'This look and its reason are written into the audit trail. The number disappears after a minute.',
  },
});
