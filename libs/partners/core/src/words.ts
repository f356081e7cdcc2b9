import { defineWords, type Phrase } from '@sanad/kernel';
import type { ReferralState, ReferralTab, UndoableState } from './referral';
import type { Service } from './service';

export const serviceNames = defineWords({
  REGISTRATION: { ar: 'التسجيل والاستقبال', fr: 'Inscription et accueil', en: 'Registration' },
  POSITIONING: { ar: 'مقابلة التموقع', fr: 'Entretien de positionnement', en: 'Positioning interview' },
  TRAINING: { ar: 'التكوين', fr: 'Formation', en: 'Training' },
  BUSINESS_PLAN: { ar: 'إعداد مخطط الأعمال', fr: 'Plan d’affaires', en: 'Business plan' },
  NAME_APPROVAL: { ar: 'المصادقة على التسمية', fr: 'Approbation de la dénomination', en: 'Name approval' },
  LEGAL_HELP: { ar: 'المساعدة القانونية', fr: 'Aide juridique', en: 'Legal help' },
  PROJECT_STUDY: { ar: 'دراسة المشروع', fr: 'Étude du projet', en: 'Project study' },
  VALUE_CHAIN: { ar: 'دعم سلسلة إنتاجية', fr: 'Appui à une filière', en: 'Value-chain support' },
  POST_CREATION: { ar: 'المواكبة البعدية', fr: 'Accompagnement post-création', en: 'Post-creation support' },
} satisfies Record<Service, Phrase>);

export const referralStateNames = defineWords({
  SENT: { ar: 'في انتظار الجواب', fr: 'En attente de réponse', en: 'Waiting for an answer' },
  RECEIVED: { ar: 'تم التوصل بها', fr: 'Reçue', en: 'Received' },
  PAPER_ASKED: { ar: 'في انتظار وثيقة', fr: 'Pièce demandée', en: 'A paper is asked for' },
  SCHEDULED: { ar: 'مبرمجة', fr: 'Programmée', en: 'Scheduled' },
  ACCEPTED: { ar: 'مقبولة', fr: 'Acceptée', en: 'Accepted' },
  IN_PROGRESS: { ar: 'قيد الإنجاز', fr: 'En cours', en: 'In progress' },
  COMPLETED: { ar: 'منجزة', fr: 'Réalisée', en: 'Completed' },
  NO_SHOW: { ar: 'تغيب', fr: 'Absence', en: 'No-show' },
  DROPPED: { ar: 'انقطاع', fr: 'Abandon', en: 'Dropped' },
  DECLINED: { ar: 'مرفوضة', fr: 'Refusée', en: 'Declined' },
  RECALLED: { ar: 'مسحوبة', fr: 'Retirée', en: 'Recalled' },
  EXPIRED: { ar: 'انتهى الأجل بدون جواب', fr: 'Expirée sans réponse', en: 'Expired' },
} satisfies Record<ReferralState, Phrase>);

export const referralTabWords = defineWords({
  waiting: { ar: 'في الانتظار', fr: 'En attente', en: 'Waiting' },
  inProgress: { ar: 'قيد الإنجاز', fr: 'En cours', en: 'In progress' },
  done: { ar: 'منتهية', fr: 'Terminées', en: 'Done' },
} satisfies Record<ReferralTab, Phrase>);

