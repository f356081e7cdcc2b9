import { defineWords } from '@sanad/kernel';

export const statusWords = defineWords({
  heading: { ar: 'مآل الإحالة', fr: 'Suivi de l’orientation', en: 'What has become of it' },
  withSender: { ar: 'لدى الجهة المرسلة', fr: 'Chez l’expéditeur', en: 'With the sender' },
  withReceiver: { ar: 'لدى المؤسسة الشريكة', fr: 'Chez le partenaire', en: 'With the partner' },
  steps: { ar: 'المراحل', fr: 'Étapes', en: 'Steps' },
  entered: { ar: 'سجلت في', fr: 'saisie le', en: 'entered on' },
  statuses: { ar: 'حالات المؤسسة الشريكة', fr: 'Statuts du partenaire', en: 'The partner’s statuses' },
  noStatus: { ar: 'لم تسجل أي حالة بعد', fr: 'Aucun statut pour l’instant', en: 'No status yet' },
  add: { ar: 'إضافة حالة', fr: 'Ajouter un statut', en: 'Add a status' },
  status: { ar: 'الحالة', fr: 'Statut', en: 'Status' },
  factOn: { ar: 'تاريخ الواقعة', fr: 'Date du fait', en: 'Day of the fact' },
  factHint: {
    ar: 'اليوم الذي وقع فيه الأمر، لا يوم تسجيله. لا يقبل تاريخ لم يحل بعد.',
    fr: 'Le jour du fait, non celui de la saisie. Pas de date à venir.',
    en: 'The day on which it happened, not the day of its entry. No day to come.',
  },
  note: { ar: 'ملاحظة', fr: 'Note', en: 'Note' },
  noteHint: { ar: 'تطلع عليها الجهة المرسلة', fr: 'Lue par l’expéditeur', en: 'The sender reads it' },
  added: {
    ar: 'تمت إضافة الحالة، وأصبحت ظاهرة للجهة المرسلة',
    fr: 'Statut ajouté\u202F; l’expéditeur le voit',
    en: 'The status is added; the sender sees it',
  },
});
