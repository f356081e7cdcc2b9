/** The rules of law 112-12 and its decree as they are known when the house opens. Data of migration 44 alone: never changed here. */

export interface LawPaper {
  readonly ar: string;
  readonly fr: string;
  readonly copies: number;
  readonly certified: number;
}

/** Key, value, unit, text, article, body, confidence, step, step from which a delay is counted. */
type Head = readonly [
  key: string,
  value: number | null,
  unit: string | null,
  text: string,
  article: string,
  body: string,
  confidence: 'CONFIRMED' | 'TO_CONFIRM',
  step: string | null,
  countsFrom: string | null,
];
type Said = readonly [ar: string, fr: string, en: string];

export interface LawRow {
  readonly head: Head;
  readonly said: Said;
  readonly source: string;
  readonly doubt?: readonly [ar: string, fr: string];
  readonly papers?: readonly LawPaper[];
}

/** The number of the article has not been read yet in the full text. */
const unread = 'TO_READ';
const law = 'LAW_112_12';
const decree = 'DECREE_2_15_617';

const paper = (ar: string, fr: string, copies = 1, certified = 0): LawPaper => ({ ar, fr, copies, certified });
const notRead = [
  'لم تُقرأ هذه القاعدة بعد في النص الكامل للقانون.',
  'Cette règle n’a pas encore été lue dans le texte complet de la loi.',
] as const;
const figure = (ar: string, fr: string) => [ar, fr] as const;