/** Why a rule of the referrals says no, and what to do. */
export const referralRefusals = defineWords({
  noAgreement: {
    ar: 'لا توجد اتفاقية شراكة سارية مع هذه المؤسسة، لذلك لا يمكن إرسال الإحالة إليها. المرجو اختيار مؤسسة أخرى، أو طلب الاتفاقية من المصالح المركزية.',
    fr: 'Aucune convention en vigueur avec cette agence : choisissez-en une autre, ou demandez une convention à l’administration centrale.',
    en: 'There is no agreement in force with this agency. Choose another agency, or ask headquarters for an agreement.',
  },
  purposeNotInAgreement: {
    ar: 'الاتفاقية السارية مع هذه المؤسسة لا تشمل هذا الغرض. المرجو اختيار خدمة أخرى، أو طلب تعديل الاتفاقية من المصالح المركزية.',
    fr: 'La convention en vigueur ne couvre pas cette finalité : choisissez un autre service, ou demandez un avenant à l’administration centrale.',
    en: 'The agreement in force does not cover this purpose. Choose another service, or ask headquarters to extend it.',
  },
  groupNotInAgreement: {
    ar: 'الاتفاقية السارية لا تسمح بتقاسم أحد الأجزاء المختارة. المرجو تقليص ما سيتم تقاسمه.',
    fr: 'La convention en vigueur n’ouvre pas l’une des rubriques choisies. Réduisez ce qui est communiqué.',
    en: 'The agreement in force does not open one of the chosen parts. Share fewer parts.',
  },
  serviceNotOffered: {
    ar: 'هذه المؤسسة لا تقدم هذه الخدمة. المرجو اختيار خدمة أخرى.',
    fr: 'Cette agence n’offre pas ce service. Choisissez-en un autre.',
    en: 'This agency does not offer this service. Choose another one.',
  },
  outsideTerritory: {
    ar: 'إقليم إقامة الشخص خارج نطاق هذه الوكالة. المرجو اختيار وكالة أخرى.',
    fr: 'La province de la personne est hors du ressort de cette agence. Choisissez-en une autre.',
    en: 'The person lives outside this branch’s territory. Choose another branch.',
  },
  noSharingConsent: {
    ar: 'يلزم رضى الشخص المعني بتقاسم معطياته مع هذه المؤسسة من أجل هذا الغرض. المرجو تسجيله مع الإحالة.',
    fr: 'Le consentement de la personne au partage avec cette agence, pour cette finalité, est requis. Enregistrez-le avec l’orientation.',
    en: 'The person’s consent to share with this agency for this purpose is needed. Record it with the referral.',
  },
  alreadyReferred: {
    ar: 'توجد إحالة مفتوحة إلى هذه الوكالة من أجل نفس الخدمة.',
    fr: 'Une orientation vers cette agence pour le même service est déjà ouverte.',
    en: 'A referral to this branch for the same service is already open.',
  },
  fileNotOpen: {
    ar: 'الملف محفوظ أو مكتمل، ولا يمكن إرسال إحالة منه.',
    fr: 'Le dossier est classé ou terminé : aucune orientation ne peut en partir.',
    en: 'The file is closed or completed: nothing can be referred from it.',
  },
  personHasDied: {
    ar: 'لا يمكن إحالة شخص متوفى.',
    fr: 'Une personne décédée ne peut pas être orientée.',
    en: 'Somebody who has died cannot be referred.',
  },
  paperAskedBefore: {
    ar: 'سبق طلب وثيقة بخصوص هذه الإحالة، ولا تُطلب إلا مرة واحدة. المرجو الاتصال بالجهة المرسلة.',
    fr: 'Une pièce a déjà été demandée pour cette orientation, ce qui ne se fait qu’une fois. Appelez l’expéditeur.',
    en: 'A paper was already asked for, which is done once only. Call the sender.',
  },
  undoTooLate: {
    ar: 'انقضت الدقائق العشر التي يمكن فيها التراجع عن الجواب. المرجو الاتصال بالجهة المرسلة.',
    fr: 'Les dix minutes pendant lesquelles une réponse peut être reprise sont écoulées. Appelez l’expéditeur.',
    en: 'The ten minutes in which an answer can be taken back are over. Call the sender.',
  },
  undoNotOffered: {
    ar: 'لا يمكن التراجع: يتراجع عن الجواب من قام به، ما دام لم يتبعه أي إجراء آخر.',
    fr: 'Impossible de revenir en arrière\u202F: seul l’auteur de la réponse peut la reprendre, tant que rien ne l’a suivie.',
    en: 'This cannot be taken back: only who gave the answer may do so, as long as nothing has followed it.',
  },
  noSessionToChoose: {
    ar: 'لا توجد دورة تكوينية يمكن اختيارها هنا. المرجو قبول الإحالة بدون دورة.',
    fr: 'Aucune session ne peut être choisie ici. Acceptez l’orientation sans session.',
    en: 'There is no session to choose here. Accept the referral without one.',
  },
  sessionNotForService: {
    ar: 'هذه الإحالة ليست من أجل التكوين، فلا تُقبل مع دورة. المرجو قبولها بدون دورة.',
    fr: 'Cette orientation n’est pas pour une formation\u202F: acceptez-la sans session.',
    en: 'This referral is not for a training: accept it without a session.',
  },
  sessionOfOtherBranch: {
    ar: 'الدورة ليست من دورات الوكالة التي أرسلت إليها الإحالة. المرجو اختيار دورة أخرى.',
    fr: 'Cette session n’est pas de l’agence destinataire. Choisissez-en une autre.',
    en: 'The session is not one of the branch that received the referral. Choose another one.',
  },
  inSessionAlready: {
    ar: 'هذا الشخص مسجل من قبل في هذه الدورة.',
    fr: 'Cette personne est déjà inscrite à cette session.',
    en: 'This person is already in this session.',
  },
  sessionCancelled: {
    ar: 'ألغيت هذه الدورة التكوينية. المرجو اختيار دورة أخرى.',
    fr: 'Cette session est annulée. Choisissez-en une autre.',
    en: 'This session was called off. Choose another one.',
  },
  sessionEnded: {
    ar: 'انتهت هذه الدورة التكوينية. المرجو اختيار دورة أخرى.',
    fr: 'Cette session est terminée. Choisissez-en une autre.',
    en: 'This session has ended. Choose another one.',
  },
  referralReadOnly: {
    ar: 'انتهت هذه الإحالة منذ أكثر من تسعين يوما، وهي معروضة للاطلاع فقط. المرجو الاتصال بالجهة المرسلة.',
    fr: 'Cette orientation est terminée depuis plus de quatre-vingt-dix jours et n’est plus que consultable. Appelez l’expéditeur.',
    en: 'This referral ended more than ninety days ago and can only be read. Call the sender.',
  },
  statusNotOfAgency: {
    ar: 'هذه العبارة ليست من حالات هذه المؤسسة. المرجو اختيار حالة من اللائحة.',
    fr: 'Ce statut n’est pas de ceux de cette agence. Choisissez-en un dans la liste.',
    en: 'This is not one of this agency’s statuses. Choose one of the list.',
  },
  reportedByTraining: {
    ar: 'نتيجة التكوين تُسجل من صفحة الدورة التكوينية، لا من هنا.',
    fr: 'Le résultat d’une formation se saisit sur la page de la session, pas ici.',
    en: 'The result of a training is entered on the page of its session, not here.',
  },
  agreementEnded: {
    ar: 'سبق إنهاء هذه الاتفاقية.',
    fr: 'Cette convention a déjà pris fin.',
    en: 'This agreement has already been ended.',
  },
  agreementEndsBeforeItBegins: {
    ar: 'تاريخ الإنهاء سابق لتاريخ بداية الاتفاقية. المرجو تصحيحه.',
    fr: 'La date de fin précède le début de la convention. Corrigez-la.',
    en: 'The day of the end lies before the agreement’s first day. Correct it.',
  },
  referralGone: {
    ar: 'لم تعد هذه الإحالة متاحة لكم: سُحبت، أو سُحب الرضى، أو انتهت الاتفاقية. لم يُسجل أي شيء. المرجو تحديث الصفحة.',
    fr: 'Cette orientation ne vous est plus accessible\u202F: elle a été retirée, ou le consentement ou la convention a pris fin. Rien n’a été enregistré. Actualisez la page.',
    en: 'This referral is no longer open to you: it was recalled, or the consent or the agreement has ended. Nothing was recorded. Reload the page.',
  },
  referralRecalled: {
    ar: 'سحبت الجهة المرسلة هذه الإحالة يوم {day}، ولم يعد الجزء المتقاسم متاحا لكم. لم يُسجل أي شيء.',
    fr: 'L’expéditeur a retiré cette orientation le {day}\u202F: la partie partagée ne vous est plus accessible. Rien n’a été enregistré.',
    en: 'The sender recalled this referral on {day}: the shared part is no longer open to you. Nothing was recorded.',
  },
  referralExpired: {
    ar: 'انتهى أجل الجواب عن هذه الإحالة يوم {day} بدون جواب. لم يُسجل أي شيء. المرجو الاتصال بالجهة المرسلة.',
    fr: 'Le délai de réponse à cette orientation a pris fin le {day}. Rien n’a été enregistré. Appelez l’expéditeur.',
    en: 'The delay to answer this referral ended on {day}. Nothing was recorded. Call the sender.',
  },
  referralDeclined: {
    ar: 'سبق لوكالتكم رفض هذه الإحالة يوم {day}، ولم يعد الجزء المتقاسم متاحا لكم. لم يُسجل أي شيء.',
    fr: 'Votre agence a refusé cette orientation le {day}\u202F: la partie partagée ne vous est plus accessible. Rien n’a été enregistré.',
    en: 'Your branch declined this referral on {day}: the shared part is no longer open to you. Nothing was recorded.',
  },
  referralClosed: {
    ar: 'انتهى الرضى أو الاتفاقية اللذان تستند إليهما هذه الإحالة، ولم يعد الجزء المتقاسم متاحا لكم. لم يُسجل أي شيء.',
    fr: 'Le consentement ou la convention sur lesquels reposait cette orientation a pris fin\u202F: la partie partagée ne vous est plus accessible. Rien n’a été enregistré.',
    en: 'The consent or the agreement under this referral has ended: the shared part is no longer open to you. Nothing was recorded.',
  },
  referralMoveNotOffered: {
    ar: 'تغيرت حالة الإحالة ولم يعد هذا الإجراء ممكنا. المرجو تحديث الصفحة.',
    fr: 'L’état de l’orientation a changé et cette action n’est plus possible. Actualisez la page.',
    en: 'The referral has changed and this is no longer possible. Reload the page.',
  },
});

