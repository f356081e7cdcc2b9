import { defineWords, type Language, type Phrase } from '@sanad/kernel';
import { articleNone, articleUnread, type LawBody, type LawKey, type LawText, type LawUnit } from './law-key';
import type { LawRule } from './law-rule.contract';
import type { RuleCode } from './predicates';

const founders = {
  ar: '{count, plural, zero {لا مؤسس} one {مؤسس واحد} two {مؤسسان} few {# مؤسسين} many {# مؤسسا} other {# مؤسس}}',
  fr: '{count, plural, =0 {aucun fondateur} one {# fondateur} other {# fondateurs}}',
  en: '{count, plural, =0 {no founder} one {# founder} other {# founders}}',
};
const daysAr = '{days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}';
const daysFr = '{days, plural, one {# jour} other {# jours}}';
const daysEn = '{days, plural, one {# day} other {# days}}';

/** Each rule of the law as the screen tells it, with its present figures. */
export const ruleNames = defineWords({
  minMembers: {
    ar: `المؤسسون: ${founders.ar}، والحد الأدنى {minimum, number}`,
    fr: `Fondateurs\u202F: ${founders.fr}, minimum {minimum, number}`,
    en: `Founders: ${founders.en}, at least {minimum, number}`,
  },
  founderOnce: {
    ar: 'لا يرد أي مؤسس مرتين في المجموعة',
    fr: 'Aucun fondateur n’est compté deux fois',
    en: 'No founder is counted twice',
  },
  founderOfAge: {
    ar: `سن المؤسسين: {years, number} سنة على الأقل{count, plural, zero {} other {، والقاصرون: ${founders.ar}}}{unknown, plural, zero {} one {، وتاريخ ازدياد واحد للتحقق} two {، وتاريخا ازدياد للتحقق} few {، و# تواريخ ازدياد للتحقق} many {، و# تاريخ ازدياد للتحقق} other {، و# تاريخ ازدياد للتحقق}}`,
    fr: `Âge des fondateurs\u202F: {years, number} ans au moins{count, plural, =0 {} other {, mineurs\u202F: ${founders.fr}}}{unknown, plural, =0 {} one {, # naissance à vérifier} other {, # naissances à vérifier}}`,
    en: `Age of founders: {years, number} or more{count, plural, =0 {} other {, minors: ${founders.en}}}{unknown, plural, =0 {} one {, # birth to verify} other {, # births to verify}}`,
  },
  founderLiving: {
    ar: `المؤسسون على قيد الحياة{count, plural, zero {} other {، والمتوفون: ${founders.ar}}}`,
    fr: `Les fondateurs sont en vie{count, plural, =0 {} other {, décédés\u202F: ${founders.fr}}}`,
    en: `Founders are alive{count, plural, =0 {} other {, deceased: ${founders.en}}}`,
  },
  founderCurrent: {
    ar: `ملفات المؤسسين مفتوحة{count, plural, zero {} other {، والمحفوظة أو المشطب عليها: ${founders.ar}}}`,
    fr: `Les dossiers des fondateurs sont ouverts{count, plural, =0 {} other {, classés ou radiés\u202F: ${founders.fr}}}`,
    en: `Files of founders are open{count, plural, =0 {} other {, closed or struck out: ${founders.en}}}`,
  },
  nameRequestSigners: {
    ar: `الموقعون على طلب التسمية: ${founders.ar}، والحد الأدنى {minimum, number}`,
    fr: `Signataires de la demande de dénomination\u202F: ${founders.fr}, minimum {minimum, number}`,
    en: `Signers of the request for a name: ${founders.en}, at least {minimum, number}`,
  },
  nameApprovalSla: {
    ar: `جواب مكتب تنمية التعاون عن طلب التسمية داخل أجل ${daysAr}`,
    fr: `Réponse de l’ODCO à la demande de dénomination\u202F: ${daysFr}`,
    en: `ODCO answers the request for a name within ${daysEn}`,
  },
  nameApprovalValidity: {
    ar: `صلاحية شهادة التسمية: ${daysAr}`,
    fr: `Validité de l’attestation de dénomination\u202F: ${daysFr}`,
    en: `Name certificate valid for ${daysEn}`,
  },
  nameInDate: {
    ar: 'شهادة التسمية سارية يوم الإيداع',
    fr: 'L’attestation de dénomination est en cours de validité le jour du dépôt',
    en: 'The name certificate is in date on the day of filing',
  },
  minCapital: {
    ar: 'رأس المال المكتتب: {capital, number} درهم، والحد الأدنى {minimum, number}',
    fr: 'Capital souscrit\u202F: {capital, number}\u00A0DH, minimum {minimum, number}',
    en: 'Capital subscribed: {capital, number} MAD, at least {minimum, number}',
  },
  minShare: {
    ar: 'قيمة الحصة: {share, number} درهم، والحد الأدنى {minimum, number}',
    fr: 'Valeur de la part\u202F: {share, number}\u00A0DH, minimum {minimum, number}',
    en: 'Value of a share: {share, number} MAD, at least {minimum, number}',
  },
  wholeShares: {
    ar: `لكل مؤسس حصة كاملة على الأقل{count, plural, zero {} other {، ودونها: ${founders.ar}}}`,
    fr: `Une part entière au moins pour chacun{count, plural, =0 {} other {, sans part\u202F: ${founders.fr}}}`,
    en: `At least one whole share each{count, plural, =0 {} other {, without: ${founders.en}}}`,
  },
  cashPaidAtSubscription: {
    ar: 'أداء {percent, number}% على الأقل من حصص كل مؤسس: {paid, number} من {capital, number} درهم{behind, plural, zero {} one {، ومؤسس واحد لم يستوف} two {، ومؤسسان لم يستوفيا} few {، و# مؤسسين لم يستوفوا} many {، و# مؤسسا لم يستوفوا} other {، و# مؤسس لم يستوفوا}}',
    fr: 'Au moins {percent, number}\u202F% des parts de chacun versés\u202F: {paid, number} sur {capital, number}\u00A0DH{behind, plural, =0 {} one {, # fondateur en retard} other {, # fondateurs en retard}}',
    en: 'At least {percent, number}% of each founder’s shares paid: {paid, number} of {capital, number} MAD{behind, plural, =0 {} one {, # founder behind} other {, # founders behind}}',
  },
  paidWithinSubscribed: {
    ar: `لا أداء يفوق الحصص المكتتبة{count, plural, zero {} other {، وتجاوزها: ${founders.ar}}}`,
    fr: `Aucun versement au-delà des parts souscrites{count, plural, =0 {} other {, dépassé par\u202F: ${founders.fr}}}`,
    en: `Nobody has paid more than subscribed{count, plural, =0 {} other {, exceeded by: ${founders.en}}}`,
  },
  inKindValued: {
    ar: `الحصص العينية مقيّمة{count, plural, zero {} other {، ودون تقييم: ${founders.ar}}}`,
    fr: `Les apports en nature sont évalués{count, plural, =0 {} other {, sans évaluation\u202F: ${founders.fr}}}`,
    en: `What is brought in kind is valued{count, plural, =0 {} other {, without a valuation: ${founders.en}}}`,
  },
  fundsBlockedWithin: {
    ar: `إيداع الأموال لدى البنك داخل أجل ${daysAr} من الاكتتاب`,
    fr: `Dépôt des fonds en banque dans les ${daysFr} suivant la souscription`,
    en: `Funds deposited at the bank within ${daysEn} of subscription`,
  },
  assemblyBeforeFiling: {
    ar: 'الجمعية التأسيسية سابقة لإيداع طلب التسجيل',
    fr: 'L’assemblée constitutive précède le dépôt de la demande',
    en: 'The constitutive assembly comes before the filing',
  },
  organsNamed: {
    ar: 'تعيين رئيس أو مسير{head, plural, zero { (لم يُعين)} other {}} وأمين للمال{treasurer, plural, zero { (لم يُعين)} other {}}',
    fr: 'Un président ou gérant{head, plural, =0 { (non désigné)} other {}} et un trésorier{treasurer, plural, =0 { (non désigné)} other {}}',
    en: 'A president or manager{head, plural, =0 { (nobody named)} other {}} and a treasurer{treasurer, plural, =0 { (nobody named)} other {}}',
  },
  signedByAll: {
    ar: `توقيع جميع المؤسسين{count, plural, zero {} other {، ولم يوقع: ${founders.ar}}}`,
    fr: `Tous les fondateurs ont signé{count, plural, =0 {} other {, sauf\u202F: ${founders.fr}}}`,
    en: `All founders have signed{count, plural, =0 {} other {, except: ${founders.en}}}`,
  },
  registrationDeadline: {
    ar: `إيداع طلب التسجيل داخل أجل ${daysAr} من الجمعية التأسيسية`,
    fr: `Dépôt au greffe dans les ${daysFr} suivant l’assemblée constitutive`,
    en: `Filed with the clerk within ${daysEn} of the constitutive assembly`,
  },
  clerkToOdcoTransmission: {
    ar: `إحالة التسجيل على السجل المركزي داخل أجل ${daysAr}`,
    fr: `Transmission au registre central dans les ${daysFr}`,
    en: `Passed to the central register within ${daysEn}`,
  },
} satisfies Record<RuleCode, Phrase>);

