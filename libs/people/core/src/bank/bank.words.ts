import { defineWords } from '@sanad/kernel';

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
