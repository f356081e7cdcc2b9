import { defineWords, type Phrase } from '@sanad/kernel';
import type { BreakGlassVerdict } from './break-glass.contract';

export const breakGlassVerdictNames = defineWords({
  JUSTIFIED: { ar: 'مبرر', fr: 'Justifié', en: 'Justified' },
  NOT_JUSTIFIED: { ar: 'غير مبرر', fr: 'Non justifié', en: 'Not justified' },
} satisfies Record<BreakGlassVerdict, Phrase>);

export const breakGlassRefusals = defineWords({
  breakGlassUnknown: {
    ar: 'لا يوجد شخص مطابق لدى نيابة أخرى. المرجو إدخال رقم البطاقة الوطنية أو رقم الهاتف أو الاسم الكامل.',
    fr: 'Aucune autre délégation ne connaît une telle personne. Saisissez le numéro de CIN, le téléphone ou le nom complet.',
    en: 'No other delegation knows such a person. Type the whole card number, phone number or name.',
  },
  breakGlassSeveral: {
    ar: 'يطابق البحث أكثر من شخص. المرجو إدخال رقم البطاقة الوطنية.',
    fr: 'Plusieurs personnes correspondent. Saisissez le numéro de CIN.',
    en: 'Several people match. Type the card number.',
  },
  breakGlassReviewed: {
    ar: 'تمت مراجعة هذا الاطلاع من قبل. المرجو تحديث الصفحة.',
    fr: 'Cet accès a déjà été examiné. Actualisez la page.',
    en: 'This look was already judged. Reload the page.',
  },
  breakGlassOwn: {
    ar: 'لا يمكن لمن قام بالاطلاع أن يراجعه بنفسه.',
    fr: 'Celui qui a consulté ne peut pas examiner son propre accès.',
    en: 'Nobody judges their own look.',
  },
});
