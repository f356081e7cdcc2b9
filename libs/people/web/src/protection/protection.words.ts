import { defineWords } from '@sanad/kernel';

export const protectionPageWords = defineWords({
  heading: {
    ar: 'إعدادات حماية المعطيات',
    fr: 'Réglages de la protection des données',
    en: 'Data protection settings',
  },
  lead: {
    ar: 'قيم موحدة على الصعيد الوطني، وكل تغيير يُحفظ مع صاحبه وتعليله.',
    fr: 'Des valeurs nationales\u202F: chaque changement est gardé avec son auteur et son motif.',
    en: 'One word for the whole country; every change is kept with who made it and why.',
  },
  setting: { ar: 'الإعداد', fr: 'Réglage', en: 'Setting' },
  value: { ar: 'القيمة', fr: 'Valeur', en: 'Value' },
  lastChange: { ar: 'آخر تغيير', fr: 'Dernier changement', en: 'Last change' },
  acts: { ar: 'السجل', fr: 'Historique', en: 'History' },
  noReceipt: { ar: 'لا يوجد رقم بعد', fr: 'Pas encore de numéro', en: 'No number yet' },
  noReceiptHint: {
    ar: 'لا يُكتب أي رقم في الإشعار ولا في وثيقة «ملفي» ما دام لم يُسجل.',
    fr: 'Tant qu’il manque, aucun numéro ne figure sur la notice ni sur «\u202Fmon dossier\u202F».',
    en: 'As long as there is none, neither the notice nor “my file” shows a number.',
  },
  days: {
    ar: '{days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}',
    fr: '{days, plural, one {# jour} other {# jours}}',
    en: '{days, plural, one {# day} other {# days}}',
  },
  receiptField: { ar: 'الرقم', fr: 'Numéro', en: 'Number' },
  receiptHint: {
    ar: 'كما ورد في وصل اللجنة الوطنية. تُترك فارغة إن لم يكن.',
    fr: 'Tel qu’il figure sur le récépissé de la CNDP. Laisser vide s’il n’y en a pas.',
    en: 'As on the receipt of the CNDP. Left empty when there is none.',
  },
  daysField: { ar: 'عدد الأيام', fr: 'Nombre de jours', en: 'Number of days' },
  daysHint: {
    ar: 'تُحسب من نهاية الاستيراد. بعدها تُحذف الأسطر ولا يمكن التراجع.',
    fr: 'Comptés depuis la fin de l’import\u202F; ensuite les lignes sont supprimées, sans retour.',
    en: 'Counted from the end of the import. Afterwards the rows are removed, with no way back.',
  },
  reason: { ar: 'المرجع أو التعليل', fr: 'Référence ou motif', en: 'Reference or reason' },
  change: { ar: 'تعديل', fr: 'Modifier', en: 'Change' },
  changeOf: { ar: 'تعديل: {name}', fr: 'Modifier\u202F: {name}', en: 'Change: {name}' },
  historyOf: { ar: 'سجل: {name}', fr: 'Historique\u202F: {name}', en: 'History: {name}' },
  changed: { ar: 'سُجل التغيير', fr: 'Changement enregistré', en: 'The change is recorded' },
});
