import { defineWords, type Phrase } from '@sanad/kernel';
import type { BodyKind } from './body.contract';
import type { IdentifierKind, LicensedProduct } from './identifier.contract';
import type { AlertKind, CooperativeOrigin } from './legal-person.contract';
import type { Organ } from './mandate';
import type { MandateEnd } from './mandate.contract';
import type { MemberEnd, MemberEntry } from './member.contract';
import type { MissingPart } from './missing';
import type { CooperativeStatus } from './status';

export const cooperativeStatusNames = defineWords({
  REGISTERED: { ar: 'مسجلة', fr: 'Immatriculée', en: 'Registered' },
  OPERATING: { ar: 'نشيطة', fr: 'En activité', en: 'Operating' },
  DORMANT: { ar: 'غير نشيطة', fr: 'Inactive', en: 'Dormant' },
  IN_LIQUIDATION: { ar: 'قيد التصفية', fr: 'En liquidation', en: 'In liquidation' },
  STRUCK_OFF: { ar: 'مشطب عليها', fr: 'Radiée', en: 'Struck off' },
  TRANSFORMED: { ar: 'محولة إلى شركة', fr: 'Transformée en société', en: 'Turned into a company' },
  MERGED: { ar: 'مدمجة في غيرها', fr: 'Fusionnée', en: 'Merged' },
} satisfies Record<CooperativeStatus, Phrase>);

export const originNames = defineWords({
  FOUNDED: { ar: 'أُسست بمواكبة النيابة', fr: 'Fondée avec la délégation', en: 'Founded with the delegation' },
  IMPORTED: { ar: 'سابقة على النظام', fr: 'Antérieure au système', en: 'From before the system' },
} satisfies Record<CooperativeOrigin, Phrase>);

export const alertNames = defineWords({
  BELOW_MINIMUM: { ar: 'الأعضاء دون الحد الأدنى', fr: 'Membres sous le minimum', en: 'Too few members' },
  DORMANT: { ar: 'بدون نشاط', fr: 'Sans activité', en: 'No activity' },
  MANDATE_ENDING: { ar: 'انتداب قارب نهايته', fr: 'Mandat bientôt échu', en: 'A mandate is ending' },
  DUTY_OVERDUE: { ar: 'التزام فات أجله', fr: 'Obligation en retard', en: 'A duty is overdue' },
  LICENCE_ENDING: { ar: 'رخصة قاربت نهايتها', fr: 'Autorisation bientôt échue', en: 'A licence is ending' },
  VISIT_DUE: { ar: 'زيارة مستحقة', fr: 'Visite à faire', en: 'A visit is due' },
} satisfies Record<AlertKind, Phrase>);

export const identifierNames = defineWords({
  LOCAL_REGISTER: { ar: 'رقم السجل المحلي', fr: 'Numéro du registre local', en: 'Local register number' },
  CENTRAL_REGISTER: { ar: 'رقم السجل المركزي', fr: 'Numéro du registre central', en: 'Central register number' },
  ICE: { ar: 'التعريف الموحد للمقاولة', fr: 'ICE', en: 'Common identifier (ICE)' },
  TAX_ID: { ar: 'التعريف الضريبي', fr: 'Identifiant fiscal', en: 'Tax identifier' },
  RIB: { ar: 'رقم الحساب البنكي', fr: 'RIB', en: 'Bank number (RIB)' },
  CNSS: { ar: 'رقم الانخراط في الضمان الاجتماعي', fr: 'Affiliation CNSS', en: 'Social security number' },
  SECTOR_LICENCE: { ar: 'الرخصة القطاعية', fr: 'Autorisation sectorielle', en: 'Sector licence' },
} satisfies Record<IdentifierKind, Phrase>);

export const licensedProductNames = defineWords({
  HONEY: { ar: 'العسل', fr: 'Miel', en: 'Honey' },
  MILK: { ar: 'الحليب ومشتقاته', fr: 'Lait et dérivés', en: 'Milk products' },
  MEAT: { ar: 'اللحوم', fr: 'Viandes', en: 'Meat' },
  OTHER: { ar: 'منتوج آخر', fr: 'Autre produit', en: 'Other product' },
} satisfies Record<LicensedProduct, Phrase>);

