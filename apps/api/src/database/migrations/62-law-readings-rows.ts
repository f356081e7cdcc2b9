/** What a rule is now known to say and where it was read; what is not given stays as it was. Data of migration 62 alone. */
export interface LawReading {
  readonly key: string;
  /** The first day of the newer text; a correction keeps the day of the line that it corrects. */
  readonly from?: string;
  readonly text?: string;
  readonly article?: string;
  readonly confidence?: 'CONFIRMED' | 'TO_CONFIRM';
  readonly ar?: string;
  readonly fr?: string;
  readonly en?: string;
  readonly source: string;
  readonly doubtAr?: string;
  readonly doubtFr?: string;
  readonly reason: string;
}

const account = 'http://tax-news.ma/la-constitution-dune-cooperative-au-maroc/';
const questions = 'https://odco.gov.ma/foire-aux-questions';
const decree = 'https://phoenix-web-ei2.pages.dev/fr/bulletin-officiel/edition-generale/6926';
const asIs = 'أضيف مصدر القراءة، ولم يتغير شيء من القاعدة.';
/** The figure stands in what was read; the article behind it was not read itself. */
const unseen = 'نص المادة 26 نفسها لم يُقرأ بعد.';

/** The article was read. */
const found: readonly LawReading[] = [
  {
    key: 'statutes',
    article: '5',
    ar: 'يتضمن النظام الأساسي البيانات التي يعددها القانون، ويوقعه جميع المؤسسين أو وكلاؤهم.',
    fr: 'Les statuts portent les mentions que la loi énumère\u202F; tous les fondateurs, ou leurs mandataires, les signent.',
    en: 'The statutes carry what the law lists, and all founders or their proxies sign them.',
    source: `تعدد المادة الخامسة 26 بيانا: https://anfaspress.com/index.php/news/voir/17146-12 ؛ وعن التوقيع: ${account}`,
    reason: 'قُرئ رقم المادة في عرض للقانون.',
  },
  {
    key: 'sectorLicence',
    article: '5',
    confidence: 'CONFIRMED',
    ar: 'تُرخص المقاولة الغذائية أو تُعتمد صحيا قبل الشروع في استغلالها، ومنها العسل والحليب، إلا إذا كان كل إنتاجها يباع مباشرة للمستهلك النهائي لاستهلاكه الخاص.',
    fr: 'L’entreprise alimentaire, dont le miel et le lait, est autorisée ou agréée sur le plan sanitaire avant sa mise en exploitation, sauf si toute sa production va directement au consommateur final pour sa propre consommation.',
    en: 'A food business, honey and milk among others, is authorised or approved for hygiene before it begins, unless all it makes goes directly to the final consumer for their own use.',
    source: 'المادة 5 من القانون 28-07 كما عُرضت: http://www.maghress.com/fr/lopinion/23847',
    reason: 'قُرئ رقم المادة واستثناؤها في عرض للقانون.',
  },
  {
    key: 'socialSecurity',
    text: 'DAHIR_1_72_184',
    article: '2',
    confidence: 'CONFIRMED',
    ar: 'من تشغلهم التعاونية خاضعون وجوبا لنظام الضمان الاجتماعي.',
    fr: 'Les personnes que la coopérative emploie sont obligatoirement assujetties au régime de sécurité sociale.',
    en: 'Those whom a cooperative employs are bound to the social security scheme.',
    source:
      'الظهير 1-72-184، الفصل 2، «الأشخاص العاملون بالتعاونيات»: https://letudier.com/dissertation-securite-social-43429',
    reason: 'سند القاعدة نص الضمان الاجتماعي لا قانون التعاونيات، وقُرئ رقم مادته.',
  },
  {
    key: 'publicTender',
    from: '2023-09-01',
    text: 'DECREE_2_22_431',
    article: '28',
    ar: 'عند تقديم عرض في صفقة عمومية، تُدلي التعاونية بشهادة التقييد بالسجل المحلي زيادة على وثائق باقي المتنافسين.',
    fr: 'Pour soumissionner à un marché public, la coopérative joint aux pièces de tout concurrent l’attestation d’inscription au registre local.',
    en: 'To bid for a public contract the cooperative adds to the papers of any bidder the certificate of its entry in the local register.',
    source:
      'المادة 28 كما تحيل عليها نظم الاستشارة: https://github.com/Abdellahdardouri/TenderAI_DEMO ؛ بدء العمل: https://maroc-business.com/Accueil/Article2.aspx',
    reason: 'مرسوم جديد للصفقات العمومية يسري من فاتح شتنبر 2023.',
  },
];

