import type { Session } from '@sanad/access/web';
import type { Phrase } from '@sanad/kernel';
import type { AgencyKind } from '@sanad/partners/core';
import type { IconName } from '@sanad/ui';

/** One entry of the navigation: where it leads, who sees it, how it is called. */
export interface Destination {
  readonly address: string;
  readonly permission: string;
  /** The kind of agency that the page is for, where not all do what it asks. */
  readonly agency?: AgencyKind;
  readonly icon: IconName;
  readonly name: Phrase;
  /** A shorter word for the bar of a phone. */
  readonly short?: Phrase;
}

/** The entries in the order of the journey. The routes ask for the same permissions. */
const destinations: readonly Destination[] = [
  {
    address: '/events',
    permission: 'event.read',
    icon: 'calendar',
    name: { ar: 'الأنشطة والاستقبال', fr: 'Activités et accueil', en: 'Events and reception' },
    short: { ar: 'الأنشطة', fr: 'Activités', en: 'Events' },
  },
  {
    address: '/tasks',
    permission: 'task.read',
    icon: 'check',
    name: { ar: 'المهام', fr: 'Tâches', en: 'Tasks' },
  },
  {
    address: '/people',
    permission: 'person.read',
    icon: 'people',
    name: { ar: 'الأشخاص', fr: 'Personnes', en: 'People' },
  },
  {
    address: '/resistance-files',
    permission: 'kinship.read',
    icon: 'flag',
    name: { ar: 'ملفات المقاومين', fr: 'Dossiers de résistants', en: 'Resistance files' },
    short: { ar: 'المقاومون', fr: 'Résistants', en: 'Resistance' },
  },
  {
    address: '/files',
    permission: 'caseFile.read',
    icon: 'folder',
    name: { ar: 'الملفات', fr: 'Dossiers', en: 'Files' },
  },
  {
    address: '/referrals',
    permission: 'referral.read',
    icon: 'handover',
    name: { ar: 'الإحالات', fr: 'Orientations', en: 'Referrals' },
  },
  {
    address: '/name-requests',
    permission: 'nameRequest.inbox',
    agency: 'COOPERATION',
    icon: 'hive',
    name: { ar: 'طلبات التسمية', fr: 'Demandes de dénomination', en: 'Requests for a name' },
    short: { ar: 'التسميات', fr: 'Noms', en: 'Names' },
  },
  {
    address: '/officers',
    permission: 'agencyOfficer.own',
    icon: 'people',
    name: { ar: 'موظفو المؤسسة', fr: 'Personnes de l’agence', en: 'People of the agency' },
    short: { ar: 'الموظفون', fr: 'Personnes', en: 'People' },
  },
  {
    address: '/agencies',
    permission: 'agency.write',
    icon: 'place',
    name: { ar: 'المؤسسات الشريكة', fr: 'Agences partenaires', en: 'Partner agencies' },
    short: { ar: 'الشركاء', fr: 'Partenaires', en: 'Partners' },
  },
  {
    address: '/agreements',
    permission: 'agreement.read',
    icon: 'link',
    name: { ar: 'اتفاقيات الشراكة', fr: 'Conventions', en: 'Agreements' },
    short: { ar: 'الاتفاقيات', fr: 'Conventions', en: 'Agreements' },
  },
  {
    address: '/training',
    permission: 'training.read',
    icon: 'school',
    name: { ar: 'التكوين', fr: 'Formation', en: 'Training' },
  },
  {
    address: '/cooperatives',
    permission: 'cooperative.read',
    icon: 'hive',
    name: { ar: 'التعاونيات', fr: 'Coopératives', en: 'Cooperatives' },
  },
  {
    address: '/follow-up',
    permission: 'followUp.read',
    icon: 'refresh',
    name: { ar: 'المواكبة البعدية', fr: 'Suivi post-création', en: 'After creation' },
    short: { ar: 'المواكبة', fr: 'Suivi', en: 'Follow-up' },
  },
  {
    address: '/results',
    permission: 'results.read',
    icon: 'chart',
    name: { ar: 'الحصيلة', fr: 'Bilan', en: 'Results' },
  },
  {
    address: '/privacy',
    permission: 'privacyRequest.read',
    icon: 'lock',
    name: { ar: 'حماية المعطيات', fr: 'Protection des données', en: 'Data protection' },
    short: { ar: 'المعطيات', fr: 'Données', en: 'Data' },
  },
  {
    address: '/privacy/notices',
    permission: 'rectificationNotice.read',
    icon: 'lock',
    name: { ar: 'إشعارات التصحيح', fr: 'Avis de rectification', en: 'Notices of correction' },
    short: { ar: 'الإشعارات', fr: 'Avis', en: 'Notices' },
  },
  {
    address: '/mails',
    permission: 'mail.mind',
    icon: 'file',
    name: { ar: 'رسائل المنصة', fr: 'Messages', en: 'Letters' },
  },
  {
    address: '/support-programmes',
    permission: 'supportProgramme.change',
    icon: 'flag',
    name: { ar: 'برامج الدعم', fr: 'Programmes d’appui', en: 'Support programmes' },
    short: { ar: 'البرامج', fr: 'Programmes', en: 'Programmes' },
  },
  {
    address: '/law',
    permission: 'law.change',
    icon: 'flag',
    name: { ar: 'قانون التعاونيات', fr: 'Droit des coopératives', en: 'Law of cooperatives' },
    short: { ar: 'القانون', fr: 'Loi', en: 'Law' },
  },
  {
    address: '/machines',
    permission: 'webhook.mind',
    icon: 'connected',
    name: { ar: 'الربط المعلوماتي', fr: 'Interconnexion', en: 'Connected systems' },
    short: { ar: 'الربط', fr: 'Systèmes', en: 'Systems' },
  },
  {
    address: '/templates',
    permission: 'template.read',
    icon: 'file',
    name: { ar: 'نماذج ملف التسجيل', fr: 'Modèles du dossier', en: 'Dossier templates' },
    short: { ar: 'النماذج', fr: 'Modèles', en: 'Templates' },
  },
  {
    address: '/cooperative-trades',
    permission: 'trade.change',
    icon: 'hive',
    name: { ar: 'القطاعات وفروع النشاط', fr: 'Secteurs et branches', en: 'Sectors and branches' },
    short: { ar: 'القطاعات', fr: 'Secteurs', en: 'Sectors' },
  },
  {
    address: '/answer-rules',
    permission: 'answerRule.change',
    icon: 'clock',
    name: { ar: 'أجل الجواب عن الإحالات', fr: 'Délai de réponse', en: 'Delay of answers' },
    short: { ar: 'الآجال', fr: 'Délais', en: 'Delays' },
  },
  {
    address: '/training-rules',
    permission: 'trainingRule.change',
    icon: 'school',
    name: { ar: 'قواعد التكوين', fr: 'Règles de la formation', en: 'Training rules' },
    short: { ar: 'القواعد', fr: 'Règles', en: 'Rules' },
  },
  {
    address: '/days-off',
    permission: 'feast.change',
    icon: 'sun',
    name: { ar: 'أيام العطل', fr: 'Jours chômés', en: 'Days off' },
    short: { ar: 'العطل', fr: 'Congés', en: 'Off' },
  },
  {
    address: '/paper-rules',
    permission: 'paperRule.change',
    icon: 'file',
    name: { ar: 'مدد صلاحية الوثائق', fr: 'Validité des pièces', en: 'Validity of papers' },
    short: { ar: 'الوثائق', fr: 'Pièces', en: 'Papers' },
  },
  {
    address: '/eligibility-settings',
    permission: 'eligibilityPolicy.change',
    icon: 'check',
    name: { ar: 'إعدادات الأهلية', fr: 'Réglages de l’éligibilité', en: 'Eligibility settings' },
    short: { ar: 'الأهلية', fr: 'Éligibilité', en: 'Eligibility' },
  },
  {
    address: '/data-protection-settings',
    permission: 'protection.change',
    icon: 'lock',
    name: { ar: 'إعدادات حماية المعطيات', fr: 'Réglages des données', en: 'Data protection settings' },
    short: { ar: 'إعدادات المعطيات', fr: 'Réglages', en: 'Settings' },
  },
  {
    address: '/break-glass',
    permission: 'breakGlass.read',
    icon: 'alert',
    name: { ar: 'الاطلاع الاستثنائي', fr: 'Accès exceptionnels', en: 'Exceptional looks' },
    short: { ar: 'الاستثناء', fr: 'Exceptions', en: 'Exceptions' },
  },
];

/** The entries for the person at the screen. */
export function destinationsOf(session: Pick<Session, 'may' | 'worksFor'>): readonly Destination[] {
  return destinations.filter(
    ({ permission, agency }) => session.may(permission) && (agency === undefined || session.worksFor(agency)),
  );
}
