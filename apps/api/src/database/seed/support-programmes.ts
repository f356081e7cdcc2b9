import type { ProgrammeNeed, ProgrammePart, ProjectSector, Service, SharingPurpose } from '@sanad/partners/core';

/** A programme as it was read of: what is not sure is named, and told with its doubt. */
interface KnownProgramme {
  readonly code: string;
  /** The agency of the house that runs it, if it is there; else the owner is named. */
  readonly agency?: string;
  readonly owner: { readonly ar: string; readonly fr: string };
  readonly name: { readonly ar: string; readonly fr: string };
  readonly gives: { readonly ar: string; readonly fr: string };
  readonly purpose: SharingPurpose;
  readonly service?: Service;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly amountFrom?: number;
  readonly amountTo?: number;
  readonly sharePercent?: number;
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  readonly sectors?: readonly ProjectSector[];
  readonly territory?: readonly string[];
  readonly needs?: readonly ProgrammeNeed[];
  readonly toConfirm?: readonly ProgrammePart[];
  readonly doubt?: { readonly ar: string; readonly fr: string };
  readonly source: string;
}

const highCommission = {
  ar: 'المندوبية السامية لقدماء المقاومين وأعضاء جيش التحرير',
  fr: 'Haut-Commissariat aux Anciens Résistants',
};
const anapec = { ar: 'الوكالة الوطنية لإنعاش التشغيل والكفاءات', fr: 'ANAPEC' };
const ads = { ar: 'وكالة التنمية الاجتماعية', fr: 'Agence de développement social' };
const indh = { ar: 'المبادرة الوطنية للتنمية البشرية، اللجنة الإقليمية', fr: 'INDH, comité provincial (CPDH)' };
const stillOpen = {
  ar: 'لم يتأكد أن البرنامج ما زال مفتوحا. المرجو الاتصال بالجهة المشرفة قبل الإحالة.',
  fr: 'Rien ne confirme que le programme soit encore ouvert. Appelez l’organisme avant d’orienter.',
};
const wageWork = {
  ar: 'مضمون البرنامج وشروطه غير مؤكدة. المرجو التحقق لدى أنابيك.',
  fr: 'Contenu et conditions non confirmés. Vérifiez auprès de l’ANAPEC.',
};
const pages = (years: string) => `صفحات عمومية، ${years}`;