/** What a rule is about, in two words: the name of the way to it. */
export const ruleTopics = defineWords({
  minMembers: { ar: 'عدد المؤسسين', fr: 'Nombre de fondateurs', en: 'Number of founders' },
  founderOnce: { ar: 'تكرار مؤسس', fr: 'Fondateur en double', en: 'Founder counted twice' },
  founderOfAge: { ar: 'سن المؤسسين', fr: 'Âge des fondateurs', en: 'Age of founders' },
  founderLiving: { ar: 'مؤسس متوفى', fr: 'Fondateur décédé', en: 'Deceased founder' },
  founderCurrent: { ar: 'ملف محفوظ', fr: 'Dossier classé', en: 'Closed file' },
  nameRequestSigners: { ar: 'الموقعون على الطلب', fr: 'Signataires de la demande', en: 'Signers of the request' },
  nameApprovalSla: { ar: 'أجل جواب المكتب', fr: 'Délai de l’ODCO', en: 'Delay of ODCO' },
  nameApprovalValidity: { ar: 'مدة شهادة التسمية', fr: 'Durée de l’attestation', en: 'Length of the certificate' },
  nameInDate: { ar: 'صلاحية شهادة التسمية', fr: 'Validité de la dénomination', en: 'Name validity' },
  statutes: { ar: 'النظام الأساسي', fr: 'Statuts', en: 'Statutes' },
  minCapital: { ar: 'رأس المال', fr: 'Capital', en: 'Capital' },
  minShare: { ar: 'قيمة الحصة', fr: 'Valeur de la part', en: 'Value of a share' },
  wholeShares: { ar: 'حصص كاملة', fr: 'Parts entières', en: 'Whole shares' },
  cashPaidAtSubscription: { ar: 'أداء الحصص', fr: 'Versement des parts', en: 'Payment of shares' },
  paidWithinSubscribed: { ar: 'أداء زائد', fr: 'Versement en trop', en: 'Overpayment' },
  inKindValued: { ar: 'تقييم الحصص العينية', fr: 'Évaluation des apports', en: 'Valuation in kind' },
  fundsBlockedWithin: { ar: 'أجل إيداع الأموال', fr: 'Délai de dépôt des fonds', en: 'Deposit deadline' },
  assemblyBeforeFiling: { ar: 'تاريخ الجمعية التأسيسية', fr: 'Date de l’assemblée', en: 'Day of the assembly' },
  organsNamed: { ar: 'الرئيس وأمين المال', fr: 'Président et trésorier', en: 'President and treasurer' },
  signedByAll: { ar: 'توقيعات المؤسسين', fr: 'Signatures des fondateurs', en: 'Signatures of founders' },
  localReceipt: { ar: 'وصل السلطة المحلية', fr: 'Récépissé local', en: 'Local receipt' },
  registrationCopies: { ar: 'نسخ طلب التسجيل', fr: 'Exemplaires de la demande', en: 'Copies of the request' },
  registrationDeadline: { ar: 'أجل طلب التسجيل', fr: 'Délai d’immatriculation', en: 'Registration deadline' },
  registerEntry: { ar: 'الشخصية الاعتبارية', fr: 'Personnalité morale', en: 'Legal personality' },
  clerkToOdcoTransmission: {
    ar: 'الإحالة على السجل المركزي',
    fr: 'Transmission au registre central',
    en: 'Central register',
  },
  taxAndIce: { ar: 'التعريف الضريبي', fr: 'Identifiant fiscal', en: 'Tax identifier' },
  bankRelease: { ar: 'تفعيل الحساب البنكي', fr: 'Déblocage du compte', en: 'Release of the account' },
  socialSecurity: { ar: 'الضمان الاجتماعي', fr: 'Sécurité sociale', en: 'Social security' },
  sectorLicence: { ar: 'الترخيص الصحي', fr: 'Autorisation sanitaire', en: 'Sanitary licence' },
  cashFullPaymentWithin: { ar: 'أداء باقي الحصص', fr: 'Libération du solde', en: 'Payment of the rest' },
  annualAssemblyWithin: { ar: 'الجمعية العامة السنوية', fr: 'Assemblée annuelle', en: 'Yearly assembly' },
  assemblyNotice: { ar: 'أجل الاستدعاء', fr: 'Délai de convocation', en: 'Notice of assembly' },
  reportsBeforeAssembly: {
    ar: 'القوائم والتقارير قبل الجمعية',
    fr: 'Comptes et rapports avant l’assemblée',
    en: 'Accounts and reports before the assembly',
  },
  odcoTransmission: {
    ar: 'إحالة الوثائق على مكتب تنمية التعاون',
    fr: 'Transmission des documents à l’ODCO',
    en: 'Documents sent to ODCO',
  },
  boardRequiredMembers: { ar: 'إلزامية المجلس: الأعضاء', fr: 'Conseil requis\u202F: membres', en: 'Board: members' },
  boardRequiredTurnover: {
    ar: 'إلزامية المجلس: رقم المعاملات',
    fr: 'Conseil requis\u202F: chiffre d’affaires',
    en: 'Board: turnover',
  },
  auditorRequiredTurnover: { ar: 'مراقب الحسابات', fr: 'Commissaire aux comptes', en: 'Auditor' },
  boardSizeMinimum: { ar: 'الحد الأدنى لأعضاء المجلس', fr: 'Conseil\u202F: minimum', en: 'Board: fewest members' },
  boardSizeMaximum: { ar: 'الحد الأقصى لأعضاء المجلس', fr: 'Conseil\u202F: maximum', en: 'Board: most members' },
  mandateYears: { ar: 'مدة الانتداب', fr: 'Durée du mandat', en: 'Length of mandates' },
  legalReserve: { ar: 'الاحتياطي القانوني', fr: 'Réserve légale', en: 'Legal reserve' },
  trainingReserve: { ar: 'احتياطي التكوين', fr: 'Réserve de formation', en: 'Training reserve' },
  thirdPartyOperations: { ar: 'التعامل مع غير الأعضاء', fr: 'Opérations avec des tiers', en: 'Dealings with others' },
  belowMinimumGrace: { ar: 'أجل استكمال الأعضاء', fr: 'Délai pour revenir au minimum', en: 'Time below the minimum' },
  inactiveAfter: { ar: 'عدم النشاط', fr: 'Inactivité', en: 'Dormancy' },
  publicTender: { ar: 'الصفقات العمومية', fr: 'Marchés publics', en: 'Public tenders' },
} satisfies Record<LawKey, Phrase>);

