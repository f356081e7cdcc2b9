import { defineWords } from '@sanad/kernel';

export const waitingVisitsWords = defineWords({
  heading: { ar: 'زيارات لم ترسل بعد', fr: 'Visites à envoyer', en: 'Visits to be sent' },
  send: { ar: 'إرسال الآن', fr: 'Envoyer maintenant', en: 'Send now' },
  waits: { ar: 'في انتظار الشبكة', fr: 'En attente du réseau', en: 'Waits for the network' },
  conflict: { ar: 'تعارض', fr: 'Conflit', en: 'Conflict' },
  refused: { ar: 'لم تقبل', fr: 'Refusée', en: 'Not accepted' },
  reportedMeanwhile: {
    ar: 'سجل شخص آخر زيارة هذا الموعد في هذه الأثناء. راجع تقريره، ثم احتفظ بما عاينته كزيارة إضافية أو احذفه.',
    fr: 'Quelqu’un d’autre a enregistré entre-temps la visite de cette échéance. Consultez son compte rendu, puis gardez le vôtre comme visite supplémentaire ou effacez-le.',
    en: 'Somebody else has recorded the visit of this date in the meantime. Look at their report, then keep yours as a visit in between or discard it.',
  },
  correctedMeanwhile: {
    ar: 'صحح شخص آخر هذا التقرير في هذه الأثناء. راجع ما سجله، ثم افتح تصحيحك من جديد أو احذفه.',
    fr: 'Quelqu’un d’autre a corrigé entre-temps ce compte rendu. Consultez-le, puis reprenez votre correction ou effacez-la.',
    en: 'Somebody else has corrected this report in the meantime. Look at it, then take your correction up again or discard it.',
  },
  see: { ar: 'عرض ما سجل', fr: 'Voir ce qui est enregistré', en: 'See what is recorded' },
  asExtra: {
    ar: 'الاحتفاظ بها كزيارة إضافية',
    fr: 'Garder comme visite supplémentaire',
    en: 'Keep as a visit in between',
  },
  open: { ar: 'فتح التقرير', fr: 'Reprendre le compte rendu', en: 'Open the report' },
  discard: { ar: 'حذف', fr: 'Effacer', en: 'Discard' },
  discarded: {
    ar: 'حذف التقرير من هذا الجهاز',
    fr: 'Compte rendu effacé de cet appareil',
    en: 'Removed from this device',
  },
  extra: { ar: 'زيارة إضافية', fr: 'Visite supplémentaire', en: 'A visit in between' },
  correction: { ar: 'تصحيح تقرير زيارة', fr: 'Correction d’un compte rendu', en: 'Correction of a report' },
  visit: { ar: 'زيارة {visit}', fr: 'Visite {visit}', en: 'Visit {visit}' },
  sent: {
    ar: '{count, plural, one {أرسلت الزيارة} two {أرسلت زيارتان} few {أرسلت # زيارات} many {أرسلت # زيارة} other {أرسلت # زيارة}}',
    fr: '{count, plural, one {Visite envoyée} other {# visites envoyées}}',
    en: '{count, plural, one {The visit was sent} other {# visits were sent}}',
  },
  refusedSome: {
    ar: '{count, plural, one {زيارة واحدة لم تقبل: راجعها في «المواكبة البعدية»} two {زيارتان لم تقبلا: راجعهما في «المواكبة البعدية»} few {# زيارات لم تقبل: راجعها في «المواكبة البعدية»} many {# زيارة لم تقبل: راجعها في «المواكبة البعدية»} other {# زيارة لم تقبل: راجعها في «المواكبة البعدية»}}',
    fr: '{count, plural, one {# visite n’a pas été acceptée\u202F: voir «\u202FSuivi post-création\u202F»} other {# visites n’ont pas été acceptées\u202F: voir «\u202FSuivi post-création\u202F»}}',
    en: '{count, plural, one {# visit was not accepted: see After creation} other {# visits were not accepted: see After creation}}',
  },
  away: {
    ar: 'لا يوجد اتصال. تظهر اللائحة عند عودة الشبكة.',
    fr: 'Pas de connexion. La liste s’affiche au retour du réseau.',
    en: 'No network. The list is shown when it is back.',
  },
  carriedHeading: {
    ar: 'الزيارات المحفوظة على هذا الجهاز',
    fr: 'Visites gardées sur cet appareil',
    en: 'Visits kept on this device',
  },
  carried: {
    ar: 'لا يوجد اتصال. هذه الزيارات القريبة محفوظة على هذا الجهاز ويمكن تعبئتها الآن.',
    fr: 'Pas de connexion. Ces visites proches sont gardées sur cet appareil\u202F; vous pouvez les saisir.',
    en: 'No network. These visits that come near are kept on this device and can be filled in.',
  },
});
