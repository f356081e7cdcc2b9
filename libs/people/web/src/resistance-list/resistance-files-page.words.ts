import { defineWords } from '@sanad/kernel';

export const resistanceFilesPageWords = defineWords({
  heading: { ar: 'ملفات المقاومين', fr: 'Dossiers de résistants', en: 'Resistance files' },
  lead: {
    ar: 'ملف واحد لكل مقاوم(ة) أو عضو جيش التحرير، تشترك فيه الأسرة',
    fr: 'Un dossier par résistant ou ancien membre de l’Armée de Libération, commun à la famille',
    en: 'One file for each member of the Resistance, shared by the family',
  },
  search: { ar: 'البحث في ملفات المقاومين', fr: 'Chercher un dossier', en: 'Search the files' },
  placeholder: {
    ar: 'رقم الملف أو اسم المقاوم(ة)',
    fr: 'Numéro du dossier ou nom du résistant',
    en: 'File number or name of the member',
  },
  caption: {
    ar: 'ملفات المقاومين، الأحدث أولا',
    fr: 'Dossiers de résistants, les plus récents d’abord',
    en: 'Resistance files, newest first',
  },
  number: { ar: 'رقم الملف', fr: 'Numéro', en: 'Number' },
  member: { ar: 'المقاوم(ة)', fr: 'Résistant(e)', en: 'Member' },
  unit: { ar: 'النيابة المصدرة', fr: 'Délégation émettrice', en: 'Issued by' },
  family: { ar: 'الأشخاص المرتبطون', fr: 'Personnes liées', en: 'Linked people' },
  linked: {
    ar: '{count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصا} other {# شخص}}',
    fr: '{count, plural, =0 {Personne} one {# personne} other {# personnes}}',
    en: '{count, plural, =0 {Nobody} one {# person} other {# people}}',
  },
  verified: {
    ar: '{count, plural, zero {لم يُتحقق من أي رابطة} one {تُحقق من رابطة واحدة} two {تُحقق من رابطتين} few {تُحقق من # روابط} many {تُحقق من # رابطة} other {تُحقق من # رابطة}}',
    fr: '{count, plural, =0 {aucun lien vérifié} one {# lien vérifié} other {# liens vérifiés}}',
    en: '{count, plural, =0 {no verified link} one {# verified link} other {# verified links}}',
  },
  title: { ar: 'صفة المقاوم', fr: 'Titre de résistant', en: 'Title of the member' },
  proven: { ar: 'مثبتة', fr: 'Prouvé', en: 'Proven' },
  unproven: { ar: 'غير مثبتة', fr: 'Non prouvé', en: 'Not proven' },
  emptyHeading: { ar: 'لا توجد ملفات بعد', fr: 'Aucun dossier pour l’instant', en: 'There are no files yet' },
  emptyHint: {
    ar: 'يُفتح ملف المقاوم عند تسجيل رابطة القرابة من صفحة الشخص.',
    fr: 'Un dossier s’ouvre en déclarant un lien de parenté, depuis la page d’une personne.',
    en: 'A file is opened when a kinship link is stated on the page of a person.',
  },
  noneHeading: { ar: 'لا يوجد ملف بهذا البحث', fr: 'Aucun dossier ne correspond', en: 'No file matches' },
  noneHint: {
    ar: 'يمكن تجربة بداية الرقم، أو جزء من اسم المقاوم(ة).',
    fr: 'Essayez le début du numéro, ou une partie du nom du résistant.',
    en: 'Try the start of the number, or part of the name of the member.',
  },
  clear: { ar: 'مسح البحث', fr: 'Effacer la recherche', en: 'Clear the search' },
});
