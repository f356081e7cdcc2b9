import { defineWords } from '@sanad/kernel';

export const noticePageWords = defineWords({
  heading: { ar: 'إشعار حماية المعطيات', fr: 'Notice sur la protection des données', en: 'Privacy notice' },
  lead: {
    ar: 'يُقرأ على المعني(ة) بالأمر قبل أي رضى. يمكن الاستماع إليه أو طباعته باللغات الثلاث.',
    fr: 'À lire à la personne avant tout consentement. Peut être écoutée ou imprimée dans les trois langues.',
    en: 'Read to the person before any consent. It can be listened to or printed in the three languages.',
  },
  languages: { ar: 'لغة الإشعار', fr: 'Langue de la notice', en: 'Language of the notice' },
  all: { ar: 'اللغات الثلاث', fr: 'Les trois langues', en: 'All three' },
  listen: { ar: 'الاستماع', fr: 'Écouter', en: 'Listen' },
  stop: { ar: 'إيقاف القراءة', fr: 'Arrêter la lecture', en: 'Stop reading' },
  noVoice: {
    ar: 'لا يتوفر هذا الجهاز على صوت لهذه اللغة. المرجو قراءة الإشعار على المعني(ة) بالأمر.',
    fr: 'Cet appareil n’a pas de voix pour cette langue. Lisez la notice à la personne.',
    en: 'This device has no voice for this language. Read the notice to the person.',
  },
  print: { ar: 'طباعة', fr: 'Imprimer', en: 'Print' },
  backToPerson: { ar: 'بطاقة الشخص', fr: 'Fiche de la personne', en: 'The person' },
  authority: {
    ar: 'المندوبية السامية لقدماء المقاومين وأعضاء جيش التحرير',
    fr: 'Haut-Commissariat aux Anciens Résistants et Anciens Membres de l’Armée de Libération',
    en: 'High Commission for Former Resistance Fighters and Members of the Liberation Army',
  },
  version: { ar: 'صيغة', fr: 'Version', en: 'Version' },
  form: { ar: 'استمارة الرضى', fr: 'Formulaire de consentement', en: 'Consent form' },
  agree: {
    ar: 'قُرئ علي هذا الإشعار وأوافق على ما وُضعت عليه علامة:',
    fr: 'La notice m’a été lue et j’accepte ce qui est coché :',
    en: 'The notice was read to me and I agree to what is ticked:',
  },
  name: { ar: 'الاسم الكامل', fr: 'Nom complet', en: 'Full name' },
  partner: { ar: 'المؤسسة الشريكة', fr: 'Partenaire', en: 'Partner' },
  day: { ar: 'التاريخ', fr: 'Date', en: 'Date' },
  sign: { ar: 'التوقيع أو البصمة', fr: 'Signature ou empreinte', en: 'Signature or fingerprint' },
  witness: {
    ar: 'اسم الشاهد(ة) وتوقيعه(ا)، إذا كان الرضى شفويا',
    fr: 'Nom et signature du témoin, si le consentement est oral',
    en: 'Name and signature of the witness, if spoken',
  },
});