export const lawTextNames = defineWords({
  LAW_112_12: { ar: 'القانون \u2068112-\u206012\u2069', fr: 'Loi 112-12', en: 'Law 112-12' },
  DECREE_2_15_617: { ar: 'المرسوم \u20682-15-617\u2069', fr: 'Décret 2-15-617', en: 'Decree 2-15-617' },
  ORDER_1369_16: { ar: 'القرار \u20681369.16\u2069', fr: 'Arrêté 1369.16', en: 'Order 1369.16' },
  LAW_28_07: { ar: 'القانون \u206828-07\u2069', fr: 'Loi 28-07', en: 'Law 28-07' },
  DAHIR_1_72_184: {
    ar: 'ظهير الضمان الاجتماعي \u20681-72-184\u2069',
    fr: 'Dahir 1-72-184 (sécurité sociale)',
    en: 'Dahir 1-72-184 (social security)',
  },
  DECREE_2_22_431: {
    ar: 'مرسوم الصفقات العمومية \u20682-22-431\u2069',
    fr: 'Décret 2-22-431 (marchés publics)',
    en: 'Decree 2-22-431 (public contracts)',
  },
  TAX_CODE: { ar: 'المدونة العامة للضرائب', fr: 'Code général des impôts', en: 'General tax code' },
  FAMILY_CODE: { ar: 'مدونة الأسرة', fr: 'Code de la famille', en: 'Family code' },
  HOUSE_RULE: { ar: 'قاعدة المندوبية السامية', fr: 'Règle du Haut-Commissariat', en: 'Rule of the High Commission' },
} satisfies Record<LawText, Phrase>);

