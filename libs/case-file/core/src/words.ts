import { defineWords, type Phrase } from '@sanad/kernel';
import type { CaseFileRecord, DocumentKind } from './case-file.contract';
import type { GuardCode } from './guard';
import { taskRefusals } from './task/task.words';
import type { ClosureReason, FundingChoice, Origin, Path, Stage, TrainingState } from './stage';

export const stageNames = defineWords({
  NEW: { ar: 'جديد', fr: 'Nouveau', en: 'New' },
  ELIGIBILITY: { ar: 'التحقق من الأهلية', fr: 'Vérification', en: 'Eligibility check' },
  RETURNED: { ar: 'مرجع قصد التدقيق', fr: 'Retourné pour vérification', en: 'Returned for verification' },
  ELIGIBLE: { ar: 'مؤهل', fr: 'Éligible', en: 'Eligible' },
  ORIENTATION: { ar: 'التوجيه', fr: 'Orientation', en: 'Orientation' },
  PREPARATION: { ar: 'التكوين وإعداد المشروع', fr: 'Formation et montage', en: 'Training and preparation' },
  FUNDING: { ar: 'طلب التمويل', fr: 'Financement', en: 'Funding' },
  CREATION: { ar: 'قيد الإحداث', fr: 'En création', en: 'Being created' },
  ACTIVE: { ar: 'نشاط محدث', fr: 'Activité créée', en: 'Active' },
  COMPLETED: { ar: 'مكتمل', fr: 'Terminé', en: 'Completed' },
  CLOSED: { ar: 'محفوظ', fr: 'Classé', en: 'Closed' },
} satisfies Record<Stage, Phrase>);

export const pathNames = defineWords({
  COOPERATIVE_NEW: { ar: 'تأسيس تعاونية', fr: 'Création d’une coopérative', en: 'Founding a cooperative' },
  COOPERATIVE_JOIN: { ar: 'الانضمام إلى تعاونية', fr: 'Adhésion à une coopérative', en: 'Joining a cooperative' },
  AUTO_ENTREPRENEUR: { ar: 'المقاول الذاتي', fr: 'Auto-entrepreneur', en: 'Auto-entrepreneur' },
  COMPANY: { ar: 'مقاولة', fr: 'Entreprise', en: 'Company' },
  INCOME_ACTIVITY: { ar: 'نشاط مدر للدخل', fr: 'Activité génératrice de revenus', en: 'Income-generating activity' },
  WAGE_JOB: { ar: 'عمل مأجور', fr: 'Emploi salarié', en: 'Wage job' },
  TRAINING_ONLY: { ar: 'تكوين فقط', fr: 'Formation seule', en: 'Training only' },
} satisfies Record<Path, Phrase>);

export const fundingChoiceNames = defineWords({
  NONE: { ar: 'بدون تمويل', fr: 'Sans financement', en: 'No funding' },
  AFTER_CREATION: { ar: 'تمويل بعد الإحداث', fr: 'Financement après création', en: 'Funding after creation' },
  REQUESTED: {
    ar: 'طلب تمويل قبل الإحداث',
    fr: 'Financement demandé avant création',
    en: 'Funding asked before creation',
  },
  OWN_MEANS: { ar: 'إمكانيات ذاتية', fr: 'Moyens propres', en: 'Own means' },
} satisfies Record<FundingChoice, Phrase>);