/** The programmes of which the domain study speaks, those that have ended among them. */
export const knownProgrammes: readonly KnownProgramme[] = [
  {
    code: 'HCAR_AID',
    owner: highCommission,
    name: { ar: 'منحة المندوبية السامية لإحداث المشاريع', fr: 'Aide du Haut-Commissariat à la création de projets' },
    gives: {
      ar: 'منحة للمشروع في إطار حملة سنوية، بعد دراسة الملف.',
      fr: 'Une subvention du projet, par campagne annuelle, après étude du dossier.',
    },
    purpose: 'FUNDING',
    amountTo: 20_000,
    needs: ['RESISTANCE_FAMILY'],
    toConfirm: ['AMOUNT'],
    doubt: {
      ar: 'مبلغ تقريبي، والسقف الرسمي غير معروف.',
      fr: 'Montant approximatif\u202F: le plafond officiel n’est pas connu.',
    },
    source: pages('2021'),
  },
  {
    code: 'SOUTH_AGENCY',
    owner: {
      ar: 'وكالة الإنعاش والتنمية الاقتصادية والاجتماعية لأقاليم الجنوب',
      fr: 'Agence pour la promotion et le développement des provinces du Sud',
    },
    name: {
      ar: 'اتفاقية المندوبية السامية ووكالة الجنوب',
      fr: 'Convention Haut-Commissariat – Agence du Sud',
    },
    gives: { ar: 'منحة ومساعدة على دراسة الجدوى.', fr: 'Une subvention et une aide à l’étude de faisabilité.' },
    purpose: 'FUNDING',
    territory: ['10', '11', '12'],
    needs: ['RESISTANCE_FAMILY'],
    toConfirm: ['PERIOD'],
    doubt: stillOpen,
    source: pages('2021–2022'),
  },
  {
    code: 'INDH_YOUTH',
    agency: 'INDH',
    owner: indh,
    name: {
      ar: 'المبادرة الوطنية، تحسين الدخل والإدماج الاقتصادي للشباب',
      fr: 'INDH, amélioration du revenu et inclusion économique des jeunes',
    },
    gives: {
      ar: 'مواكبة قبل الإحداث بمنصة الشباب، ومنحة، وتتبع سنتين.',
      fr: 'Accompagnement avant création à la plateforme des jeunes, subvention, suivi de deux ans.',
    },
    purpose: 'FUNDING',
    amountTo: 100_000,
    sharePercent: 60,
    minimumAge: 18,
    maximumAge: 34,
    toConfirm: ['PERIOD', 'AGE', 'AMOUNT'],
    doubt: {
      ar: 'السن 18–34 كما في صفحات 2020–2023، وقد يكون الحد 45 في صفحات لاحقة. السقف والفتح يحتاجان إلى تأكيد.',
      fr: '18–34 ans selon des pages de 2020–2023, peut-être 45 depuis. Plafond et ouverture à confirmer.',
    },
    source: pages('2020–2023'),
  },
  {
    code: 'INDH_INCOME',
    agency: 'INDH',
    owner: indh,
    name: {
      ar: 'المبادرة الوطنية، محور الدخل والاقتصاد الاجتماعي',
      fr: 'INDH, axe revenu et économie sociale',
    },
    gives: {
      ar: 'مساهمة في الاستثمار داخل سلاسل الإنتاج المحلية. يمكن تقديم نصف المساهمة الذاتية عينا.',
      fr: 'Une part de l’investissement dans une chaîne de valeur locale. La moitié de l’apport propre peut être en nature.',
    },
    purpose: 'FUNDING',
    amountTo: 300_000,
    sharePercent: 60,
    sectors: ['AGRICULTURE', 'HANDICRAFT', 'SERVICES', 'TOURISM'],
    needs: ['GROUP_OR_SMALL_FIRM'],
    toConfirm: ['PERIOD', 'AMOUNT'],
    doubt: stillOpen,
    source: pages('2020–2023'),
  },
  {
    code: 'FORSA',
    owner: {
      ar: 'وزارة السياحة والصناعة التقليدية والاقتصاد الاجتماعي والتضامني',
      fr: 'Ministère du Tourisme, de l’Artisanat et de l’Économie sociale et solidaire',
    },
    name: { ar: 'برنامج فرصة', fr: 'Programme Forsa' },
    gives: {
      ar: 'تكوين عن بعد، واحتضان لشهرين ونصف، وقرض شرف منه 10000 درهم منحة على الأكثر، يسدد في 10 سنوات بعد سنتين من الإعفاء.',
      fr: 'Formation en ligne, incubation de deux mois et demi, prêt d’honneur dont 10 000 DH au plus en subvention, remboursé sur 10 ans après 2 ans de différé.',
    },
    purpose: 'FUNDING',
    validFrom: '2022-01-01',
    validTo: '2023-12-31',
    amountTo: 100_000,
    minimumAge: 18,
    needs: ['IDEA_OR_YOUNG_FIRM'],
    source: pages('2022–2023'),
  },
  {
    code: 'INTELAKA',
    owner: { ar: 'الأبناك وتمويلكم', fr: 'Banques et Tamwilcom' },
    name: { ar: 'برنامج انطلاقة', fr: 'Programme Intelaka' },
    gives: {
      ar: 'قرض بنسبة 2% (1,75% في العالم القروي).',
      fr: 'Un prêt à 2\u202F% (1,75\u202F% en milieu rural).',
    },
    purpose: 'FUNDING',
    amountTo: 1_200_000,
    needs: ['SMALL_FIRM'],
    toConfirm: ['PERIOD'],
    doubt: stillOpen,
    source: pages('2020–2023'),
  },
  {
    code: 'ANA_MOUKAWIL',
    agency: 'ANAPEC',
    owner: anapec,
    name: { ar: 'برنامج أنا مقاول', fr: 'Programme Ana Moukawil' },
    gives: {
      ar: 'تشخيص، وتكوين جماعي، وقسائم للاستشارة، ومساعدة على كراء محل للوحدات غير المهيكلة.',
      fr: 'Diagnostic, formation en groupe, chèques de conseil, aide au loyer des unités informelles.',
    },
    purpose: 'PROJECT_STUDY',
    service: 'BUSINESS_PLAN',
    validFrom: '2023-01-01',
    toConfirm: ['PERIOD'],
    doubt: stillOpen,
    source: pages('2023'),
  },
  {
    code: 'MOURAFAKA',
    agency: 'ODCO',
    owner: { ar: 'مكتب تنمية التعاون', fr: 'Office du développement de la coopération' },
    name: { ar: 'برنامج مرافقة', fr: 'Programme Mourafaka' },
    gives: {
      ar: 'تشخيص استراتيجي، وتكوين للمسيرين، ومواكبة فردية، بعد انتقاء على إثر إعلان.',
      fr: 'Diagnostic stratégique, formation des gérants, accompagnement individuel, sur appel à manifestation d’intérêt.',
    },
    purpose: 'FOLLOW_UP',
    service: 'POST_CREATION',
    needs: ['NEW_COOPERATIVE'],
    source: pages('2022–2024'),
  },
  {
    code: 'TATMINE',
    agency: 'ADS',
    owner: ads,
    name: { ar: 'برنامج تثمين', fr: 'Programme Tatmine' },
    gives: { ar: 'دعم سلسلة إنتاجية محلية.', fr: 'Appui à une chaîne de valeur locale.' },
    purpose: 'PROJECT_STUDY',
    service: 'VALUE_CHAIN',
    needs: ['VULNERABLE'],
    toConfirm: ['PERIOD'],
    doubt: stillOpen,
    source: pages('2020–2023'),
  },
  {
    code: 'MOUAKABA',
    agency: 'ADS',
    owner: ads,
    name: { ar: 'برنامج مواكبة', fr: 'Programme Mouakaba' },
    gives: { ar: 'دعم المبادرات الجماعية.', fr: 'Appui aux initiatives collectives.' },
    purpose: 'PROJECT_STUDY',
    service: 'PROJECT_STUDY',
    needs: ['VULNERABLE'],
    toConfirm: ['PERIOD'],
    doubt: stillOpen,
    source: pages('2020–2023'),
  },
  {
    code: 'MAROC_MOUBADARATES',
    agency: 'ADS',
    owner: ads,
    name: { ar: 'برنامج مغرب مبادرات', fr: 'Programme Maroc Moubadarates' },
    gives: { ar: 'قرض شرف بدون فائدة ولا ضمانة.', fr: 'Un prêt d’honneur sans intérêt ni garantie.' },
    purpose: 'FUNDING',
    service: 'PROJECT_STUDY',
    amountFrom: 20_000,
    amountTo: 80_000,
    needs: ['VULNERABLE'],
    toConfirm: ['PERIOD'],
    doubt: stillOpen,
    source: pages('2020–2023'),
  },
  {
    code: 'IDMAJ',
    agency: 'ANAPEC',
    owner: anapec,
    name: { ar: 'برنامج إدماج', fr: 'Programme Idmaj' },
    gives: { ar: 'عقد إدماج في شغل مأجور.', fr: 'Un contrat d’insertion en emploi salarié.' },
    purpose: 'ORIENTATION',
    service: 'POSITIONING',
    needs: ['JOB_SEEKER'],
    toConfirm: ['PERIOD', 'NEEDS'],
    doubt: wageWork,
    source: pages('2020–2023'),
  },
  {
    code: 'TAEHIL',
    agency: 'ANAPEC',
    owner: anapec,
    name: { ar: 'برنامج تأهيل', fr: 'Programme Taehil' },
    gives: { ar: 'تكوين من أجل قابلية التشغيل.', fr: 'Une formation à l’employabilité.' },
    purpose: 'TRAINING',
    service: 'TRAINING',
    needs: ['JOB_SEEKER'],
    toConfirm: ['PERIOD', 'NEEDS'],
    doubt: wageWork,
    source: pages('2020–2023'),
  },
  {
    code: 'TAHFIZ',
    agency: 'ANAPEC',
    owner: anapec,
    name: { ar: 'برنامج تحفيز', fr: 'Programme Tahfiz' },
    gives: { ar: 'دعم المشغل عند التوظيف.', fr: 'Une aide à l’embauche.' },
    purpose: 'ORIENTATION',
    service: 'POSITIONING',
    needs: ['JOB_SEEKER'],
    toConfirm: ['PERIOD', 'NEEDS'],
    doubt: wageWork,
    source: pages('2020–2023'),
  },
  {
    code: 'AWRACH',
    agency: 'ANAPEC',
    owner: anapec,
    name: { ar: 'برنامج أوراش', fr: 'Programme Awrach' },
    gives: { ar: 'شغل مؤقت في أوراش عمومية.', fr: 'Un emploi temporaire dans des chantiers publics.' },
    purpose: 'ORIENTATION',
    service: 'REGISTRATION',
    needs: ['JOB_SEEKER'],
    toConfirm: ['PERIOD', 'NEEDS'],
    doubt: wageWork,
    source: pages('2022–2023'),
  },
  {
    code: 'OFPPT_TRAINING',
    agency: 'OFPPT',
    owner: {
      ar: 'مكتب التكوين المهني وإنعاش الشغل',
      fr: 'Office de la formation professionnelle et de la promotion du travail',
    },
    name: { ar: 'التكوين بمكتب التكوين المهني', fr: 'Formations de l’OFPPT' },
    gives: {
      ar: 'تكوين تأهيلي أو مستمر، ووحدات في إحداث المقاولة.',
      fr: 'Formation qualifiante ou continue, modules d’entrepreneuriat.',
    },
    purpose: 'TRAINING',
    service: 'TRAINING',
    toConfirm: ['PERIOD'],
    doubt: {
      ar: 'شروط الولوج وتواريخ التسجيل غير معروفة. المرجو التحقق لدى المكتب.',
      fr: 'Conditions d’accès et dates d’inscription inconnues. Vérifiez auprès de l’Office.',
    },
    source: 'معرفة عامة، لم يُتحقق منها',
  },
  {
    code: 'AGRICULTURAL_AID',
    owner: { ar: 'وزارة الفلاحة', fr: 'Ministère de l’Agriculture' },
    name: {
      ar: 'الإعانات الفلاحية (صندوق التنمية الفلاحية، الجيل الأخضر)',
      fr: 'Aides agricoles (FDA, Génération Green)',
    },
    gives: { ar: 'إعانات لاقتناء التجهيزات.', fr: 'Des subventions d’équipement.' },
    purpose: 'FUNDING',
    sectors: ['AGRICULTURE'],
    toConfirm: ['PERIOD', 'SECTOR'],
    doubt: {
      ar: 'الشروط غير مؤكدة. المرجو التحقق لدى المديرية الإقليمية للفلاحة.',
      fr: 'Conditions non confirmées. Vérifiez auprès de la direction provinciale de l’agriculture.',
    },
    source: 'معرفة عامة، لم يُتحقق منها',
  },
];
