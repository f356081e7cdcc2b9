import { defineWords } from '@sanad/kernel';

/** Why an invitation does not open, or a password is not taken. */
export const invitationRefusals = defineWords({
  invitationUnknown: {
    ar: 'هذا الرابط غير صحيح أو غير كامل. المرجو فتحه كما توصلتم به.',
    fr: 'Ce lien est incorrect ou incomplet. Ouvrez-le tel que vous l’avez reçu.',
    en: 'This link is wrong or cut short. Open it as you received it.',
  },
  invitationUsed: {
    ar: 'سبق استعمال هذا الرابط، وهو صالح لمرة واحدة. المرجو تسجيل الدخول، أو طلب رابط جديد من المنسق(ة).',
    fr: 'Ce lien a déjà servi ; il ne sert qu’une fois. Connectez-vous, ou demandez un nouveau lien au coordinateur.',
    en: 'This link was used already; it works once. Sign in, or ask the coordinator for a new link.',
  },
  invitationExpired: {
    ar: 'انتهت صلاحية هذا الرابط أو حل محله رابط أحدث. المرجو طلب رابط جديد من المنسق(ة).',
    fr: 'Ce lien a expiré ou un lien plus récent le remplace. Demandez un nouveau lien au coordinateur.',
    en: 'This link has expired, or a newer one has replaced it. Ask the coordinator for a new link.',
  },
  passwordTooShort: {
    ar: 'كلمة المرور قصيرة: 15 حرفا على الأقل. جملة كاملة تفي بالغرض.',
    fr: 'Mot de passe trop court : 15 caractères au moins. Une phrase convient.',
    en: 'The password is too short: 15 letters at least. A sentence will do.',
  },
  passwordGuessable: {
    ar: 'كلمة المرور سهلة التخمين. المرجو اختيار جملة لا علاقة لها باسمكم أو بعنوانكم.',
    fr: 'Ce mot de passe se devine. Choisissez une phrase sans lien avec votre nom ni votre adresse.',
    en: 'The password is easy to guess. Take a sentence that has nothing to do with your name or address.',
  },
});