/** What is noted on a file between two steps, by the names of its record. */
export const recordNames = defineWords({
  missingAnswer: { ar: 'الجواب عن طلب الاستكمال', fr: 'Réponse au complément', en: 'Answer on what was missing' },
  interviewOn: { ar: 'موعد المقابلة', fr: 'Date de l’entretien', en: 'Day of the interview' },
  interviewRecord: { ar: 'محضر المقابلة', fr: 'Compte rendu d’entretien', en: 'Record of the interview' },
  path: { ar: 'المسار', fr: 'Parcours', en: 'Path' },
  planSignedOn: { ar: 'تاريخ توقيع مخطط المواكبة', fr: 'Signature du plan d’accompagnement', en: 'Plan signed on' },
  planAgencyId: { ar: 'الشريك المقترح في المخطط', fr: 'Partenaire prévu au plan', en: 'Partner named in the plan' },
  businessPlanOn: { ar: 'تاريخ استكمال مخطط الأعمال', fr: 'Plan d’affaires complet le', en: 'Business plan ready on' },
  fundingChoice: { ar: 'طريقة التمويل', fr: 'Mode de financement', en: 'Way of funding' },
  legalOutcome: { ar: 'إثبات الإحداث', fr: 'Preuve de création', en: 'Proof of creation' },
} satisfies Record<keyof CaseFileRecord, Phrase>);

export const trainingStateNames = defineWords({
  NONE: { ar: 'لم يبدأ التكوين', fr: 'Formation non commencée', en: 'No training yet' },
  ENROLLED: { ar: 'في التكوين', fr: 'En formation', en: 'In training' },
  COMPLETED: { ar: 'أتم التكوين', fr: 'Formation achevée', en: 'Training completed' },
  WAIVED: { ar: 'إعفاء من التكوين', fr: 'Dispensé de formation', en: 'Training waived' },
} satisfies Record<TrainingState, Phrase>);

export const closureReasonNames = defineWords({
  INELIGIBLE: { ar: 'غير مؤهل', fr: 'Non éligible', en: 'Not eligible' },
  REFUSED: { ar: 'رفض الطلب', fr: 'Demande refusée', en: 'Refused' },
  CEASED: { ar: 'توقف النشاط', fr: 'Activité arrêtée', en: 'Activity ceased' },
  WITHDRAWN: { ar: 'تنازل المستفيد(ة)', fr: 'Désistement', en: 'Withdrawn' },
  LOST_CONTACT: {
    ar: 'تعذر الاتصال بعد ثلاث محاولات',
    fr: 'Injoignable après trois essais',
    en: 'Out of reach after three attempts',
  },
  DUPLICATE: { ar: 'ملف مكرر', fr: 'Doublon', en: 'Duplicate' },
  DECEASED: { ar: 'وفاة', fr: 'Décès', en: 'Deceased' },
  MOVED_ABROAD: { ar: 'الانتقال إلى خارج الوطن', fr: 'Départ à l’étranger', en: 'Moved abroad' },
  CONSENT_WITHDRAWN: { ar: 'سحب الرضى', fr: 'Consentement retiré', en: 'Consent withdrawn' },
} satisfies Record<ClosureReason, Phrase>);

export const originNames = defineWords({
  AWARENESS_DAY: { ar: 'يوم تحسيسي', fr: 'Journée de sensibilisation', en: 'Awareness day' },
  OFFICE: { ar: 'استقبال بالنيابة', fr: 'Accueil à la délégation', en: 'Visit to the office' },
} satisfies Record<Origin, Phrase>);

export const documentKindNames = defineWords({
  ID_CARD: { ar: 'البطاقة الوطنية للتعريف', fr: 'Carte nationale', en: 'National card' },
  MEMBERSHIP_CERTIFICATE: { ar: 'شهادة الانتماء', fr: 'Attestation d’appartenance', en: 'Membership certificate' },
  RECEIPT: { ar: 'وصل إيداع الطلب', fr: 'Récépissé de dépôt', en: 'Receipt' },
  INTERVIEW_RECORD: { ar: 'محضر المقابلة', fr: 'Compte rendu d’entretien', en: 'Interview record' },
  SIGNED_PLAN: { ar: 'مخطط المواكبة موقع', fr: 'Plan d’accompagnement signé', en: 'Signed plan' },
  BUSINESS_PLAN: { ar: 'مخطط الأعمال', fr: 'Plan d’affaires', en: 'Business plan' },
  LEGAL_OUTCOME: { ar: 'إثبات الإحداث', fr: 'Preuve de création', en: 'Proof of creation' },
  OTHER: { ar: 'وثيقة أخرى', fr: 'Autre pièce', en: 'Other document' },
} satisfies Record<DocumentKind, Phrase>);

