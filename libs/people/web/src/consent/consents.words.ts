import { defineWords } from '@sanad/kernel';

export const consentWords = defineWords({
  heading: { ar: 'الرضى بمعالجة المعطيات', fr: 'Consentements', en: 'Consents' },
  lead: {
    ar: 'طبقا للقانون رقم 09-08، لكل غرض رضى مستقل يمكن سحبه في أي وقت.',
    fr: 'Loi 09-08 : un consentement par finalité, révocable à tout moment.',
    en: 'Law 09-08: one consent for each purpose, which may be withdrawn at any time.',
  },
  noRight: {
    ar: 'الاطلاع على الرضى غير متاح بصلاحياتك.',
    fr: 'Vos droits ne permettent pas de consulter les consentements.',
    en: 'Your role does not allow reading the consents.',
  },
  inForce: { ar: 'ساري المفعول', fr: 'En vigueur', en: 'In force' },
  notGiven: { ar: 'غير مسجل', fr: 'Non donné', en: 'Not given' },
  withdrawn: { ar: 'مسحوب', fr: 'Retiré', en: 'Withdrawn' },
  since: { ar: 'منذ {day}', fr: 'depuis le {day}', en: 'since {day}' },
  until: { ar: 'سُحب في {day}', fr: 'retiré le {day}', en: 'withdrawn on {day}' },
  witnessed: { ar: 'الشاهد(ة): {name}', fr: 'témoin : {name}', en: 'witness: {name}' },
  give: { ar: 'تسجيل الرضى', fr: 'Enregistrer le consentement', en: 'Record the consent' },
  giveShort: { ar: 'تسجيل', fr: 'Enregistrer', en: 'Record' },
  withdrawShort: { ar: 'سحب', fr: 'Retirer', en: 'Withdraw' },
  givePartner: { ar: 'مؤسسة أخرى', fr: 'Autre partenaire', en: 'Another partner' },
  given: { ar: 'تم تسجيل الرضى', fr: 'Consentement enregistré', en: 'The consent is recorded' },
  withdraw: { ar: 'سحب الرضى', fr: 'Retirer le consentement', en: 'Withdraw the consent' },
  withdrawAsk: {
    ar: 'يُسجل السحب فورا ولا تبقى المعطيات متاحة لهذا الغرض: {purpose}.',
    fr: 'Le retrait prend effet immédiatement ; les données ne servent plus à cette finalité : {purpose}.',
    en: 'The withdrawal takes effect at once; the data are no longer used for: {purpose}.',
  },
  withdrawPartnerAsk: {
    ar: 'يُسجل السحب فورا، وتفقد المؤسسة ({agency}) الاطلاع على معطيات هذا الشخص.',
    fr: 'Le retrait prend effet immédiatement : {agency} n’a plus accès aux données de cette personne.',
    en: 'The withdrawal takes effect at once: {agency} loses access to the data of this person.',
  },
  withdrawnDone: { ar: 'تم سحب الرضى', fr: 'Consentement retiré', en: 'The consent is withdrawn' },
  history: {
    ar: '{count, plural, zero {} one {رضى مسحوب واحد} two {رضيان مسحوبان} few {# حالات رضى مسحوبة} many {# حالة رضى مسحوبة} other {# حالة رضى مسحوبة}}',
    fr: '{count, plural, one {# consentement retiré} other {# consentements retirés}}',
    en: '{count, plural, one {# withdrawn consent} other {# withdrawn consents}}',
  },
  agency: { ar: 'المؤسسة الشريكة', fr: 'Partenaire', en: 'Partner' },
  someAgency: { ar: 'مؤسسة شريكة', fr: 'un partenaire', en: 'a partner' },
  channel: { ar: 'كيف عُبر عن الرضى؟', fr: 'Comment a-t-il été donné ?', en: 'How was it given?' },
  witness: { ar: 'اسم الشاهد(ة)', fr: 'Nom du témoin', en: 'Name of the witness' },
  witnessHint: {
    ar: 'من حضر وقرأ الإشعار على المعني بالأمر',
    fr: 'Qui était présent et a lu la notice à la personne',
    en: 'Who was present and read the notice to the person',
  },
  givenOn: { ar: 'تاريخ الرضى', fr: 'Date du consentement', en: 'Day of the consent' },
  notice: {
    ar: 'الإشعار الذي يُقرأ على المعني بالأمر',
    fr: 'Notice à lire à la personne',
    en: 'Notice to be read to the person',
  },
});