/** The rule was read, its article was not. */
const traced: readonly LawReading[] = [
  {
    key: 'fundsBlockedWithin',
    source: `تُجمد الأموال في بنك باسم التعاونية خلال خمسة أيام من تسلمها: ${account}`,
    reason: asIs,
  },
  {
    key: 'signedByAll',
    source: account,
    doubtAr: 'قُرئ توقيع جميع المؤسسين أو وكلائهم على النظام الأساسي، ولم يُقرأ رقم المادة ولا توقيع لائحة الاكتتاب.',
    doubtFr:
      'La signature des statuts par tous les fondateurs ou leurs mandataires est lue\u202F; ni l’article ni la signature de la liste de souscription ne le sont.',
    reason: 'صار موضوع الشك أضيق.',
  },
  {
    key: 'localReceipt',
    source: `${account} ؛ ${questions}`,
    doubtAr: 'الإيداع مقابل وصل مقروء، ورتبته غير ثابتة: تضعه أسئلة المكتب قبل التسجيل، ويضعه عرض القانون بعده.',
    doubtFr:
      'Le dépôt contre récépissé est lu\u202F; son rang ne l’est pas\u202F: l’Office le place avant l’immatriculation, un exposé de la loi après.',
    reason: 'صار موضوع الشك أضيق.',
  },
  {
    key: 'taxAndIce',
    text: 'TAX_CODE',
    source: 'ممارسة إدارية',
    doubtAr: 'لا يرد التعريف الضريبي في ما قُرئ من قانون التعاونيات، ومادته في مدونة الضرائب لم تُقرأ بعد.',
    doubtFr:
      'L’identifiant fiscal n’est pas dans ce qui a été lu de la loi sur les coopératives\u202F; son article dans le code des impôts n’est pas encore lu.',
    reason: 'صار موضوع الشك أوضح.',
  },
  { key: 'minCapital', source: `المبلغ: ${questions} ؛ ${unseen}`, reason: asIs },
  { key: 'minShare', source: `المبلغ: ${questions} ؛ ${unseen}`, reason: asIs },
  { key: 'cashPaidAtSubscription', source: `الربع: ${account} ؛ ${unseen}`, reason: asIs },
  { key: 'wholeShares', source: unseen, reason: asIs },
  { key: 'paidWithinSubscribed', source: unseen, reason: asIs },
  {
    key: 'cashFullPaymentWithin',
    source: `مشروع القانون كما نوقش: https://www.lavieeco.com/au-royaume/un-registre-public-dimmatriculation-des-cooperatives-30013/ ؛ ${unseen}`,
    doubtAr: 'قُرئ الأجل في مشروع القانون كما نوقش، لا في النص المنشور.',
    doubtFr: 'Le délai est lu dans le projet tel que discuté, non dans le texte publié.',
    reason: 'صار موضوع الشك أوضح.',
  },
  { key: 'inKindValued', source: `المادة 27 كما تحيل عليها: ${account}`, reason: asIs },
  { key: 'registrationCopies', source: `المرسوم 2-15-617، المادة الأولى: ${decree}`, reason: asIs },
];

export const lawReadings: readonly LawReading[] = [...found, ...traced];