/** What a step asks to be there, said as a thing to do. */
export const conditionNames = defineWords({
  receiptIssued: { ar: 'تسليم وصل إيداع الطلب', fr: 'Récépissé de dépôt remis', en: 'Receipt handed over' },
  kinshipClaimed: {
    ar: 'ربط الشخص بملف المقاوم',
    fr: 'Lien avec un dossier de résistant',
    en: 'Link to a resistance file',
  },
  kinshipVerified: {
    ar: 'التحقق من رابطة القرابة من طرف شخص آخر',
    fr: 'Lien de parenté vérifié par une autre personne',
    en: 'Kinship verified by another person',
  },
  complementOnce: {
    ar: 'طلب استكمال واحد فقط (القانون \u206855-\u206019\u2069)',
    fr: 'Une seule demande de complément (loi 55-19)',
    en: 'One request for complements only (law 55-19)',
  },
  missingAnswered: {
    ar: 'الجواب عن طلب الاستكمال',
    fr: 'Réponse à la demande de complément',
    en: 'Answer to what was missing',
  },
  interviewDated: { ar: 'تحديد موعد المقابلة', fr: 'Date de l’entretien fixée', en: 'Interview dated' },
  interviewRecorded: { ar: 'تحرير محضر المقابلة', fr: 'Compte rendu d’entretien rédigé', en: 'Interview recorded' },
  pathChosen: { ar: 'اختيار المسار', fr: 'Parcours choisi', en: 'Path chosen' },
  planSigned: { ar: 'توقيع مخطط المواكبة', fr: 'Plan d’accompagnement signé', en: 'Plan signed' },
  partnerConsented: {
    ar: 'رضى المستفيد(ة) بمشاركة المعطيات مع الشريك المقترح',
    fr: 'Consentement au partage avec le partenaire prévu',
    en: 'Consent to share with the partner named',
  },
  businessPlanReady: { ar: 'مخطط أعمال مكتمل', fr: 'Plan d’affaires complet', en: 'Business plan ready' },
  trainingDone: {
    ar: 'إتمام التكوين أو الإعفاء منه',
    fr: 'Formation achevée ou dispensée',
    en: 'Training completed or waived',
  },
  fundingRequested: {
    ar: 'اختيار طلب تمويل قبل الإحداث',
    fr: 'Financement demandé avant création',
    en: 'Funding asked before creation',
  },
  fundingSettled: { ar: 'تحديد طريقة التمويل', fr: 'Mode de financement arrêté', en: 'Way of funding settled' },
  legalOutcome: {
    ar: 'إثبات الإحداث (رقم السجل أو ما يعادله)',
    fr: 'Preuve de création (numéro de registre ou équivalent)',
    en: 'Proof of creation (register number or equal)',
  },
  reopenable: {
    ar: 'داخل أجل سنة من الحفظ، إلى غاية {until}',
    fr: 'Moins d’un an depuis le classement, jusqu’au {until}',
    en: 'Within a year of closing, until {until}',
  },
} satisfies Record<GuardCode, Phrase>);