/** Until the entry in the register. */
const founding: readonly LawRow[] = [
  {
    head: ['minMembers', 5, 'PERSONS', law, unread, 'FOUNDERS', 'CONFIRMED', 'GROUP_FORMED', null],
    said: [
      'لا يقل عدد المؤسسين عن الحد الأدنى، أشخاصا ذاتيين أو اعتباريين.',
      'Les fondateurs, personnes physiques ou morales, ne sont pas moins que le minimum.',
      'The founders, people or legal persons, are no fewer than the minimum.',
    ],
    source: 'القانون 112-12 كما يعرضه مكتب تنمية التعاون',
    papers: [paper('لائحة المؤسسين', 'Liste des fondateurs')],
  },
  {
    head: ['founderOnce', null, null, law, '1', 'FOUNDERS', 'CONFIRMED', 'GROUP_FORMED', null],
    said: [
      'لا يُحسب الشخص مؤسسا إلا مرة واحدة: لكل عضو صوت واحد.',
      'Une personne n’est comptée qu’une fois parmi les fondateurs\u202F: un membre, une voix.',
      'A person is counted once among the founders: one member, one vote.',
    ],
    source: 'القانون 112-12، المبادئ التعاونية',
  },
  {
    head: ['founderOfAge', 18, 'YEARS', 'FAMILY_CODE', '209', 'FOUNDERS', 'CONFIRMED', 'GROUP_FORMED', null],
    said: [
      'يكون كل مؤسس راشدا يوم التأسيس.',
      'Chaque fondateur est majeur le jour de l’acte.',
      'Each founder is of age on the day of the act.',
    ],
    source: 'مدونة الأسرة، القانون 70-03',
  },
  {
    head: ['founderLiving', null, null, law, '1', 'FOUNDERS', 'CONFIRMED', 'GROUP_FORMED', null],
    said: ['يكون كل مؤسس على قيد الحياة.', 'Chaque fondateur est en vie.', 'Each founder is alive.'],
    source: 'القانون 112-12: التعاونية مجموعة أشخاص',
  },
  {
    head: ['founderCurrent', null, null, 'HOUSE_RULE', 'NONE', 'FOUNDERS', 'CONFIRMED', 'GROUP_FORMED', null],
    said: [
      'لا يُقبل مؤسسا من شُطب على ملفه أو حُفظ.',
      'Une personne dont le dossier est classé ou radié ne peut fonder.',
      'Nobody whose file is closed or struck out may found.',
    ],
    source: 'قاعدة تدبير الملفات بالمندوبية السامية',
  },
  {
    head: ['nameRequestSigners', 5, 'PERSONS', law, '7', 'ODCO', 'CONFIRMED', 'NAME_REQUESTED', null],
    said: [
      'يوقع طلب المصادقة على التسمية ما لا يقل عن العدد المطلوب من المؤسسين.',
      'La demande de dénomination est signée par le nombre requis de fondateurs au moins.',
      'The request for a name is signed by at least the number of founders asked for.',
    ],
    source: 'مكتب تنمية التعاون',
    papers: [paper('نموذج طلب التسمية موقعا من المؤسسين', 'Formulaire de demande signé par les fondateurs')],
  },
  {
    head: ['nameApprovalSla', 3, 'DAYS', law, '7', 'ODCO', 'TO_CONFIRM', 'NAME_APPROVED', 'NAME_REQUESTED'],
    said: [
      'يجيب مكتب تنمية التعاون عن طلب التسمية داخل الأجل.',
      'L’Office du développement de la coopération répond dans le délai.',
      'The cooperation office answers within the delay.',
    ],
    source: 'مصدران مختلفان',
    doubt: figure('يقول مصدر 48 ساعة ويقول آخر 3 أيام.', 'Une source dit 48 heures, une autre 3 jours.'),
  },
  {
    head: ['nameApprovalValidity', 90, 'DAYS', law, '7', 'ODCO', 'TO_CONFIRM', 'REGISTRATION_FILED', 'NAME_APPROVED'],
    said: [
      'تُودع شهادة التسمية بالمحكمة داخل مدة صلاحيتها.',
      'L’attestation de dénomination est déposée au greffe pendant sa validité.',
      'The name certificate is filed with the clerk while it is valid.',
    ],
    source: 'يُقرأ في النص الكامل',
    doubt: figure('مدة الصلاحية غير مؤكدة.', 'La durée de validité n’est pas confirmée.'),
  },
  {
    head: ['nameInDate', null, null, decree, '1', 'CLERK', 'CONFIRMED', 'REGISTRATION_FILED', null],
    said: [
      'تكون شهادة التسمية المرفقة بطلب التسجيل سارية يوم الإيداع.',
      'L’attestation de dénomination jointe à la demande est en cours de validité le jour du dépôt.',
      'The name certificate joined to the request is in date on the day of filing.',
    ],
    source: 'المرسوم 2-15-617، المادة الأولى',
    papers: [paper('شهادة المصادقة على التسمية', 'Attestation d’approbation de la dénomination', 1, 2)],
  },
  {
    head: ['statutes', null, null, law, unread, 'FOUNDERS', 'CONFIRMED', 'STATUTES_DRAFTED', null],
    said: ['يوقع المؤسسون النظام الأساسي.', 'Les fondateurs signent les statuts.', 'The founders sign the statutes.'],
    source: 'مكتب تنمية التعاون، مراحل التأسيس',
    papers: [paper('النظام الأساسي', 'Statuts', 1, 2)],
  },
  {
    head: ['minCapital', 1000, 'DIRHAMS', law, '26', 'FOUNDERS', 'CONFIRMED', 'CAPITAL_SUBSCRIBED', null],
    said: [
      'لا يقل رأس المال عن الحد الأدنى، ويُكتتب بكامله.',
      'Le capital n’est pas inférieur au minimum et est entièrement souscrit.',
      'The capital is no less than the minimum and is subscribed in full.',
    ],
    source: 'القانون 112-12، المادة 26',
    papers: [paper('لائحة المكتتبين', 'Liste des souscripteurs')],
  },
  {
    head: ['minShare', 100, 'DIRHAMS', law, '26', 'FOUNDERS', 'CONFIRMED', 'CAPITAL_SUBSCRIBED', null],
    said: [
      'لا تقل قيمة الحصة عن الحد الأدنى.',
      'La valeur d’une part n’est pas inférieure au minimum.',
      'A share is worth no less than the minimum.',
    ],
    source: 'القانون 112-12، المادة 26',
  },
  {
    head: ['wholeShares', 1, 'SHARES', law, '26', 'FOUNDERS', 'CONFIRMED', 'CAPITAL_SUBSCRIBED', null],
    said: [
      'يكتتب كل مؤسس حصة كاملة على الأقل: الحصص اسمية ولا تقبل التجزئة.',
      'Chaque fondateur souscrit au moins une part entière\u202F: les parts sont nominatives et indivisibles.',
      'Each founder subscribes at least one whole share: shares are in a name and cannot be divided.',
    ],
    source: 'القانون 112-12، المادة 26',
  },
  {
    head: ['cashPaidAtSubscription', 25, 'PERCENT', law, '26', 'FOUNDERS', 'CONFIRMED', 'CAPITAL_SUBSCRIBED', null],
    said: [
      'يؤدي كل مؤسس عند الاكتتاب ربع قيمة حصصه النقدية على الأقل.',
      'Chaque fondateur verse à la souscription au moins le quart de ses parts en numéraire.',
      'Each founder pays at subscription at least a quarter of the cash shares.',
    ],
    source: 'القانون 112-12، المادة 26',
  },
  {
    head: ['paidWithinSubscribed', null, null, law, '26', 'FOUNDERS', 'CONFIRMED', 'CAPITAL_SUBSCRIBED', null],
    said: [
      'لا يؤدي أي مؤسس أكثر من قيمة ما اكتتبه.',
      'Aucun fondateur ne verse plus que ce qu’il a souscrit.',
      'No founder pays more than was subscribed.',
    ],
    source: 'القانون 112-12، المادة 26',
  },
  {
    head: ['inKindValued', 100, 'PERCENT', law, '27', 'FOUNDERS', 'CONFIRMED', 'CAPITAL_SUBSCRIBED', null],
    said: [
      'تُقيّم الحصص العينية وتُؤدى بكاملها، ويُرفق تقرير التقييم بالنظام الأساسي.',
      'Les apports en nature sont évalués et libérés en entier\u202F; le rapport d’évaluation est joint aux statuts.',
      'What is brought in kind is valued and paid in full; the valuation report is joined to the statutes.',
    ],
    source: 'القانون 112-12، المادة 27',
    papers: [paper('تقرير تقييم الحصص العينية', 'Rapport d’évaluation des apports en nature')],
  },
  {
    head: ['fundsBlockedWithin', 5, 'DAYS', law, unread, 'BANK', 'CONFIRMED', 'FUNDS_DEPOSITED', 'CAPITAL_SUBSCRIBED'],
    said: [
      'تُودع الأموال في بنك باسم التعاونية داخل الأجل من تسلمها.',
      'Les fonds sont déposés en banque au nom de la coopérative dans le délai suivant leur réception.',
      'The funds are deposited with a bank in the name of the cooperative within the delay of their receipt.',
    ],
    source: 'القانون 112-12',
    papers: [paper('شهادة إيداع رأس المال', 'Attestation de dépôt du capital', 1, 2)],
  },
  {
    head: ['assemblyBeforeFiling', null, null, law, '11', 'ASSEMBLY', 'CONFIRMED', 'CONSTITUTIVE_ASSEMBLY_HELD', null],
    said: [
      'تنعقد الجمعية التأسيسية قبل إيداع طلب التسجيل.',
      'L’assemblée constitutive se tient avant le dépôt de la demande d’immatriculation.',
      'The constitutive assembly is held before the request for registration is filed.',
    ],
    source: 'القانون 112-12، المادة 11',
    papers: [
      paper('محضر الجمعية التأسيسية', 'Procès-verbal de l’assemblée constitutive', 1, 2),
      paper('ورقة الحضور', 'Feuille de présence'),
      paper('قرار تعيين المسير أو أعضاء مجلس الإدارة', 'Acte de nomination du gérant ou du conseil'),
    ],
  },
  {
    head: ['organsNamed', null, null, law, unread, 'ASSEMBLY', 'TO_CONFIRM', 'CONSTITUTIVE_ASSEMBLY_HELD', null],
    said: [
      'تعين الجمعية التأسيسية رئيسا أو مسيرا وأمينا للمال.',
      'L’assemblée constitutive désigne un président ou un gérant, et un trésorier.',
      'The constitutive assembly names a president or a manager, and a treasurer.',
    ],
    source: 'يُقرأ في النص الكامل',
    doubt: figure(
      'تسيير التعاونية بمسير واحد أو أكثر ممكن، ولم يُقرأ بعد اشتراط أمين المال.',
      'Un ou plusieurs gérants peuvent suffire\u202F; l’exigence d’un trésorier n’est pas encore lue dans le texte.',
    ),
  },
  {
    head: ['signedByAll', null, null, law, unread, 'FOUNDERS', 'TO_CONFIRM', 'CONSTITUTIVE_ASSEMBLY_HELD', null],
    said: [
      'يوقع جميع المؤسسين النظام الأساسي ولائحة الاكتتاب.',
      'Tous les fondateurs signent les statuts et la liste de souscription.',
      'All founders sign the statutes and the subscription list.',
    ],
    source: 'يُقرأ في النص الكامل',
    doubt: notRead,
  },
  {
    head: ['localReceipt', null, null, law, unread, 'LOCAL_AUTHORITY', 'TO_CONFIRM', 'LOCAL_AUTHORITY_FILED', null],
    said: [
      'يُودع الملف لدى السلطة المحلية مقابل وصل.',
      'Le dossier est déposé auprès de l’autorité locale contre récépissé.',
      'The file is filed with the local authority against a receipt.',
    ],
    source: 'مكتب تنمية التعاون، مراحل التأسيس',
    doubt: figure(
      'يضع مصدر هذا الإيداع قبل التسجيل ويضعه آخر بعده.',
      'Une source place ce dépôt avant l’immatriculation, une autre après.',
    ),
    papers: [paper('وصل الإيداع', 'Récépissé de dépôt', 1, 2)],
  },
  {
    head: ['registrationCopies', 3, 'COPIES', decree, '1', 'CLERK', 'CONFIRMED', 'REGISTRATION_FILED', null],
    said: [
      'يُودع طلب التسجيل في ثلاث نسخ، وترفق الوثائق بأصل ونسختين مشهود بمطابقتهما.',
      'La demande d’immatriculation est déposée en trois exemplaires, les pièces en un exemplaire et deux copies certifiées.',
      'The request for registration is filed in three copies, its papers in one original and two certified copies.',
    ],
    source: 'المرسوم 2-15-617، المادة الأولى',
    papers: [
      paper('مطبوع طلب التسجيل', 'Formulaire de demande d’immatriculation', 3),
      paper('لائحة الأعضاء', 'Liste des membres', 1, 2),
    ],
  },
  {
    head: [
      ...(['registrationDeadline', 30, 'DAYS', law, unread, 'CLERK', 'TO_CONFIRM', 'REGISTRATION_FILED'] as const),
      'CONSTITUTIVE_ASSEMBLY_HELD',
    ],
    said: [
      'يُودع طلب التسجيل داخل الأجل من الجمعية التأسيسية.',
      'La demande d’immatriculation est déposée dans le délai suivant l’assemblée constitutive.',
      'The request for registration is filed within the delay of the constitutive assembly.',
    ],
    source: 'يُقرأ في النص الكامل',
    doubt: figure('30 يوما أو 60 يوما: يُقرأ في النص.', '30 ou 60 jours\u202F: à lire dans le texte.'),
  },
  {
    head: ['registerEntry', null, null, law, '9', 'CLERK', 'CONFIRMED', 'REGISTERED', null],
    said: [
      'تكتسب التعاونية الشخصية الاعتبارية من تاريخ تسجيلها بالسجل المحلي.',
      'La coopérative acquiert la personnalité morale à la date de son immatriculation au registre local.',
      'The cooperative becomes a legal person on the day of its entry in the local register.',
    ],
    source: 'القانون 112-12، المادة 9',
    papers: [paper('شهادة التسجيل بالسجل المحلي', 'Attestation d’immatriculation')],
  },
  {
    head: [
      ...(['clerkToOdcoTransmission', 20, 'DAYS', decree, unread, 'CLERK', 'TO_CONFIRM'] as const),
      'CENTRAL_REGISTER_CONFIRMED',
      'REGISTERED',
    ],
    said: [
      'تحيل كتابة الضبط المعطيات على السجل المركزي داخل الأجل.',
      'Le greffe transmet l’inscription au registre central dans le délai.',
      'The clerk passes the entry to the central register within the delay.',
    ],
    source: 'مسطرة الملاءمة',
    doubt: figure(
      'ورد هذا الأجل في مسطرة الملاءمة وحدها.',
      'Ce délai n’est dit que pour la procédure de mise en conformité.',
    ),
    papers: [paper('إشعار مكتب تنمية التعاون', 'Accusé de l’Office du développement de la coopération')],
  },
  {
    head: ['taxAndIce', null, null, law, unread, 'TAX_OFFICE', 'TO_CONFIRM', 'TAX_AND_ICE', null],
    said: [
      'تُسجل التعاونية لدى إدارة الضرائب وتحصل على التعريف الموحد للمقاولة.',
      'La coopérative s’inscrit auprès de l’administration fiscale et reçoit son ICE.',
      'The cooperative registers with the tax office and receives its common identifier.',
    ],
    source: 'ممارسة إدارية',
    doubt: notRead,
    papers: [paper('شهادة التعريف الضريبي', 'Attestation d’identifiant fiscal')],
  },
  {
    head: ['bankRelease', null, null, law, unread, 'BANK', 'TO_CONFIRM', 'BANK_RELEASED', null],
    said: [
      'يُفعَّل الحساب البنكي بعد التسجيل.',
      'Le compte bancaire est débloqué après l’immatriculation.',
      'The bank account is released after registration.',
    ],
    source: 'ممارسة بنكية',
    doubt: notRead,
    papers: [paper('كشف التعريف البنكي', 'Relevé d’identité bancaire')],
  },
  {
    head: ['socialSecurity', null, null, law, unread, 'CNSS', 'TO_CONFIRM', 'CNSS', null],
    said: [
      'تنخرط التعاونية في الصندوق الوطني للضمان الاجتماعي عندما تشغل أجراء.',
      'La coopérative s’affilie à la CNSS lorsqu’elle emploie.',
      'The cooperative joins social security when it employs.',
    ],
    source: 'ممارسة إدارية',
    doubt: notRead,
  },
  {
    head: ['sectorLicence', null, null, 'LAW_28_07', unread, 'ONSSA', 'TO_CONFIRM', 'SECTOR_LICENCE', null],
    said: [
      'يُطلب الترخيص الصحي للعسل والحليب ومشتقاته.',
      'Une autorisation sanitaire est demandée pour le miel et le lait.',
      'A sanitary licence is asked for honey and milk.',
    ],
    source: 'القانون 28-07',
    doubt: notRead,
    papers: [paper('الترخيص الصحي', 'Autorisation sanitaire')],
  },
];

