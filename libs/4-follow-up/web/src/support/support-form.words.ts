import { defineWords } from '@sanad/kernel';

export const supportFormWords = defineWords({
  programme: { ar: 'البرنامج', fr: 'Programme', en: 'Programme' },
  title: { ar: 'اسم البرنامج أو المشروع', fr: 'Nom du programme ou du projet', en: 'Name of the programme or project' },
  agency: { ar: 'المؤسسة', fr: 'Institution', en: 'Agency' },
  state: { ar: 'الوضعية', fr: 'État', en: 'State' },
  appliedOn: { ar: 'تاريخ وضع الطلب', fr: 'Demande déposée le', en: 'Applied for on' },
  fromOn: { ar: 'من', fr: 'Du', en: 'From' },
  toOn: { ar: 'إلى', fr: 'Au', en: 'To' },
  amounts: { ar: 'المبالغ حسب الجهة الممولة', fr: 'Montants par source', en: 'Amounts by source' },
  line: { ar: 'السطر {number}', fr: 'Ligne {number}', en: 'Line {number}' },
  source: { ar: 'الجهة الممولة', fr: 'Source', en: 'Source' },
  amount: { ar: 'المبلغ', fr: 'Montant', en: 'Amount' },
  dirham: { ar: 'درهم', fr: 'DH', en: 'MAD' },
  addLine: { ar: 'إضافة مبلغ', fr: 'Ajouter un montant', en: 'Add an amount' },
  removeLine: { ar: 'حذف السطر {number}', fr: 'Retirer la ligne {number}', en: 'Remove line {number}' },
  note: { ar: 'ملاحظات', fr: 'Observations', en: 'Notes' },
  reason: { ar: 'سبب التحيين', fr: 'Motif de la mise à jour', en: 'Why it is updated' },
  save: { ar: 'حفظ', fr: 'Enregistrer', en: 'Save' },
  saved: { ar: 'تم الحفظ', fr: 'Enregistré', en: 'Saved' },
});
