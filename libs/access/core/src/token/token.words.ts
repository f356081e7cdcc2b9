import { defineWords, type Phrase } from '@sanad/kernel';
import type { TokenScope } from './token.contract';

/** What a token opens, as it is said to whoever gives it. */
export const tokenScopeNames = defineWords({
  'referrals:read': { ar: 'الاطلاع على الإحالات', fr: 'Lire les orientations', en: 'Read referrals' },
  'referrals:answer': {
    ar: 'الجواب على الإحالات وتتبعها',
    fr: 'Répondre aux orientations et en rendre compte',
    en: 'Answer referrals and report on them',
  },
  'training:read': {
    ar: 'الاطلاع على الدورات التكوينية والمسجلين فيها',
    fr: 'Lire les sessions de formation et leurs inscrits',
    en: 'Read training sessions and who is in them',
  },
  'training:write': {
    ar: 'برمجة الدورات وتسجيل الحضور والنتائج',
    fr: 'Planifier les sessions, saisir présences et résultats',
    en: 'Plan sessions, record attendance and results',
  },
  'calendar:read': {
    ar: 'الاطلاع على جدول مواعيد الدورات',
    fr: 'Lire le calendrier des sessions',
    en: 'Read the calendar of sessions',
  },
} satisfies Record<TokenScope, Phrase>);

export const tokenRefusals = defineWords({
  tooManyTokens: {
    ar: 'بلغت هذه الوحدة العدد الأقصى من مفاتيح الربط ({most}). المرجو إلغاء مفتاح غير مستعمل.',
    fr: 'Cette antenne a atteint le nombre maximal de clés ({most}). Révoquez une clé inutilisée.',
    en: 'This branch has the greatest number of keys ({most}). Revoke one that is not used.',
  },
  tokenRevoked: {
    ar: 'سبق إلغاء هذا المفتاح.',
    fr: 'Cette clé est déjà révoquée.',
    en: 'This key is revoked already.',
  },
});