/** Once the cooperative is a legal person. */
const life: readonly LawRow[] = [
  {
    head: ['cashFullPaymentWithin', 3, 'YEARS', law, '26', 'COOPERATIVE', 'TO_CONFIRM', null, 'REGISTERED'],
    said: [
      'تُؤدى الحصص النقدية بكاملها داخل الأجل من التسجيل.',
      'Les parts en numéraire sont libérées en entier dans le délai suivant l’immatriculation.',
      'Cash shares are paid in full within the delay of registration.',
    ],
    source: 'مشروع القانون كما نوقش',
    doubt: notRead,
  },
  {
    head: ['annualAssemblyWithin', 6, 'MONTHS', law, unread, 'COOPERATIVE', 'CONFIRMED', null, null],
    said: [
      'تنعقد الجمعية العامة العادية السنوية داخل الأجل من اختتام السنة المحاسبية.',
      'L’assemblée ordinaire annuelle se tient dans le délai suivant la clôture de l’exercice.',
      'The yearly ordinary assembly is held within the delay of the end of the fiscal year.',
    ],
    source: 'القانون 112-12',
    papers: [
      paper('محضر الجمعية العامة العادية', 'Procès-verbal de l’assemblée ordinaire'),
      paper('التقريران الأدبي والمالي', 'Rapports moral et financier'),
    ],
  },
  {
    head: ['assemblyNotice', 15, 'DAYS', law, unread, 'COOPERATIVE', 'TO_CONFIRM', null, null],
    said: [
      'يُستدعى الأعضاء إلى الجمعية قبل انعقادها بالأجل المطلوب.',
      'Les membres sont convoqués avant l’assemblée dans le délai requis.',
      'Members are called to the assembly with the notice that is asked for.',
    ],
    source: 'أجل القانون القديم',
    doubt: figure('خمسة عشر يوما هو أجل القانون القديم.', 'Quinze jours est le délai de l’ancienne loi.'),
  },
  {
    head: ['boardRequiredMembers', 50, 'PERSONS', law, unread, 'COOPERATIVE', 'TO_CONFIRM', null, null],
    said: [
      'يُلزم مجلس الإدارة التعاونية التي يتجاوز عدد أعضائها هذا العدد مع رقم المعاملات المحدد.',
      'Un conseil d’administration s’impose au-delà de ce nombre de membres avec le chiffre d’affaires fixé.',
      'A board is asked for above this number of members together with the turnover set.',
    ],
    source: 'يُقرأ في النص الكامل',
    doubt: notRead,
  },
  {
    head: ['boardRequiredTurnover', 5_000_000, 'DIRHAMS', law, unread, 'COOPERATIVE', 'TO_CONFIRM', null, null],
    said: [
      'يُلزم مجلس الإدارة التعاونية التي يتجاوز رقم معاملاتها هذا المبلغ سنتين متتاليتين مع عدد الأعضاء المحدد.',
      'Un conseil d’administration s’impose au-delà de ce chiffre d’affaires deux années de suite avec le nombre de membres fixé.',
      'A board is asked for above this turnover two years running together with the number of members set.',
    ],
    source: 'يُقرأ في النص الكامل',
    doubt: notRead,
  },
  {
    head: ['auditorRequiredTurnover', 10_000_000, 'DIRHAMS', law, unread, 'COOPERATIVE', 'TO_CONFIRM', null, null],
    said: [
      'يُعين مراقب للحسابات عندما يتجاوز رقم المعاملات هذا المبلغ سنتين متتاليتين.',
      'Un commissaire aux comptes est désigné au-delà de ce chiffre d’affaires deux années de suite.',
      'An auditor is named above this turnover two years running.',
    ],
    source: 'مبدأ العتبة مقروء، ورقمها غير مؤكد',
    doubt: figure('مبدأ العتبة مؤكد، ورقمها غير مؤكد.', 'Le principe du seuil est lu, son montant n’est pas confirmé.'),
  },
  {
    head: ['boardSizeMinimum', 3, 'PERSONS', law, unread, 'COOPERATIVE', 'TO_CONFIRM', null, null],
    said: [
      'لا يقل أعضاء مجلس الإدارة عن هذا العدد.',
      'Le conseil d’administration ne compte pas moins de membres.',
      'The board has no fewer members than this.',
    ],
    source: 'يُقرأ في النص الكامل',
    doubt: notRead,
  },
  {
    head: ['boardSizeMaximum', 12, 'PERSONS', law, unread, 'COOPERATIVE', 'TO_CONFIRM', null, null],
    said: [
      'لا يزيد أعضاء مجلس الإدارة على هذا العدد.',
      'Le conseil d’administration ne compte pas plus de membres.',
      'The board has no more members than this.',
    ],
    source: 'يُقرأ في النص الكامل',
    doubt: notRead,
  },
  {
    head: ['mandateYears', 3, 'YEARS', law, unread, 'COOPERATIVE', 'TO_CONFIRM', null, null],
    said: [
      'مدة انتداب أعضاء أجهزة التعاونية.',
      'Durée du mandat des organes de la coopérative.',
      'How long the organs of the cooperative are named for.',
    ],
    source: 'يُقرأ في النص الكامل',
    doubt: notRead,
  },
  {
    head: ['legalReserve', 20, 'PERCENT', law, unread, 'COOPERATIVE', 'TO_CONFIRM', null, null],
    said: [
      'يُخصص من الفائض للاحتياطي القانوني إلى أن يساوي رأس المال.',
      'Part de l’excédent portée à la réserve légale jusqu’à hauteur du capital.',
      'Part of the surplus kept as the legal reserve until it equals the capital.',
    ],
    source: 'يُقرأ في النص الكامل',
    doubt: notRead,
  },
  {
    head: ['trainingReserve', 2, 'PERCENT', law, unread, 'COOPERATIVE', 'TO_CONFIRM', null, null],
    said: [
      'يُخصص من الفائض لاحتياطي التربية والتكوين.',
      'Part de l’excédent portée à la réserve d’éducation et de formation.',
      'Part of the surplus kept for education and training.',
    ],
    source: 'يُقرأ في النص الكامل',
    doubt: notRead,
  },
  {
    head: ['thirdPartyOperations', 30, 'PERCENT', law, unread, 'COOPERATIVE', 'TO_CONFIRM', null, null],
    said: [
      'حد التعامل مع غير الأعضاء من رقم المعاملات.',
      'Limite des opérations avec des tiers, en part du chiffre d’affaires.',
      'Limit of dealings with non-members, as a part of the turnover.',
    ],
    source: 'المبدأ مقروء، ونسبته غير مؤكدة',
    doubt: figure('المبدأ مؤكد، ونسبته غير مؤكدة.', 'Le principe est lu, sa proportion n’est pas confirmée.'),
  },
  {
    head: ['belowMinimumGrace', 1, 'YEARS', law, unread, 'COOPERATIVE', 'TO_CONFIRM', null, null],
    said: [
      'أجل استكمال الأعضاء إذا نزل عددهم عن الحد الأدنى، وبعده خطر الحل.',
      'Délai pour revenir au minimum de membres, après lequel la dissolution est possible.',
      'Time to come back to the minimum of members, after which dissolution is possible.',
    ],
    source: 'يُقرأ في النص الكامل',
    doubt: notRead,
  },
  {
    head: ['inactiveAfter', 2, 'YEARS', law, unread, 'COOPERATIVE', 'CONFIRMED', null, null],
    said: [
      'تُعد التعاونية غير نشيطة إذا لم تزاول أي نشاط لفائدة أعضائها مدة متتالية.',
      'La coopérative est inactive si elle n’a rien fait pour ses membres pendant cette durée sans interruption.',
      'A cooperative is dormant when it has done nothing for its members for so long without a break.',
    ],
    source: 'مكتب تنمية التعاون',
  },
  {
    head: ['publicTender', null, null, decree, unread, 'CLERK', 'CONFIRMED', null, null],
    said: [
      'تُدلي التعاونية المشاركة في الصفقات العمومية بشهادة التقييد بالسجل المحلي.',
      'Pour un marché public, la coopérative produit l’attestation d’inscription au registre local.',
      'For a public tender the cooperative shows the certificate of its entry in the local register.',
    ],
    source: 'وثائق الصفقات العمومية',
    papers: [paper('شهادة التقييد بالسجل المحلي للتعاونيات', 'Attestation d’inscription au registre local')],
  },
];

export const lawRows: readonly LawRow[] = [...founding, ...life];