/** What a branch has taken back, as the timeline of the file tells it. */
export const takenBackWords = defineWords({
  ACCEPTED: {
    ar: 'تراجع عن قبول الإحالة',
    fr: 'acceptation reprise',
    en: 'took back its acceptance',
  },
  SCHEDULED: {
    ar: 'تراجع عن قبول الإحالة والتسجيل في الدورة',
    fr: 'acceptation et inscription reprises',
    en: 'took back its acceptance and the place in the session',
  },
  DECLINED: { ar: 'تراجع عن رفض الإحالة', fr: 'refus repris', en: 'took back its refusal' },
  PAPER_ASKED: {
    ar: 'تراجع عن طلب الوثيقة',
    fr: 'demande de pièce reprise',
    en: 'took back its request for a paper',
  },
} satisfies Record<UndoableState, Phrase>);

/** Why a referral is recalled by the house itself. */
export const recallReasons = defineWords({
  consentWithdrawn: {
    ar: 'سحب الشخص المعني رضاه بتقاسم معطياته مع هذه المؤسسة.',
    fr: 'La personne a retiré son consentement au partage de ses données avec cette agence.',
    en: 'The person has withdrawn the consent to share with this agency.',
  },
  agreementEnded: {
    ar: 'تم إنهاء اتفاقية الشراكة رقم {number}: {why}',
    fr: 'La convention n° {number} a pris fin : {why}',
    en: 'Agreement {number} was ended: {why}',
  },
  personDied: {
    ar: 'تم تسجيل وفاة الشخص المعني.',
    fr: 'Le décès de la personne a été enregistré.',
    en: 'The death of the person was recorded.',
  },
});
