import type { Changer, LinkFact, LinkName, LinkState } from '@sanad/access/core';
import { defineWords, type Phrase } from '@sanad/kernel';

export const whyWords = defineWords({
  seen: { ar: 'لماذا أرى هذا؟', fr: 'Pourquoi est-ce que je vois ceci\u202F?', en: 'Why do I see this?' },
  missing: {
    ar: 'لماذا لا يظهر هذا الإجراء؟',
    fr: 'Pourquoi cette action n’est-elle pas proposée\u202F?',
    en: 'Why is this act not offered?',
  },
  heading: { ar: 'أسباب الصلاحية', fr: 'Raisons du droit d’accès', en: 'Why access is given or not' },
  yes: { ar: 'الصلاحية ممنوحة', fr: 'Le droit est accordé', en: 'This may be done' },
  no: { ar: 'الصلاحية غير ممنوحة', fr: 'Le droit n’est pas accordé', en: 'This may not be done' },
  whose: { ar: 'بالنسبة إلى', fr: 'Pour', en: 'For' },
  myself: { ar: 'حسابي', fr: 'Moi-même', en: 'Myself' },
  owner: { ar: 'السجل تابع إلى {unit}', fr: 'Ce dossier relève de {unit}', en: 'The record belongs to {unit}' },
  until: { ar: 'إلى غاية {moment}', fr: 'Jusqu’au {moment}', en: 'Until {moment}' },
  held: { ar: 'الدور الحالي: {roles}', fr: 'Rôle actuel\u202F: {roles}', en: 'Present role: {roles}' },
  noRole: { ar: 'بدون دور', fr: 'aucun', en: 'none' },
  granted: {
    ar: 'تمنح هذه الصلاحية إلى: {roles}',
    fr: 'Ce droit est donné à\u202F: {roles}',
    en: 'This right is given to: {roles}',
  },
  change: { ar: 'من يمكنه التغيير: {who}', fr: 'Qui peut changer cela\u202F: {who}', en: 'Who can change it: {who}' },
  sharing: {
    ar: 'ما يستند إليه اطلاع {branch}',
    fr: 'Ce sur quoi repose l’accès de {branch}',
    en: 'On what the sight of {branch} rests',
  },
  agreementNumber: { ar: 'الاتفاقية رقم {number}', fr: 'Convention n° {number}', en: 'Agreement {number}' },
  askAccess: {
    ar: 'البحث لدى نيابات أخرى وطلب الاطلاع',
    fr: 'Chercher dans d’autres délégations et demander l’accès',
    en: 'Search at other delegations and ask for access',
  },
  breakGlass: { ar: 'اطلاع استثنائي', fr: 'Accès exceptionnel', en: 'Exceptional look' },
});

export const linkWords = defineWords({
  ROLE: { ar: 'الدور', fr: 'Rôle', en: 'Role' },
  SCOPE: { ar: 'نطاق العمل', fr: 'Périmètre', en: 'Scope' },
  AGREEMENT: { ar: 'الاتفاقية', fr: 'Convention', en: 'Agreement' },
  CONSENT: { ar: 'رضى المعني(ة) بالأمر', fr: 'Consentement', en: 'Consent' },
  REFERRAL: { ar: 'الإحالة', fr: 'Orientation', en: 'Referral' },
  BREAK_GLASS: { ar: 'الاطلاع المؤقت', fr: 'Accès temporaire', en: 'Temporary access' },
} satisfies Record<LinkName, Phrase>);

export const linkStateWords = defineWords({
  HOLDS: { ar: 'متوفر', fr: 'Rempli', en: 'Holds' },
  FAILS: { ar: 'غير متوفر', fr: 'Non rempli', en: 'Does not hold' },
  NOT_ASKED: { ar: 'غير مطلوب', fr: 'Non requis', en: 'Not asked' },
} satisfies Record<LinkState, Phrase>);

