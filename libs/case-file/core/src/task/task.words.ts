import { defineWords, type Phrase } from '@sanad/kernel';
import type { TaskBand, TaskKind, TaskState } from './task';

/** What is to be done. `paper` is the name of a paper, `request` the kind of a request under law 09-08. */
export const taskWords = defineWords({
  PAPER_EXPIRES: {
    ar: 'طلب نسخة أحدث من: {paper}',
    fr: 'Demander une version plus récente\u202F: {paper}',
    en: 'Ask for a newer version: {paper}',
  },
  ELIGIBILITY_TO_REVIEW: {
    ar: 'إعادة دراسة الأهلية',
    fr: 'Réexaminer l’éligibilité',
    en: 'Review the eligibility',
  },
  RECTIFICATION_DUE: {
    ar: '{request, select, ACCESS {الجواب على طلب الحصول على المعطيات} OPPOSITION {الجواب على طلب التعرض} other {الجواب على طلب تصحيح المعطيات}}',
    fr: '{request, select, ACCESS {Répondre à une demande d’accès aux données} OPPOSITION {Répondre à une opposition} other {Répondre à une demande de rectification}}',
    en: '{request, select, ACCESS {Answer a request for one’s own data} OPPOSITION {Answer an objection} other {Answer a request for rectification}}',
  },
  ACCESS_REQUEST: {
    ar: 'الجواب على طلب نيابة أخرى للاطلاع على بطاقة شخص',
    fr: 'Répondre à une autre délégation qui demande à consulter une fiche',
    en: 'Answer another delegation that asks to see a person',
  },
  BREAK_GLASS: {
    ar: 'مراجعة اطلاع استثنائي على بطاقة شخص مسجل لدى النيابة',
    fr: 'Examiner un accès exceptionnel à la fiche d’une personne de la délégation',
    en: 'Judge an exceptional look at a person of the delegation',
  },
  REFERRAL_UNANSWERED: {
    ar: 'إحالة بدون جواب من {agency}: اختيار مؤسسة أو خدمة أخرى',
    fr: 'Orientation restée sans réponse de {agency}\u202F: choisir une autre institution ou un autre service',
    en: 'No answer from {agency}: choose another agency or service',
  },
  REFERRAL_PAPER_OWED: {
    ar: '{agency} تنتظر وثيقة منذ {days, plural, zero {# يوم عمل} one {يوم عمل واحد} two {يومي عمل} few {# أيام عمل} many {# يوم عمل} other {# يوم عمل}}: الجواب عن طلبها',
    fr: '{agency} attend une pièce depuis {days, plural, one {# jour ouvrable} other {# jours ouvrables}}\u202F: répondre à sa demande',
    en: '{agency} has waited for a paper for {days, plural, one {# working day} other {# working days}}: answer its request',
  },
  REFERRAL_PAPER_LATE: {
    ar: 'وثيقة طلبتها {agency} منذ {days, plural, zero {# يوم عمل} one {يوم عمل واحد} two {يومي عمل} few {# أيام عمل} many {# يوم عمل} other {# يوم عمل}} ولم يُجب عنها: التدخل لدى من يتابع الملف',
    fr: 'Pièce demandée par {agency} il y a {days, plural, one {# jour ouvrable} other {# jours ouvrables}}, restée sans réponse\u202F: intervenir auprès du gestionnaire',
    en: 'A paper that {agency} asked for {days, plural, one {# working day} other {# working days}} ago has had no answer: see to it with who keeps the file',
  },
  CERTIFICATE_LATE: {
    ar: 'شهادة متأخرة من {agency}: «{session}»',
    fr: 'Attestation en retard de {agency}\u202F: «\u202F{session}\u202F»',
    en: 'Certificate late from {agency}: “{session}”',
  },
  TRAINING_CORRECTION: {
    ar: 'البت في طلب تصحيح من {agency}: «{session}»',
    fr: 'Trancher une correction demandée par {agency}\u202F: «\u202F{session}\u202F»',
    en: 'Decide on a correction asked for by {agency}: “{session}”',
  },
  COOPERATIVE_DUTY: {
    ar: '«{cooperative}»: {duty, select, ACCOUNTS {إعداد القوائم التركيبية لسنة {year}} REPORTS {إعداد التقريرين الأدبي والمالي لسنة {year}} ASSEMBLY_NOTICE {توجيه الدعوة إلى الجمع العام لسنة {year}} ANNUAL_ASSEMBLY {عقد الجمع العام العادي لسنة {year}} ODCO_DEPOSIT {إيداع وثائق سنة {year} لدى مكتب تنمية التعاون} MANDATE_RENEWAL {تجديد انتداب {organ, select, MANAGER {المسير(ة)} PRESIDENT {الرئيس(ة)} VICE_PRESIDENT {نائب(ة) الرئيس(ة)} SECRETARY {الكاتب(ة)} TREASURER {أمين(ة) المال} BOARD_MEMBER {أعضاء مجلس الإدارة} AUDITOR {مراقب(ة) الحسابات} other {أحد الأجهزة}}} other {واجب قانوني}}{doubt, select, yes { (أجل للتأكيد)} other {}}',
    fr: '«\u202F{cooperative}\u202F»\u202F: {duty, select, ACCOUNTS {états de synthèse {year} à établir} REPORTS {rapports moral et financier {year} à préparer} ASSEMBLY_NOTICE {assemblée générale {year} à convoquer} ANNUAL_ASSEMBLY {assemblée générale ordinaire {year} à tenir} ODCO_DEPOSIT {documents {year} à transmettre à l’ODCO} MANDATE_RENEWAL {mandat à renouveler ({organ, select, MANAGER {gérant(e)} PRESIDENT {président(e)} VICE_PRESIDENT {vice-président(e)} SECRETARY {secrétaire} TREASURER {trésorier(ère)} BOARD_MEMBER {conseil d’administration} AUDITOR {commissaire aux comptes} other {organe}})} other {obligation légale}}{doubt, select, yes { (délai à confirmer)} other {}}',
    en: '“{cooperative}”: {duty, select, ACCOUNTS {draw up the accounts of {year}} REPORTS {prepare the reports of {year}} ASSEMBLY_NOTICE {call the assembly of {year}} ANNUAL_ASSEMBLY {hold the ordinary assembly of {year}} ODCO_DEPOSIT {send the documents of {year} to ODCO} MANDATE_RENEWAL {renew the mandate of {organ, select, MANAGER {the manager} PRESIDENT {the president} VICE_PRESIDENT {the vice president} SECRETARY {the secretary} TREASURER {the treasurer} BOARD_MEMBER {the board} AUDITOR {the auditor} other {an organ}}} other {legal duty}}{doubt, select, yes { (delay to be confirmed)} other {}}',
  },
  COOPERATIVE_VISIT: {
    ar: 'زيارة «{cooperative}» بعد {months, plural, zero {# شهر} one {شهر} two {شهرين} few {# أشهر} many {# شهرا} other {# شهر}} من تسجيلها',
    fr: 'Visiter «\u202F{cooperative}\u202F», {months, plural, one {# mois} other {# mois}} après son immatriculation',
    en: 'Visit “{cooperative}”, {months, plural, one {# month} other {# months}} after its registration',
  },
  COOPERATIVE_DORMANT: {
    ar: '«{cooperative}» بدون نشاط منذ {since}: اقتراح اعتبارها خاملة',
    fr: '«\u202F{cooperative}\u202F» sans activité depuis le {since}\u202F: proposition de mise en sommeil',
    en: '“{cooperative}” shows no activity since {since}: is it dormant?',
  },
  NAME_ANSWERED: {
    ar: 'جواب مكتب تنمية التعاون عن تسمية «{cooperative}»: {answer, select, APPROVED {المصادقة} REFUSED {الرفض، ويلزم طلب جديد} other {الاطلاع عليه}}',
    fr: 'Réponse de l’ODCO sur «\u202F{cooperative}\u202F»\u202F: {answer, select, APPROVED {approuvée} REFUSED {refusée, une nouvelle demande est nécessaire} other {à lire}}',
    en: 'ODCO has answered on “{cooperative}”: {answer, select, APPROVED {approved} REFUSED {refused, a new request is needed} other {to be read}}',
  },
  NAME_EXPIRES: {
    ar: '«{cooperative}»: إيداع طلب التسجيل قبل انتهاء صلاحية شهادة التسمية',
    fr: '«\u202F{cooperative}\u202F»\u202F: déposer la demande d’immatriculation avant la fin de l’attestation de dénomination',
    en: '“{cooperative}”: file for registration before the name certificate ends',
  },
  GROUP_FELL_BACK: {
    ar: '«{cooperative}»: لم تعد المجموعة المؤسسة مكتملة{founders, plural, zero {} one { · ينقص مؤسس واحد} two { · ينقص مؤسسان} few { · ينقص # مؤسسين} many { · ينقص # مؤسسا} other { · ينقص # مؤسس}}{capital, plural, zero {} other { · ينقص {capital, number} درهم من رأس المال}}{papers, plural, zero {} one { · وثيقة واحدة للتوقيع من جديد} two { · وثيقتان للتوقيع من جديد} few { · # وثائق للتوقيع من جديد} many { · # وثيقة للتوقيع من جديد} other { · # وثيقة للتوقيع من جديد}}',
    fr: '«\u202F{cooperative}\u202F»\u202F: le groupe fondateur n’est plus complet{founders, plural, =0 {} one { · il manque # fondateur} other { · il manque # fondateurs}}{capital, plural, =0 {} other { · il manque {capital, number}\u00A0DH de capital}}{papers, plural, =0 {} one { · # pièce à signer à nouveau} other { · # pièces à signer à nouveau}}',
    en: '“{cooperative}”: the founding group is no longer whole{founders, plural, =0 {} one { · # founder lacking} other { · # founders lacking}}{capital, plural, =0 {} other { · {capital, number} MAD of capital lacking}}{papers, plural, =0 {} one { · # paper to be signed again} other { · # papers to be signed again}}',
  },
} satisfies Record<TaskKind, Phrase>);