export const lawBodyNames = defineWords({
  FOUNDERS: { ar: 'المؤسسون', fr: 'Fondateurs', en: 'Founders' },
  ODCO: { ar: 'مكتب تنمية التعاون', fr: 'Office du développement de la coopération', en: 'Cooperation office (ODCO)' },
  CLERK: {
    ar: 'كتابة الضبط بالمحكمة الابتدائية',
    fr: 'Greffe du tribunal de première instance',
    en: 'Clerk of the court',
  },
  BANK: { ar: 'البنك', fr: 'Banque', en: 'Bank' },
  LOCAL_AUTHORITY: { ar: 'السلطة المحلية', fr: 'Autorité locale', en: 'Local authority' },
  ASSEMBLY: { ar: 'الجمعية التأسيسية', fr: 'Assemblée constitutive', en: 'Constitutive assembly' },
  TAX_OFFICE: { ar: 'إدارة الضرائب', fr: 'Administration fiscale', en: 'Tax office' },
  CNSS: {
    ar: 'الصندوق الوطني للضمان الاجتماعي',
    fr: 'Caisse nationale de sécurité sociale',
    en: 'Social security fund',
  },
  ONSSA: { ar: 'المكتب الوطني للسلامة الصحية', fr: 'Office de sécurité sanitaire', en: 'Food safety office' },
  COOPERATIVE: { ar: 'التعاونية', fr: 'Coopérative', en: 'Cooperative' },
} satisfies Record<LawBody, Phrase>);