export const factWords = defineWords({
  GRANTED: { ar: 'الدور يمنح هذه الصلاحية', fr: 'Le rôle donne ce droit', en: 'The role gives this right' },
  NOT_GRANTED: {
    ar: 'الدور لا يمنح هذه الصلاحية',
    fr: 'Le rôle ne donne pas ce droit',
    en: 'The role does not give this right',
  },
  OWN_UNIT: {
    ar: 'السجل تابع إلى النيابة أو إلى وحدة تابعة لها',
    fr: 'Le dossier relève de la délégation ou d’une unité qui en dépend',
    en: 'The record lies in one’s own unit or below it',
  },
  OWN_BRANCH: {
    ar: 'تمت الإحالة على هذه المؤسسة',
    fr: 'L’orientation a été adressée à cette institution',
    en: 'It was handed to this branch',
  },
  OTHER_PLACE: {
    ar: 'السجل تابع إلى جهة أخرى',
    fr: 'Le dossier relève d’une autre entité',
    en: 'The record belongs to another place',
  },
  HIDDEN: {
    ar: 'لا يوجد سجل بهذا المعرف ضمن نطاق العمل',
    fr: 'Aucun dossier de cet identifiant dans le périmètre',
    en: 'There is no such record within the scope',
  },
  WITHOUT_RECORD: {
    ar: 'السؤال لا يخص سجلا معينا',
    fr: 'La question ne porte pas sur un dossier précis',
    en: 'The question is about no record in particular',
  },
  REPLACED: {
    ar: 'السجل خارج النطاق، وقد فتح مؤقتا',
    fr: 'Hors du périmètre, mais ouvert pour un temps',
    en: 'Out of scope, and opened for a time',
  },
  IN_FORCE: { ar: 'اتفاقية سارية المفعول', fr: 'Convention en vigueur', en: 'An agreement is in force' },
  ENDED: { ar: 'انتهت الاتفاقية', fr: 'La convention a pris fin', en: 'The agreement has ended' },
  GIVEN: {
    ar: 'رضى ساري المفعول لهذا الغرض',
    fr: 'Consentement en vigueur pour cette finalité',
    en: 'Consent is given for this purpose',
  },
  WITHDRAWN: {
    ar: 'لم يعد الرضى ساري المفعول',
    fr: 'Le consentement n’est plus en vigueur',
    en: 'Consent holds no more',
  },
  NONE: { ar: 'غير مسجل', fr: 'Rien d’enregistré', en: 'None on record' },
  OPEN: { ar: 'إحالة مفتوحة', fr: 'Orientation ouverte', en: 'The referral is open' },
  READ_ONLY: {
    ar: 'انتهت الإحالة منذ أكثر من 90 يوما، وتبقى للقراءة فقط',
    fr: 'Terminée depuis plus de 90 jours\u202F: en lecture seule',
    en: 'Over for more than 90 days: to be read only',
  },
  TAKEN_BACK: {
    ar: 'رفضت الإحالة أو سحبت أو انتهى أجلها',
    fr: 'L’orientation a été refusée ou retirée, ou a expiré',
    en: 'The referral was declined or taken back, or has expired',
  },
  OPENED: {
    ar: 'فتحت البطاقة لمدة محدودة',
    fr: 'La fiche est ouverte pour un temps',
    en: 'The card is open for a time',
  },
  CLOSED: {
    ar: 'لم تفتح البطاقة لهذا الحساب',
    fr: 'La fiche n’a pas été ouverte à ce compte',
    en: 'The card was not opened to this account',
  },
  NOT_NEEDED: { ar: 'لا يتوقف عليه الجواب', fr: 'La réponse n’en dépend pas', en: 'The answer does not depend on it' },
  NOT_TOLD: {
    ar: 'لا يمكن الإخبار بذلك خارج نطاق العمل',
    fr: 'Ne peut être dit hors du périmètre',
    en: 'Not told outside of the scope',
  },
} satisfies Record<LinkFact, Phrase>);

export const changerWords = defineWords({
  ADMINISTRATOR: { ar: 'مسؤول(ة) النظام', fr: 'l’administrateur du système', en: 'the system administrator' },
  OWNER_UNIT: {
    ar: 'النائب(ة) لدى الجهة المعنية',
    fr: 'le délégué de l’entité concernée',
    en: 'the delegate of the place it belongs to',
  },
  HEADQUARTERS: { ar: 'المندوبية السامية', fr: 'le Haut-Commissariat', en: 'the High Commission' },
  PERSON: { ar: 'المعني(ة) بالأمر', fr: 'la personne concernée', en: 'the person concerned' },
  SENDER: {
    ar: 'النيابة التي قامت بالإحالة',
    fr: 'la délégation qui a orienté',
    en: 'the delegation that has referred',
  },
  ONESELF: {
    ar: 'طالب(ة) الاطلاع، مع ذكر السبب',
    fr: 'le demandeur, en donnant un motif',
    en: 'whoever asks, giving a reason',
  },
} satisfies Record<Changer, Phrase>);
