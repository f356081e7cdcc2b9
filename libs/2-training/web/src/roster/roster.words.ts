import { defineWords } from '@sanad/kernel';

export const rosterWords = defineWords({
  roster: { ar: 'لائحة الحضور', fr: 'Feuille de présence', en: 'Roll call' },
  name: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
  hours: { ar: 'الساعات', fr: 'Heures', en: 'Hours' },
  hoursOf: {
    ar: '{hours, number} من {total, number}',
    fr: '{hours, number} sur {total, number}',
    en: '{hours, number} of {total, number}',
  },
  acts: { ar: 'الإجراءات', fr: 'Actions', en: 'Actions' },
  notCalled: { ar: 'لم يسجل', fr: 'Non relevé', en: 'Not recorded' },
  cell: { ar: '{name}، {day}: {mark}', fr: '{name}, {day} : {mark}', en: '{name}, {day}: {mark}' },
  presentOf: {
    ar: '{present, number} من {all, number}',
    fr: '{present, number} sur {all, number}',
    en: '{present, number} of {all, number}',
  },
  presentName: { ar: 'الحاضرون', fr: 'Présents', en: 'Present' },
  allPresent: { ar: 'الكل حاضر', fr: 'Tous présents', en: 'All present' },
  allPresentOn: { ar: 'الكل حاضر يوم {day}', fr: 'Tous présents le {day}', en: 'All present on {day}' },
  keys: { ar: 'مفاتيح لوحة المفاتيح', fr: 'Touches du clavier', en: 'Keyboard keys' },
  keySpace: { ar: 'مفتاح المسافة', fr: 'Espace', en: 'Space' },
  rule: {
    ar: 'يتم التكوين بحضور {needed, number} ساعة على الأقل من أصل {hours, number} ({percent}%). المتأخر يعد حاضرا.',
    fr: 'Formation achevée à partir de {needed, number} h sur {hours, number} ({percent} %). Un retard compte comme présence.',
    en: 'Complete from {needed, number} of {hours, number} hours ({percent}%). Late counts as present.',
  },
  atRisk: { ar: 'مهدد(ة) بعدم الإتمام', fr: 'Risque de ne pas achever', en: 'At risk of not completing' },
  lost: { ar: 'لم يعد الإتمام ممكنا', fr: 'Ne peut plus achever', en: 'Can no longer complete' },
  lostCount: {
    ar: 'لم يعد بإمكانهم الإتمام: {count, number}',
    fr: 'Ne peuvent plus achever : {count, number}',
    en: 'Can no longer complete: {count, number}',
  },
  atRiskCount: {
    ar: 'مهددون بعدم الإتمام: {count, number}',
    fr: 'Risquent de ne pas achever : {count, number}',
    en: 'At risk of not completing: {count, number}',
  },
  certificatesPending: {
    ar: 'شهادات في الانتظار: {count, number}',
    fr: 'Attestations en attente : {count, number}',
    en: 'Certificates pending: {count, number}',
  },
  offline: {
    ar: 'لا يوجد اتصال. يمكن متابعة تسجيل الحضور: يحفظ مشفرا على هذا الجهاز ويرسل عند عودة الاتصال.',
    fr: 'Pas de réseau. L’appel peut continuer : il est gardé chiffré sur cet appareil et envoyé au retour du réseau.',
    en: 'No network. The roll call may go on: it is kept encrypted on this device and sent when the network is back.',
  },
  unsaved: {
    ar: '{count, plural, zero {لا تغييرات} one {تغيير واحد لم يحفظ بعد} two {تغييران لم يحفظا بعد} few {# تغييرات لم تحفظ بعد} many {# تغييرا لم يحفظ بعد} other {# تغيير لم يحفظ بعد}}',
    fr: '{count, plural, one {# modification non enregistrée} other {# modifications non enregistrées}}',
    en: '{count, plural, one {# change not saved yet} other {# changes not saved yet}}',
  },
  save: { ar: 'حفظ الحضور', fr: 'Enregistrer la présence', en: 'Save the roll call' },
  saving: { ar: 'جار الحفظ…', fr: 'Enregistrement…', en: 'Saving…' },
  saved: { ar: 'تم حفظ الحضور', fr: 'Présence enregistrée', en: 'Roll call saved' },
  discard: { ar: 'التراجع عن التغييرات', fr: 'Abandonner les modifications', en: 'Discard changes' },
  leave: {
    ar: '{count, plural, zero {لا تغييرات} one {تغيير واحد لم يحفظ} two {تغييران لم يحفظا} few {# تغييرات لم تحفظ} many {# تغييرا لم يحفظ} other {# تغيير لم يحفظ}} في لائحة الحضور. مغادرة الصفحة؟',
    fr: '{count, plural, one {# modification n’est pas enregistrée} other {# modifications ne sont pas enregistrées}} dans la feuille de présence. Quitter la page ?',
    en: '{count, plural, one {# change in the roll call is not saved} other {# changes in the roll call are not saved}}. Leave the page?',
  },
  later: { ar: 'لم يحن بعد', fr: 'À venir', en: 'To come' },
});
