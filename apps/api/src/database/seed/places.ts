import type { AgencyKind, Service } from '@sanad/partners/core';

/** Units of the region of the story. The others are entered by an administrator: no public list of them is complete. */
export const units = [
  {
    code: 'HQ',
    parent: null,
    kind: 'HEADQUARTERS',
    provinces: [],
    ar: 'المندوبية السامية لقدماء المقاومين وأعضاء جيش التحرير',
    fr: 'Haut-Commissariat aux Anciens Résistants et Anciens Membres de l’Armée de Libération',
    en: 'High Commission for Former Resistance Fighters and Liberation Army Members',
  },
  {
    code: 'GLM',
    parent: 'HQ',
    kind: 'REGIONAL',
    provinces: ['10.261', '10.473'],
    ar: 'النيابة الجهوية بكلميم',
    fr: 'Délégation régionale de Guelmim',
    en: 'Regional delegation of Guelmim',
  },
  {
    code: 'TNT',
    parent: 'GLM',
    kind: 'PROVINCIAL',
    provinces: ['10.521'],
    ar: 'النيابة الإقليمية بطانطان',
    fr: 'Délégation provinciale de Tan-Tan',
    en: 'Provincial delegation of Tan-Tan',
  },
  {
    code: 'ASZ',
    parent: 'GLM',
    kind: 'LOCAL',
    provinces: ['10.071'],
    ar: 'المكتب المحلي بأسا الزاك',
    fr: 'Bureau local d’Assa-Zag',
    en: 'Local office of Assa-Zag',
  },
] as const;

const region = ['10.261', '10.473', '10.521', '10.071'];

/** The agencies that train and support, each with its branch in Guelmim. Those without an agreement wait for one. */
export const agencies = [
  {
    code: 'ANAPEC',
    kind: 'EMPLOYMENT',
    short: 'أنابيك',
    ar: 'الوكالة الوطنية لإنعاش التشغيل والكفاءات',
    fr: 'Agence nationale de promotion de l’emploi et des compétences',
    en: 'National Agency for the Promotion of Employment and Skills',
    services: ['REGISTRATION', 'POSITIONING', 'TRAINING', 'BUSINESS_PLAN', 'POST_CREATION'],
    branch: {
      ar: 'أنابيك، وكالة كلميم',
      fr: 'ANAPEC, agence de Guelmim',
      en: 'ANAPEC, Guelmim branch',
      provinces: region,
    },
  },
  {
    code: 'ODCO',
    kind: 'COOPERATION',
    short: 'مكتب تنمية التعاون',
    ar: 'مكتب تنمية التعاون',
    fr: 'Office du développement de la coopération',
    en: 'Office for the Development of Cooperation',
    services: ['NAME_APPROVAL', 'LEGAL_HELP', 'TRAINING', 'POST_CREATION'],
    branch: {
      ar: 'مكتب تنمية التعاون، مندوبية كلميم',
      fr: 'ODCO, délégation de Guelmim',
      en: 'ODCO, Guelmim delegation',
      provinces: region,
    },
  },
  {
    code: 'ADS',
    kind: 'SOCIAL_DEVELOPMENT',
    short: 'وكالة التنمية الاجتماعية',
    ar: 'وكالة التنمية الاجتماعية',
    fr: 'Agence de développement social',
    en: 'Social Development Agency',
    services: ['PROJECT_STUDY', 'VALUE_CHAIN'],
    branch: {
      ar: 'وكالة التنمية الاجتماعية، التنسيقية الجهوية',
      fr: 'ADS, coordination régionale',
      en: 'ADS, regional coordination',
      provinces: region,
    },
  },
  {
    code: 'OFPPT',
    kind: 'VOCATIONAL_TRAINING',
    short: 'مكتب التكوين المهني',
    ar: 'مكتب التكوين المهني وإنعاش الشغل',
    fr: 'Office de la formation professionnelle et de la promotion du travail',
    en: 'Office of Vocational Training and Employment Promotion',
    services: ['TRAINING'],
    branch: {
      ar: 'مكتب التكوين المهني، كلميم',
      fr: 'OFPPT, Guelmim',
      en: 'OFPPT, Guelmim',
      provinces: region,
    },
  },
  {
    code: 'INDH',
    kind: 'HUMAN_DEVELOPMENT',
    short: 'المبادرة الوطنية للتنمية البشرية',
    ar: 'المبادرة الوطنية للتنمية البشرية',
    fr: 'Initiative nationale pour le développement humain',
    en: 'National Initiative for Human Development',
    services: ['REGISTRATION', 'BUSINESS_PLAN', 'PROJECT_STUDY', 'POST_CREATION'],
    branch: {
      ar: 'منصة الشباب بكلميم',
      fr: 'Plateforme des jeunes de Guelmim',
      en: 'Youth platform of Guelmim',
      provinces: ['10.261'],
    },
  },
  {
    code: 'APDS',
    kind: 'OTHER',
    short: 'وكالة الجنوب',
    ar: 'وكالة الإنعاش والتنمية الاقتصادية والاجتماعية لأقاليم الجنوب',
    fr: 'Agence pour la promotion et le développement économique et social des provinces du Sud',
    en: 'Agency for the Promotion and Development of the Southern Provinces',
    services: ['PROJECT_STUDY', 'VALUE_CHAIN'],
    branch: {
      ar: 'وكالة الجنوب، كلميم',
      fr: 'Agence du Sud, Guelmim',
      en: 'Agency of the South, Guelmim',
      provinces: region,
    },
  },
] as const satisfies readonly {
  code: string;
  kind: AgencyKind;
  short: string;
  ar: string;
  fr: string;
  en: string;
  services: readonly Service[];
  branch: { ar: string; fr: string; en: string; provinces: readonly string[] };
}[];