/** A figure with its unit. */
export const lawUnitNames = defineWords({
  PERSONS: {
    ar: '{value, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصا} other {# شخص}}',
    fr: '{value, plural, one {# personne} other {# personnes}}',
    en: '{value, plural, one {# person} other {# people}}',
  },
  DIRHAMS: { ar: '{value, number} درهم', fr: '{value, number}\u00A0DH', en: '{value, number} MAD' },
  SHARES: {
    ar: '{value, plural, zero {لا حصة} one {حصة واحدة} two {حصتان} few {# حصص} many {# حصة} other {# حصة}}',
    fr: '{value, plural, one {# part} other {# parts}}',
    en: '{value, plural, one {# share} other {# shares}}',
  },
  PERCENT: { ar: '{value, number}%', fr: '{value, number}\u202F%', en: '{value, number}%' },
  COPIES: {
    ar: '{value, plural, zero {لا نسخة} one {نسخة واحدة} two {نسختان} few {# نسخ} many {# نسخة} other {# نسخة}}',
    fr: '{value, plural, one {# exemplaire} other {# exemplaires}}',
    en: '{value, plural, one {# copy} other {# copies}}',
  },
  DAYS: {
    ar: '{value, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}',
    fr: '{value, plural, one {# jour} other {# jours}}',
    en: '{value, plural, one {# day} other {# days}}',
  },
  MONTHS: {
    ar: '{value, plural, zero {# شهر} one {شهر واحد} two {شهران} few {# أشهر} many {# شهرا} other {# شهر}}',
    fr: '{value, plural, other {# mois}}',
    en: '{value, plural, one {# month} other {# months}}',
  },
  YEARS: {
    ar: '{value, plural, zero {# سنة} one {سنة واحدة} two {سنتان} few {# سنوات} many {# سنة} other {# سنة}}',
    fr: '{value, plural, one {# an} other {# ans}}',
    en: '{value, plural, one {# year} other {# years}}',
  },
} satisfies Record<LawUnit, Phrase>);

const cites = {
  unread: { ar: 'رقم المادة يُقرأ في النص', fr: 'article à lire dans le texte', en: 'article to be read in the text' },
  article: { ar: 'المادة', fr: 'article', en: 'article' },
} as const satisfies Record<string, Phrase>;

/** Where a rule stands: «القانون 112-12، المادة 26». */
export function citation(language: Language, { text, article }: Pick<LawRule, 'text' | 'article'>): string {
  const name = lawTextNames[text][language];
  if (article === articleNone) return name;
  const comma = language === 'ar' ? '،' : ',';
  const place =
    article === articleUnread ? cites.unread[language] : `${cites.article[language]} \u2068${article}\u2069`;
  return `${name}${comma} ${place}`;
}

export function requirementOf(
  language: Language,
  { requirementAr, requirementFr, requirementEn }: Pick<LawRule, 'requirementAr' | 'requirementFr' | 'requirementEn'>,
): string {
  return { ar: requirementAr, fr: requirementFr, en: requirementEn }[language];
}

/** The doubt is kept in the languages of the country: who reads English has the French. */
export function doubtOf(language: Language, { doubtAr, doubtFr }: Pick<LawRule, 'doubtAr' | 'doubtFr'>): string {
  return (language === 'ar' ? doubtAr : doubtFr) ?? '';
}
