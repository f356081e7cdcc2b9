import { defineWords, type Phrase } from '@sanad/kernel';
import type { UnmaskReason } from './bank-account.contract';

export const unmaskReasonNames = defineWords({
  PAYMENT: { ar: 'إعداد ملف أداء', fr: 'Préparer un paiement', en: 'Preparing a payment' },
  CORRECTION: {
    ar: 'مقارنة الرقم بوثيقة البنك',
    fr: 'Comparer avec le relevé bancaire',
    en: 'Checking against the bank’s paper',
  },
  PERSON_ASKS: { ar: 'طلب المعني(ة) بالأمر', fr: 'Demande de la personne', en: 'The person asks' },
  CONTROL: { ar: 'مراقبة', fr: 'Contrôle', en: 'Control' },
} satisfies Record<UnmaskReason, Phrase>);

export const bankRefusals = defineWords({
  ribDigits: {
    ar: 'يتكون رقم الحساب البنكي (RIB) من 24 رقما. المرجو نقله كما هو في وثيقة البنك.',
    fr: 'Le RIB compte 24 chiffres. Recopiez-le comme sur le relevé de la banque.',
    en: 'A RIB has 24 digits. Copy it as on the bank’s paper.',
  },
  ribKey: {
    ar: 'هذا الرقم غير صحيح: مفتاح الرقم (آخر رقمين) لا يطابق الأرقام التي قبله. المرجو التحقق من كل رقم.',
    fr: 'Ce RIB est faux : sa clé (les deux derniers chiffres) ne correspond pas au reste. Vérifiez chaque chiffre.',
    en: 'This RIB is wrong: its key (the last two digits) does not fit the rest. Check each digit.',
  },
  bankAccountChanged: {
    ar: 'غُيرت المعطيات البنكية لهذا الشخص في هذه الأثناء. المرجو مراجعتها قبل الحفظ من جديد.',
    fr: 'Les données bancaires de cette personne ont changé entre-temps. Relisez-les avant d’enregistrer à nouveau.',
    en: 'The bank details of this person have changed meanwhile. Look at them before saving again.',
  },
});
