import { defineWords } from '@sanad/kernel';

/** The name of a group on its workspace. */
export const nameCardWords = defineWords({
  heading: { ar: 'التسمية', fr: 'Dénomination', en: 'Name' },
  none: {
    ar: 'لم يُطلب أي اسم بعد. تُقترح ثلاث تسميات على الأكثر.',
    fr: 'Aucune demande pour le moment. Trois propositions au plus.',
    en: 'No request yet. Up to three names are proposed.',
  },
  ask: { ar: 'اقتراح تسميات', fr: 'Proposer des noms', en: 'Propose names' },
  askNew: { ar: 'طلب تسمية جديدة', fr: 'Demander un nouveau nom', en: 'Ask for a new name' },
  change: { ar: 'تعديل المقترحات', fr: 'Modifier les propositions', en: 'Change the proposals' },
  file: { ar: 'إيداع الطلب', fr: 'Déposer la demande', en: 'File the request' },
  fileHint: {
    ar: 'بعد الإيداع لا تتغير المقترحات، ويجيب مكتب تنمية التعاون في صندوقه.',
    fr: 'Une fois déposées, les propositions ne changent plus\u202F; l’ODCO répond dans sa propre boîte.',
    en: 'Once filed the proposals stay; ODCO answers in its own inbox.',
  },
  requestedOn: { ar: 'تاريخ الإيداع', fr: 'Date du dépôt', en: 'Day of filing' },
  proposal: {
    ar: 'المقترح {place, number}',
    fr: 'Proposition {place, number}',
    en: 'Proposal {place, number}',
  },
  proposals: { ar: 'المقترحات', fr: 'Propositions', en: 'Proposals' },
  attempt: { ar: 'الطلب {attempt, number}', fr: 'Demande {attempt, number}', en: 'Request {attempt, number}' },
  filedWith: {
    ar: 'أُودع يوم {day} لدى {branch}',
    fr: 'Déposée le {day} auprès de {branch}',
    en: 'Filed on {day} with {branch}',
  },
  filedOnPaper: {
    ar: 'أُودع يوم {day}. لا توجد مندوبية للمكتب بالمنصة تغطي المقر: يُدخَل الجواب من وثيقته.',
    fr: 'Déposée le {day}. Aucune délégation de l’ODCO sur la plateforme ne couvre le siège\u202F: saisissez la réponse reçue.',
    en: 'Filed on {day}. No ODCO branch here covers the seat: enter the answer from its paper.',
  },
  certificate: {
    ar: 'شهادة رقم {number} بتاريخ {day}',
    fr: 'Attestation n° {number} du {day}',
    en: 'Certificate {number} of {day}',
  },
  until: { ar: 'صالحة إلى غاية {day}', fr: 'Valable jusqu’au {day}', en: 'In date until {day}' },
  daysLeft: {
    ar: '{days, plural, zero {آخر يوم} one {بقي يوم واحد} two {بقي يومان} few {بقيت # أيام} many {بقي # يوما} other {بقي # يوم}}',
    fr: '{days, plural, =0 {dernier jour} one {# jour restant} other {# jours restants}}',
    en: '{days, plural, =0 {last day} one {# day left} other {# days left}}',
  },
  ended: {
    ar: 'انتهت يوم {day}: يلزم طلب تسمية جديد، وتبقى باقي المراحل كما هي.',
    fr: 'Expirée le {day}\u202F: une nouvelle demande est nécessaire, les autres étapes restent acquises.',
    en: 'Ended on {day}: a new name is needed, all other steps stay.',
  },
  refusedOn: {
    ar: 'رُفض يوم {day}: {reason}',
    fr: 'Refusée le {day}\u202F: {reason}',
    en: 'Refused on {day}: {reason}',
  },
  approve: { ar: 'تسجيل المصادقة', fr: 'Noter l’approbation', en: 'Record the approval' },
  refuse: { ar: 'تسجيل الرفض', fr: 'Noter le refus', en: 'Record the refusal' },
  withdraw: { ar: 'سحب الطلب', fr: 'Retirer la demande', en: 'Withdraw the request' },
  withdrawHint: {
    ar: 'يُحفظ الطلب المسحوب بسببه بين الطلبات السابقة، ويراه مكتب تنمية التعاون مسحوبا، ويمكن بعده طلب تسمية جديدة.',
    fr: 'La demande retirée reste parmi les précédentes avec son motif\u202F; l’ODCO la voit retirée et une nouvelle demande devient possible.',
    en: 'What is withdrawn stays among the earlier requests with its reason; ODCO sees it withdrawn, and another name may be asked for.',
  },
  withdrawnDay: { ar: 'تاريخ السحب', fr: 'Date du retrait', en: 'Day of the withdrawal' },
  withdrawReason: { ar: 'سبب السحب', fr: 'Motif du retrait', en: 'Reason of the withdrawal' },
  withdrawn: { ar: 'سُحب الطلب', fr: 'Demande retirée', en: 'The request is withdrawn' },
  withdrawnOn: { ar: 'سُحب يوم {day}', fr: 'Retirée le {day}', en: 'Withdrawn on {day}' },
  withdrawnFor: {
    ar: 'سُحب يوم {day}: {reason}',
    fr: 'Retirée le {day}\u202F: {reason}',
    en: 'Withdrawn on {day}: {reason}',
  },
  certificateOnPaper: {
    ar: 'شهادة بتاريخ {day}، أُدخلت من وثيقتها',
    fr: 'Attestation du {day}, saisie depuis la pièce',
    en: 'Certificate of {day}, entered from its paper',
  },
  saved: { ar: 'حُفظت المقترحات', fr: 'Propositions enregistrées', en: 'Proposals saved' },
  filed: { ar: 'أُودع الطلب', fr: 'Demande déposée', en: 'The request is filed' },
  answered: { ar: 'سُجل الجواب', fr: 'Réponse enregistrée', en: 'The answer is recorded' },
  save: { ar: 'حفظ المقترحات', fr: 'Enregistrer', en: 'Save the proposals' },
  earlier: { ar: 'طلبات سابقة', fr: 'Demandes précédentes', en: 'Earlier requests' },
});

