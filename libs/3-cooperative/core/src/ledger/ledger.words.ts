import { defineWords, type Phrase } from '@sanad/kernel';
import type { ShareEntryKind } from './ledger.contract';

export const shareEntryNames = defineWords({
  SUBSCRIBE: { ar: 'اكتتاب', fr: 'Souscription', en: 'Subscription' },
  PAY: { ar: 'أداء نقدي', fr: 'Versement', en: 'Payment' },
  IN_KIND: { ar: 'حصة عينية', fr: 'Apport en nature', en: 'Contribution in kind' },
  TRANSFER: { ar: 'تفويت', fr: 'Cession', en: 'Transfer' },
  WITHDRAW: { ar: 'سحب الحصص', fr: 'Retrait', en: 'Withdrawal' },
  REVERSE: { ar: 'تصحيح', fr: 'Rectification', en: 'Correction' },
} satisfies Record<ShareEntryKind, Phrase>);

/** What the ledger says of the shares of a founder who leaves the group. */
export const leavingReason = {
  ar: 'مغادرة المجموعة المؤسسة',
  fr: 'Départ du groupe fondateur',
  en: 'Left the founding group',
} satisfies Phrase;

export const ledgerRefusals = defineWords({
  moreThanHeld: {
    ar: 'عدد الحصص المطلوب ({asked, number}) أكبر من عدد الحصص المكتتبة ({held, number}).',
    fr: 'Il est demandé {asked, number} parts pour {held, number} détenues.',
    en: '{asked, number} shares are asked of {held, number} held.',
  },
  inKindNotWhole: {
    ar: 'قيمة الحصة العينية ({amount, number} درهم) لا تعطي عددا صحيحا من الحصص (قيمة الحصة {share, number} درهم).',
    fr: 'L’apport évalué à {amount, number}\u00A0DH ne donne pas un nombre entier de parts de {share, number}\u00A0DH.',
    en: 'The contribution of {amount, number} MAD gives no whole number of shares of {share, number} MAD.',
  },
  transferToOneself: {
    ar: 'المرجو اختيار مستفيد(ة) آخر من التفويت.',
    fr: 'Choisissez un autre cessionnaire.',
    en: 'Choose somebody else to receive the shares.',
  },
  correctionStands: {
    ar: 'لا يُصحح قيد تصحيحي. المرجو تسجيل القيد الصحيح من جديد.',
    fr: 'Une rectification ne se rectifie pas\u202F: enregistrez à nouveau l’écriture juste.',
    en: 'A correction is not corrected: enter the right line anew.',
  },
  alreadyCorrected: {
    ar: 'سبق تصحيح هذا القيد.',
    fr: 'Cette écriture est déjà rectifiée.',
    en: 'This line has been corrected already.',
  },
  correctionBreaksLater: {
    ar: 'لا يستقيم الحساب بعد هذا القيد، لأن قيودا أخرى تنبني على هذه الحصص أو الأداءات. المرجو مراجعة كشف الحصص.',
    fr: 'Le compte ne tiendrait plus\u202F: d’autres écritures reposent sur ces parts ou ces versements. Revoyez le relevé.',
    en: 'The account would not hold: other lines stand on these shares or payments. Look at the statement again.',
  },
  capitalDiffers: {
    ar: 'مجموع الحصص لا يساوي رأسمال التعاونية ({capital, number} درهم).',
    fr: 'La somme des parts diffère du capital de la coopérative ({capital, number}\u00A0DH).',
    en: 'The sum of the shares differs from the capital of the cooperative ({capital, number} MAD).',
  },
  capitalOfLedger: {
    ar: 'رأسمال التعاونية هو مجموع حصص أعضائها، ويتغير بقيود الحصص.',
    fr: 'Le capital est la somme des parts des membres\u202F: il change par les écritures de parts.',
    en: 'The capital is the sum of the members’ shares and changes with their entries.',
  },
  shareBelowLaw: {
    ar: 'قيمة الحصة أقل من الحد الأدنى القانوني.',
    fr: 'La valeur de la part est inférieure au minimum légal.',
    en: 'The value of a share is below the legal minimum.',
  },
  cooperativeEnded: {
    ar: 'لم تعد هذه التعاونية قائمة، فلا تُسجل لها قيود جديدة.',
    fr: 'Cette coopérative n’existe plus : aucune écriture ne s’y ajoute.',
    en: 'This cooperative has ended: no line is added to it.',
  },
  holderHasLeft: {
    ar: 'صاحب(ة) هذه الحصص لم يعد عضوا.',
    fr: 'Le titulaire de ces parts n’est plus membre.',
    en: 'The holder of these shares is no longer a member.',
  },
});