export const memberEntryNames = defineWords({
  FOUNDING: { ar: 'عضو مؤسس', fr: 'Membre fondateur', en: 'Founding member' },
  ADMISSION: { ar: 'انخراط', fr: 'Adhésion', en: 'Admission' },
  TRANSFER: { ar: 'انتقال حصص', fr: 'Cession de parts', en: 'Transfer of shares' },
} satisfies Record<MemberEntry, Phrase>);

export const memberEndNames = defineWords({
  RESIGNATION: { ar: 'استقالة', fr: 'Démission', en: 'Resignation' },
  EXCLUSION: { ar: 'فصل', fr: 'Exclusion', en: 'Exclusion' },
  DEATH: { ar: 'وفاة', fr: 'Décès', en: 'Death' },
  TRANSFER: { ar: 'انتقال الحصص إلى الغير', fr: 'Cession des parts', en: 'Transfer of shares' },
  CORRECTION: { ar: 'تسجيل وقع خطأ', fr: 'Saisie par erreur', en: 'Recorded by mistake' },
} satisfies Record<MemberEnd, Phrase>);

export const organNames = defineWords({
  MANAGER: { ar: 'المسير(ة)', fr: 'Gérant(e)', en: 'Manager' },
  PRESIDENT: { ar: 'رئيس(ة) مجلس الإدارة', fr: 'Président(e) du conseil', en: 'President of the board' },
  VICE_PRESIDENT: { ar: 'نائب(ة) الرئيس', fr: 'Vice-président(e)', en: 'Vice-president' },
  SECRETARY: { ar: 'الكاتب(ة)', fr: 'Secrétaire', en: 'Secretary' },
  TREASURER: { ar: 'أمين(ة) المال', fr: 'Trésorier(ère)', en: 'Treasurer' },
  BOARD_MEMBER: { ar: 'عضو مجلس الإدارة', fr: 'Membre du conseil', en: 'Member of the board' },
  AUDITOR: { ar: 'مدقق(ة) الحسابات', fr: 'Commissaire aux comptes', en: 'Auditor' },
} satisfies Record<Organ, Phrase>);

export const mandateEndNames = defineWords({
  TERM: { ar: 'انتهاء المدة', fr: 'Fin du mandat', en: 'End of the term' },
  RESIGNATION: { ar: 'استقالة', fr: 'Démission', en: 'Resignation' },
  REMOVAL: { ar: 'إعفاء', fr: 'Révocation', en: 'Removal' },
  DEATH: { ar: 'وفاة', fr: 'Décès', en: 'Death' },
  LEFT: { ar: 'فقدان صفة العضوية', fr: 'N’est plus membre', en: 'No longer a member' },
  CORRECTION: { ar: 'تسجيل وقع خطأ', fr: 'Saisie par erreur', en: 'Recorded by mistake' },
} satisfies Record<MandateEnd, Phrase>);

export const bodyKindNames = defineWords({
  UNION: { ar: 'اتحاد التعاونيات', fr: 'Union de coopératives', en: 'Union of cooperatives' },
  RESISTANTS_ASSOCIATION: {
    ar: 'جمعية أبناء قدماء المقاومين',
    fr: 'Association des enfants d’anciens résistants',
    en: 'Association of the children of resistants',
  },
} satisfies Record<BodyKind, Phrase>);

export const missingPartNames = defineWords({
  CENTRAL_REGISTER: { ar: 'رقم السجل المركزي', fr: 'Numéro du registre central', en: 'Central register number' },
  ICE: { ar: 'التعريف الموحد للمقاولة', fr: 'ICE', en: 'Common identifier (ICE)' },
  TAX_ID: { ar: 'التعريف الضريبي', fr: 'Identifiant fiscal', en: 'Tax identifier' },
  RIB: { ar: 'رقم الحساب البنكي', fr: 'RIB', en: 'Bank number' },
  SECTOR_LICENCE: {
    ar: 'الرخصة الصحية (أونسا)',
    fr: 'Autorisation sanitaire (ONSSA)',
    en: 'Sanitary approval (ONSSA)',
  },
  MEMBERS: { ar: 'سجل الأعضاء', fr: 'Registre des membres', en: 'Register of members' },
  MANAGEMENT: { ar: 'المسير أو الرئيس', fr: 'Gérant ou président', en: 'Manager or president' },
} satisfies Record<MissingPart, Phrase>);
