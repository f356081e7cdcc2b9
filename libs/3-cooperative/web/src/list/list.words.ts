import { defineWords } from '@sanad/kernel';

export const listWords = defineWords({
  heading: { ar: 'التعاونيات', fr: 'Coopératives', en: 'Cooperatives' },
  lead: {
    ar: 'المجموعات قيد التأسيس والتعاونيات المسجلة في نطاقك',
    fr: 'Groupes en formation et coopératives immatriculées de votre périmètre',
    en: 'Groups in formation and registered cooperatives in your area',
  },
  inFormation: { ar: 'قيد التأسيس', fr: 'En formation', en: 'In formation' },
  registered: { ar: 'تعاونيات مسجلة', fr: 'Coopératives immatriculées', en: 'Registered cooperatives' },
  tabs: { ar: 'نوع اللائحة', fr: 'Type de liste', en: 'Kind of list' },
  create: { ar: 'إنشاء مجموعة مؤسسة', fr: 'Créer un groupe fondateur', en: 'Create a founding group' },
  search: {
    ar: 'البحث باسم التعاونية أو رقم السجل',
    fr: 'Chercher par nom ou numéro de registre',
    en: 'Search by name or register number',
  },
  searchName: { ar: 'البحث باسم التعاونية', fr: 'Chercher par nom', en: 'Search by name' },
  province: { ar: 'الإقليم', fr: 'Province', en: 'Province' },
  allProvinces: { ar: 'كل الأقاليم', fr: 'Toutes les provinces', en: 'All provinces' },
  name: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
  branch: { ar: 'فرع النشاط', fr: 'Branche', en: 'Branch' },
  founders: { ar: 'المؤسسون', fr: 'Fondateurs', en: 'Founders' },
  members: { ar: 'الأعضاء', fr: 'Membres', en: 'Members' },
  capital: { ar: 'رأس المال', fr: 'Capital', en: 'Capital' },
  readiness: { ar: 'جاهزية الملف', fr: 'Avancement', en: 'Readiness' },
  steps: { ar: '{done} من {of}', fr: '{done} sur {of}', en: '{done} of {of}' },
  startedOn: { ar: 'بداية التأسيس', fr: 'Début', en: 'Started' },
  registerNumber: { ar: 'رقم السجل المحلي', fr: 'N° du registre local', en: 'Local register no.' },
  registeredOn: { ar: 'تاريخ التسجيل', fr: 'Immatriculée le', en: 'Registered on' },
  noFormation: {
    ar: 'لا توجد مجموعة قيد التأسيس',
    fr: 'Aucun groupe en formation',
    en: 'No group in formation',
  },
  noFormationHint: {
    ar: 'تُنشأ المجموعة حين يتفق خمسة أشخاص على الأقل، ثم يضاف إليها المؤسسون من ملفاتهم.',
    fr: 'Un groupe se crée quand cinq personnes au moins s’accordent\u202F; on y ajoute ensuite les fondateurs depuis leurs dossiers.',
    en: 'A group is created when at least five people agree; its founders are then added from their files.',
  },
  noCooperative: {
    ar: 'لا توجد تعاونية مسجلة',
    fr: 'Aucune coopérative immatriculée',
    en: 'No registered cooperative',
  },
  noMatch: { ar: 'لا توجد نتائج مطابقة', fr: 'Aucun résultat', en: 'No match' },
});
