import { defineWords } from '@sanad/kernel';

/** What the timeline says of two files that were one person's; written once, in Arabic, as notes are. */
export const mergeNotes = defineWords({
  closedAsDuplicate: {
    ar: 'تم دمج سجلين للشخص نفسه: تتواصل المواكبة في الملف رقم {number}.',
    fr: 'Deux fiches de la même personne ont été fusionnées : le suivi continue dans le dossier {number}.',
    en: 'Two records of one person were merged: the work goes on in file {number}.',
  },
  keptOfTwo: {
    ar: 'تم دمج سجلين للشخص نفسه: حفظ الملف المكرر رقم {number}.',
    fr: 'Deux fiches de la même personne ont été fusionnées : le dossier {number} est classé comme doublon.',
    en: 'Two records of one person were merged: file {number} was closed as a duplicate.',
  },
  mergeUndone: {
    ar: 'تم التراجع عن دمج السجلين: يعود الملف إلى مرحلته.',
    fr: 'La fusion des deux fiches a été annulée : le dossier retrouve son étape.',
    en: 'The merge of the two records was undone: the file is back at its station.',
  },
});