export const taskBandNames = defineWords({
  OVERDUE: { ar: 'متأخرة', fr: 'En retard', en: 'Overdue' },
  TODAY: { ar: 'اليوم', fr: 'Aujourd’hui', en: 'Today' },
  WEEK: { ar: 'خلال سبعة أيام', fr: 'Sous sept jours', en: 'Within seven days' },
  LATER: { ar: 'فيما بعد', fr: 'Plus tard', en: 'Later' },
} satisfies Record<TaskBand, Phrase>);

export const taskStateNames = defineWords({
  OPEN: { ar: 'في الانتظار', fr: 'À faire', en: 'To do' },
  POSTPONED: { ar: 'مؤجلة', fr: 'Reportée', en: 'Put off' },
  DONE: { ar: 'منجزة', fr: 'Faite', en: 'Done' },
  CANCELLED: { ar: 'ملغاة', fr: 'Annulée', en: 'Cancelled' },
} satisfies Record<TaskState, Phrase>);

export const taskRefusals = defineWords({
  taskSettled: {
    ar: 'أنجزت هذه المهمة أو ألغيت من قبل.',
    fr: 'Cette tâche est déjà faite ou annulée.',
    en: 'This task is already done or cancelled.',
  },
  taskNotSettled: {
    ar: 'هذه المهمة ما زالت في الانتظار.',
    fr: 'Cette tâche est encore à faire.',
    en: 'This task is still to be done.',
  },
  dayNotAhead: {
    ar: 'المرجو اختيار تاريخ بعد اليوم.',
    fr: 'Choisissez une date postérieure à aujourd’hui.',
    en: 'Choose a day after today.',
  },
});