/** The answer, for the office and for who enters its paper. */
export const nameAnswerWords = defineWords({
  approvedName: { ar: 'التسمية المصادق عليها', fr: 'Dénomination approuvée', en: 'Approved name' },
  certificateNumber: { ar: 'رقم الشهادة', fr: 'Numéro de l’attestation', en: 'Number of the certificate' },
  answeredOn: { ar: 'تاريخ الشهادة', fr: 'Date de l’attestation', en: 'Day of the certificate' },
  refusedOn: { ar: 'تاريخ الرفض', fr: 'Date du refus', en: 'Day of the refusal' },
  expiresOn: { ar: 'آخر يوم للصلاحية', fr: 'Fin de validité', en: 'Last day' },
  expiresHint: {
    ar: 'يُترك فارغا ليُحسب من المدة المعروفة في القانون: {day}',
    fr: 'Laissez vide pour la durée connue de la loi\u202F: {day}',
    en: 'Left empty, it is reckoned from the law as known: {day}',
  },
  expiresUnknown: {
    ar: 'القانون لا يحدد المدة هنا: المرجو كتابة التاريخ.',
    fr: 'La loi ne donne pas de durée ici\u202F: écrivez la date.',
    en: 'The law gives no length here: write the day.',
  },
  reason: { ar: 'سبب الرفض', fr: 'Motif du refus', en: 'Reason of the refusal' },
  approve: { ar: 'المصادقة على التسمية', fr: 'Approuver la dénomination', en: 'Approve the name' },
  refuse: { ar: 'رفض الطلب', fr: 'Refuser la demande', en: 'Refuse the request' },
});

/** The list of the office. */
export const nameInboxWords = defineWords({
  heading: { ar: 'طلبات التسمية', fr: 'Demandes de dénomination', en: 'Requests for a name' },
  lead: {
    ar: 'طلبات المجموعات المؤسسة في نفوذكم الترابي، دون أي معطى شخصي عن المؤسسين.',
    fr: 'Demandes des groupes fondateurs de votre territoire, sans donnée personnelle des fondateurs.',
    en: 'Requests of founding groups in your territory, without personal data of the founders.',
  },
  which: { ar: 'الحالة', fr: 'État', en: 'State' },
  all: { ar: 'كل الطلبات', fr: 'Toutes', en: 'All' },
  emptyFiled: { ar: 'لا طلب في انتظار الجواب', fr: 'Aucune demande en attente', en: 'No request waits' },
  empty: { ar: 'لا طلب بهذه الحالة', fr: 'Aucune demande dans cet état', en: 'No request in this state' },
  delegation: { ar: 'النيابة', fr: 'Délégation', en: 'Delegation' },
  trade: { ar: 'الصنف والفرع', fr: 'Catégorie et branche', en: 'Category and branch' },
  seat: { ar: 'المقر', fr: 'Siège', en: 'Seat' },
  signers: {
    ar: '{count, plural, zero {لا موقع} one {موقع واحد} two {موقعان} few {# موقعين} many {# موقعا} other {# موقع}}',
    fr: '{count, plural, =0 {aucun signataire} one {# signataire} other {# signataires}}',
    en: '{count, plural, =0 {no signer} one {# signer} other {# signers}}',
  },
  filedOn: { ar: 'أُودع يوم {day}', fr: 'Déposée le {day}', en: 'Filed on {day}' },
  dueOn: { ar: 'الجواب منتظر قبل {day}', fr: 'Réponse attendue avant le {day}', en: 'An answer is due by {day}' },
  overdue: { ar: 'تجاوز الأجل ({day})', fr: 'Délai dépassé ({day})', en: 'Past its delay ({day})' },
  more: { ar: 'عرض المزيد', fr: 'Afficher plus', en: 'Show more' },
});
