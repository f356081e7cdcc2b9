import { defineWords } from '@sanad/kernel';

/**
 * Everything that can happen on a file, in all rooms, and how it is said. Values are the entry's details: names as
 * they are, codes (`stage`, `document`, `fields`) by the names of this room, days as `YYYY-MM-DD`.
 */
export const timelineWords = defineWords({
  CASE_OPENED: { ar: 'فتح الملف رقم {number}', fr: 'Ouverture du dossier {number}', en: 'File {number} opened' },
  STEP_TAKEN: {
    ar: 'الانتقال إلى مرحلة «{stage}»',
    fr: 'Passage à l’étape «\u202F{stage}\u202F»',
    en: 'Moved to “{stage}”',
  },
  NOTE: { ar: 'ملاحظة', fr: 'Note', en: 'Note' },
  CONTACT_TRIED: {
    ar: 'محاولة اتصال بدون جواب',
    fr: 'Tentative de contact sans réponse',
    en: 'Tried to reach, no answer',
  },
  DOCUMENT_ADDED: {
    ar: 'إضافة وثيقة: {document}',
    fr: 'Pièce ajoutée\u202F: {document}',
    en: 'Document added: {document}',
  },
  RECORD_CHANGED: {
    ar: 'تحيين معطيات الملف: {fields}',
    fr: 'Dossier mis à jour\u202F: {fields}',
    en: 'File updated: {fields}',
  },
  TRAINING_WAIVED: { ar: 'الإعفاء من التكوين', fr: 'Dispense de formation', en: 'Training waived' },
  KINSHIP_CLAIMED: { ar: 'التصريح برابطة القرابة', fr: 'Lien de parenté déclaré', en: 'Kinship claimed' },
  KINSHIP_VERIFIED: { ar: 'التحقق من رابطة القرابة', fr: 'Lien de parenté vérifié', en: 'Kinship verified' },
  KINSHIP_REJECTED: { ar: 'رفض رابطة القرابة', fr: 'Lien de parenté rejeté', en: 'Kinship rejected' },
  REFERRAL_SENT: { ar: 'إحالة إلى {agency}', fr: 'Orientation vers {agency}', en: 'Referred to {agency}' },
  REFERRAL_ACCEPTED: {
    ar: '{agency}: قبول الإحالة',
    fr: '{agency}\u202F: orientation acceptée',
    en: '{agency}: referral accepted',
  },
  REFERRAL_DECLINED: {
    ar: '{agency}: رفض الإحالة',
    fr: '{agency}\u202F: orientation refusée',
    en: '{agency}: referral declined',
  },
  REFERRAL_RECALLED: {
    ar: 'سحب الإحالة من {agency}',
    fr: 'Orientation retirée à {agency}',
    en: 'Referral to {agency} recalled',
  },
  REFERRAL_PAPER_ASKED: {
    ar: '{agency}: طلب وثيقة ناقصة',
    fr: '{agency}\u202F: pièce manquante demandée',
    en: '{agency}: asked for a missing paper',
  },
  REFERRAL_PAPER_GIVEN: {
    ar: 'الجواب على طلب الوثيقة من {agency}',
    fr: 'Réponse à la pièce demandée par {agency}',
    en: 'Answered the paper that {agency} asked for',
  },
  /** The words of the room above, in the three languages. */
  REFERRAL_REPORTED: { ar: '{agency}: {ar}', fr: '{agency}\u202F: {fr}', en: '{agency}: {en}' },
  REFERRAL_EXPIRED: {
    ar: 'انتهاء أجل الإحالة إلى {agency} بدون جواب',
    fr: 'Orientation vers {agency} échue sans réponse',
    en: 'Referral to {agency} ended without an answer',
  },
  TRAINING_ENROLLED: {
    ar: '{agency}: التسجيل في «{session}»',
    fr: '{agency}\u202F: inscription à «\u202F{session}\u202F»',
    en: '{agency}: enrolled in “{session}”',
  },
  TRAINING_WAITLISTED: {
    ar: '{agency}: لائحة انتظار «{session}»',
    fr: '{agency}\u202F: liste d’attente de «\u202F{session}\u202F»',
    en: '{agency}: waiting list of “{session}”',
  },
  TRAINING_CANCELLED: {
    ar: '{agency}: إلغاء دورة «{session}»',
    fr: '{agency}\u202F: session «\u202F{session}\u202F» annulée',
    en: '{agency}: “{session}” was called off',
  },
  TRAINING_ATTENDED: {
    ar: '{agency}: الحضور في «{session}»، {hours, plural, zero {لا ساعات} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}}',
    fr: '{agency}\u202F: présence à «\u202F{session}\u202F», {hours, plural, one {# heure} other {# heures}}',
    en: '{agency}: attended “{session}”, {hours, plural, one {# hour} other {# hours}}',
  },
  TRAINING_COMPLETED: {
    ar: '{agency}: إتمام «{session}»',
    fr: '{agency}\u202F: «\u202F{session}\u202F» achevée',
    en: '{agency}: completed “{session}”',
  },
  TRAINING_INCOMPLETE: {
    ar: '{agency}: عدم إتمام «{session}»',
    fr: '{agency}\u202F: «\u202F{session}\u202F» non achevée',
    en: '{agency}: did not complete “{session}”',
  },
  CERTIFICATE_ISSUED: {
    ar: '{agency}: تسليم شهادة التكوين رقم {number}',
    fr: '{agency}\u202F: attestation n° {number} délivrée',
    en: '{agency}: certificate {number} issued',
  },
  TRAINING_CORRECTED: {
    ar: '{agency}: تصحيح نتيجة «{session}»',
    fr: '{agency}\u202F: résultat de «\u202F{session}\u202F» corrigé',
    en: '{agency}: result of “{session}” corrected',
  },
  CERTIFICATE_CORRECTED: {
    ar: '{agency}: تصحيح بيانات شهادة التكوين رقم {number}',
    fr: '{agency}\u202F: attestation n° {number} corrigée',
    en: '{agency}: certificate {number} corrected',
  },
  CERTIFICATE_WITHDRAWN: {
    ar: '{agency}: سحب شهادة التكوين رقم {number}',
    fr: '{agency}\u202F: attestation n° {number} retirée',
    en: '{agency}: certificate {number} taken back',
  },
  FORMATION_JOINED: {
    ar: 'الانضمام إلى المجموعة المؤسسة «{cooperative}»',
    fr: 'Entrée dans le groupe fondateur de «\u202F{cooperative}\u202F»',
    en: 'Joined the founders of “{cooperative}”',
  },
  FORMATION_LEFT: {
    ar: 'مغادرة المجموعة المؤسسة «{cooperative}»',
    fr: 'Sortie du groupe fondateur de «\u202F{cooperative}\u202F»',
    en: 'Left the founders of “{cooperative}”',
  },
  COOPERATIVE_REGISTERED: {
    ar: 'تسجيل «{cooperative}» بالسجل المحلي للتعاونيات تحت رقم {number}',
    fr: '«\u202F{cooperative}\u202F» inscrite au registre local des coopératives sous le n° {number}',
    en: '“{cooperative}” entered in the local register of cooperatives, no. {number}',
  },
  INTEREST_NOTED: {
    ar: 'إبداء الاهتمام خلال «{event}»',
    fr: 'Intérêt exprimé lors de «\u202F{event}\u202F»',
    en: 'Interest expressed at “{event}”',
  },
});

export type TimelineKind = keyof typeof timelineWords;
export const timelineKinds = Object.keys(timelineWords) as [TimelineKind, ...TimelineKind[]];