/** Why a rule of the file says no, and what to do. */
export const caseFileRefusals = defineWords({
  ...taskRefusals,
  paperDoesNotServe: {
    ar: 'هذه الوثيقة لا تفي بالمطلوب، أو لم تعد ضمن وثائق الشخص.',
    fr: 'Cette pièce ne répond pas à la demande, ou n’est plus parmi les pièces de la personne.',
    en: 'This paper does not serve here, or is no longer among the papers of the person.',
  },
  paperExpired: {
    ar: 'انتهت صلاحية هذه الوثيقة. المرجو إيداع نسخة أحدث.',
    fr: 'Cette pièce a expiré. Remettez-en une plus récente.',
    en: 'This paper has expired. Hand in a newer one.',
  },
  paperAlreadyInFile: {
    ar: 'هذه الوثيقة موجودة في الملف من قبل.',
    fr: 'Cette pièce est déjà au dossier.',
    en: 'This paper is already in the file.',
  },
  alreadyOpen: {
    ar: 'لهذا الشخص ملف مفتوح رقم {number}. المرجو متابعة العمل عليه.',
    fr: 'Cette personne a déjà un dossier ouvert, n° {number}. Poursuivez sur celui-ci.',
    en: 'This person already has an open file, no. {number}. Go on with it.',
  },
  otherFileOpen: {
    ar: 'لهذا الشخص ملف مفتوح. المرجو تحديث الصفحة للاطلاع عليه.',
    fr: 'Cette personne a un dossier ouvert. Actualisez la page pour le voir.',
    en: 'This person has an open file. Reload the page to see it.',
  },
  noFollowUpConsent: {
    ar: 'لا يمكن فتح الملف قبل تسجيل رضى الشخص المعني بالمواكبة.',
    fr: 'Le dossier ne peut être ouvert avant le consentement de la personne au suivi.',
    en: 'A file cannot be opened before the person has agreed to be followed up.',
  },
  personDeceased: {
    ar: 'لا يمكن فتح ملف لشخص متوفى.',
    fr: 'Aucun dossier ne peut être ouvert pour une personne décédée.',
    en: 'No file can be opened for somebody who has died.',
  },
  stepNotOffered: {
    ar: 'هذه المرحلة غير متاحة من المرحلة الحالية. المرجو تحديث الصفحة.',
    fr: 'Cette étape n’est pas accessible depuis l’étape actuelle. Actualisez la page.',
    en: 'This step is not offered from here. Reload the page.',
  },
  stepNotYours: {
    ar: 'هذا القرار من اختصاص النائب(ة) الإقليمي(ة) أو الجهوي(ة).',
    fr: 'Cette décision relève du (de la) délégué(e).',
    en: 'This decision is the delegate’s.',
  },
  conditionsUnmet: {
    ar: 'لم تستوف بعد كل شروط هذه المرحلة. المرجو مراجعة لائحة الشروط في «الخطوة التالية».',
    fr: 'Toutes les conditions de cette étape ne sont pas remplies. Voyez la liste sous «\u202FProchaine étape\u202F».',
    en: 'Not every condition of this step is met. See the list under “Next step”.',
  },
  reasonMissing: {
    ar: 'المرجو كتابة السبب أو التفاصيل المطلوبة مع هذه الخطوة.',
    fr: 'Indiquez le motif ou les précisions demandées avec cette étape.',
    en: 'Write the reason or the details that this step asks for.',
  },
  closureNotOffered: {
    ar: 'سبب الحفظ هذا غير متاح في المرحلة الحالية.',
    fr: 'Ce motif de classement n’est pas prévu à cette étape.',
    en: 'This reason for closing is not offered at this stage.',
  },
  contactNotTried: {
    ar: '{count, plural, zero {لم تسجل أي محاولة اتصال} one {سجلت محاولة اتصال واحدة} two {سجلت محاولتا اتصال} few {سجلت # محاولات اتصال} many {سجلت # محاولة اتصال} other {سجلت # محاولة اتصال}}. المرجو تسجيل {needed} محاولات في أيام مختلفة قبل الحفظ لهذا السبب.',
    fr: '{count, plural, =0 {Aucune tentative de contact n’est notée} one {# tentative de contact est notée} other {# tentatives de contact sont notées}}. Notez-en {needed}, à des jours différents, avant de classer pour ce motif.',
    en: '{count, plural, =0 {No attempt is noted} one {# attempt is noted} other {# attempts are noted}}. Note {needed}, on different days, before closing for this reason.',
  },
  fileClosed: {
    ar: 'الملف محفوظ ولا يمكن تعديله.',
    fr: 'Le dossier est classé et ne peut être modifié.',
    en: 'The file is closed and cannot be changed.',
  },
  impossibleStep: {
    ar: 'لا يسمح المسار بهذا الانتقال.',
    fr: 'Le parcours ne permet pas ce passage.',
    en: 'The path does not allow this move.',
  },
});
