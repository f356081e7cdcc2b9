import { defineWords, type Phrase } from '@sanad/kernel';
import type { DossierGap, Receiver } from './dossier.contract';
import type { DossierDocument, DossierPart } from './dossier-document';

export const dossierDocumentNames = defineWords({
  COVER_SLIP: { ar: 'ورقة الإرسال', fr: 'Bordereau d’envoi', en: 'Cover slip' },
  REGISTRATION_FORM: {
    ar: 'استمارة طلب التسجيل بالسجل المحلي للتعاونيات',
    fr: 'Formulaire de demande d’immatriculation au registre local',
    en: 'Form of the request for registration',
  },
  NAME_REQUEST: {
    ar: 'طلب المصادقة على التسمية',
    fr: 'Demande d’approbation de la dénomination',
    en: 'Request for approval of the name',
  },
  STATUTES: { ar: 'النظام الأساسي', fr: 'Statuts', en: 'Statutes' },
  FOUNDERS_LIST: { ar: 'لائحة الأعضاء المؤسسين', fr: 'Liste des membres fondateurs', en: 'List of founding members' },
  SUBSCRIPTION_LIST: { ar: 'لائحة المكتتبين في الحصص', fr: 'Liste des souscripteurs', en: 'Subscription list' },
  ASSEMBLY_MINUTES: {
    ar: 'محضر الجمعية العامة التأسيسية',
    fr: 'Procès-verbal de l’assemblée générale constitutive',
    en: 'Minutes of the constitutive assembly',
  },
  ATTENDANCE_SHEET: {
    ar: 'ورقة الحضور في الجمعية التأسيسية',
    fr: 'Feuille de présence à l’assemblée constitutive',
    en: 'Attendance sheet of the constitutive assembly',
  },
  APPOINTMENTS: { ar: 'قرار تعيين أجهزة التعاونية', fr: 'Nomination des organes', en: 'Appointment of the organs' },
} satisfies Record<DossierDocument, Phrase>);

/** Papers that the dossier takes along and that other offices write. */
export const outsidePapers = [
  'شهادة المصادقة على التسمية المسلمة من مكتب تنمية التعاون',
  'شهادة بنكية بإيداع المبالغ المؤداة',
  'وصل إيداع الملف لدى السلطة المحلية',
  'نسخ من البطائق الوطنية للتعريف',
] as const;

export const dossierPartNames = defineWords({
  NAME_REQUEST: {
    ar: 'طلب التسمية وحده',
    fr: 'La demande de dénomination seule',
    en: 'The request for the name alone',
  },
  WHOLE: { ar: 'ملف التسجيل كاملا', fr: 'Le dossier d’immatriculation complet', en: 'The whole registration dossier' },
} satisfies Record<DossierPart, Phrase>);

export const receiverNames = defineWords({
  ODCO: { ar: 'مكتب تنمية التعاون', fr: 'ODCO', en: 'ODCO' },
  CLERK: { ar: 'كتابة ضبط المحكمة', fr: 'Greffe du tribunal', en: 'Clerk of the court' },
  LOCAL_AUTHORITY: { ar: 'السلطة المحلية', fr: 'Autorité locale', en: 'Local authority' },
  BANK: { ar: 'البنك', fr: 'Banque', en: 'Bank' },
  OTHER: { ar: 'جهة أخرى', fr: 'Autre', en: 'Another office' },
} satisfies Record<Receiver, Phrase>);

export const founderLackNames = defineWords({
  NAME: {
    ar: '{name}: ملفه تابع لنيابة خارج نطاقك، فيُنشئ الملفَّ من يطلع عليه',
    fr: '{name}\u202F: dossier d’une délégation hors de votre périmètre; celle-ci doit établir le dossier',
    en: '{name}: the file belongs to a delegation outside your area, which has to make the dossier',
  },
  CARD: {
    ar: '{name}: رقم البطاقة الوطنية ناقص',
    fr: '{name}\u202F: numéro de CNIE manquant',
    en: '{name}: card number missing',
  },
  BIRTH: {
    ar: '{name}: تاريخ الازدياد ناقص',
    fr: '{name}\u202F: date de naissance manquante',
    en: '{name}: day of birth missing',
  },
  DEAD: { ar: '{name}: متوفى', fr: '{name}\u202F: décès enregistré', en: '{name}: recorded as deceased' },
  STRUCK_OUT: { ar: '{name}: ملفه مغلق', fr: '{name}\u202F: dossier clos', en: '{name}: file closed' },
} satisfies Record<Extract<DossierGap, { kind: 'founder' }>['lack'], Phrase>);

export const dossierRefusals = defineWords({
  dossierHasGaps: {
    ar: 'لا يمكن إنشاء الملف قبل استيفاء ما ينقصه ({count, plural, zero {لا شيء} one {نقص واحد} two {نقصان} few {# نقائص} many {# نقيصة} other {# نقيصة}}). اللائحة في بطاقة ملف التسجيل.',
    fr: 'Le dossier ne peut être établi\u202F: {count, plural, one {il manque un élément} other {il manque # éléments}}. La liste est dans la carte du dossier.',
    en: 'The dossier cannot be made yet: {count, plural, one {one thing is missing} other {# things are missing}}. The card of the dossier lists them.',
  },
  handedBeforeMade: {
    ar: 'أُنشئ هذا الملف بتاريخ {madeOn}، فلا يمكن أن يكون قد أودع قبله.',
    fr: 'Ce dossier a été établi le {madeOn}\u202F: il n’a pu être déposé avant.',
    en: 'This dossier was made on {madeOn}: it cannot have been handed in earlier.',
  },
  templateType: {
    ar: 'هذا الملف ليس وثيقة Word. الصيغة المقبولة هي docx.',
    fr: 'Ce fichier n’est pas un document Word. Le format accepté est docx.',
    en: 'This file is not a Word document. Send a docx.',
  },
  templateBroken: {
    ar: 'تعذرت قراءة الملف: محتواه تالف. المرجو فتحه في Word وحفظه من جديد بصيغة docx.',
    fr: 'Le fichier est illisible. Ouvrez-le dans Word et enregistrez-le à nouveau au format docx.',
    en: 'The file cannot be read. Open it in Word and save it again as docx.',
  },
  templateTooLarge: {
    ar: 'الملف أكبر من المسموح به. المرجو حذف الصور والمحتويات الملحقة.',
    fr: 'Le fichier est trop volumineux. Retirez images et contenus joints.',
    en: 'The file is too large. Take out pictures and attached contents.',
  },
  templateMacros: {
    ar: 'يتضمن الملف برامج (ماكرو). المرجو حفظه بصيغة docx بدونها.',
    fr: 'Le fichier contient des macros. Enregistrez-le sans elles, au format docx.',
    en: 'The file holds macros. Save it without them, as docx.',
  },
  templateTagBroken: {
    ar: 'علامة حقل غير مكتملة قرب «\u2068{field}\u2069». كل حقل يكتب بين حاضنتين، وكل لائحة تُفتح وتُغلق.',
    fr: 'Une balise est incomplète près de «\u202F{field}\u202F». Un champ s’écrit entre accolades; une liste s’ouvre et se ferme.',
    en: 'A mark is incomplete near “{field}”. A field stands between braces; a list is opened and closed.',
  },
  templateFieldUnknown: {
    ar: 'الحقل «\u2068{field}\u2069» غير معروف في هذا الموضع. لائحة الحقول في أسفل الصفحة.',
    fr: 'Le champ «\u202F{field}\u202F» n’existe pas à cet endroit. La liste des champs est au bas de la page.',
    en: 'The field “{field}” is not known in this place. The fields are listed at the foot of the page.',
  },
  templateFieldMisused: {
    ar: 'الحقل «\u2068{field}\u2069» استعمل في غير نوعه: اللوائح والشروط تُفتح بعلامة # وتُغلق بعلامة /، والنصوص تكتب وحدها.',
    fr: 'Le champ «\u202F{field}\u202F» est mal employé\u202F: listes et conditions s’ouvrent par # et se ferment par /, les textes s’écrivent seuls.',
    en: 'The field “{field}” is misused: lists and conditions open with # and close with /, texts stand alone.',
  },
  templateUncarried: {
    ar: `في الملف ما لا تحمله صفحات PDF: {what, select, PICTURE {صورة} TEXT_BOX {مربع نص} NOTE {حاشية} COMMENT {تعليق} TRACKED_CHANGE {تغييرات متتبعة لم تُقبل} FIELD {حقل آلي غير رقم الصفحة} FORM_CONTROL {عنصر نموذج} TAB {علامة جدولة، يقوم الجدول مقامها} COLUMNS {أعمدة نص} SECTIONS {أكثر من مقطع واحد} FIRST_PAGE {رأس خاص بالصفحة الأولى} EQUATION {معادلة} EMBEDDED {محتوى مدمج} LETTERING {تنسيق حروف غير مدعوم} LIST {ترقيم غير مدعوم} TABLE_SHAPE {شكل جدول غير مدعوم} FRAME {إطار} other {عنصر غير معروف}} (\u2068{element}\u2069). المرجو حذفه قبل الإرسال.`,
    fr: `Le fichier contient ce qu’une page PDF ne porterait pas\u202F: {what, select, PICTURE {une image} TEXT_BOX {une zone de texte} NOTE {une note} COMMENT {un commentaire} TRACKED_CHANGE {des modifications suivies} FIELD {un champ autre que le numéro de page} FORM_CONTROL {un contrôle de formulaire} TAB {une tabulation, à remplacer par un tableau} COLUMNS {des colonnes de texte} SECTIONS {plusieurs sections} FIRST_PAGE {un en-tête propre à la première page} EQUATION {une équation} EMBEDDED {un contenu incorporé} LETTERING {une mise en forme de caractères} LIST {une numérotation} TABLE_SHAPE {une forme de tableau} FRAME {un cadre} other {un élément inconnu}} ({element}). Retirez-le avant l’envoi.`,
    en: `The file holds what a PDF page of ours cannot carry: {what, select, PICTURE {a picture} TEXT_BOX {a text box} NOTE {a footnote} COMMENT {a comment} TRACKED_CHANGE {tracked changes} FIELD {a field other than the page number} FORM_CONTROL {a form control} TAB {a tab, which a table can replace} COLUMNS {columns of text} SECTIONS {more than one section} FIRST_PAGE {a header of the first page alone} EQUATION {an equation} EMBEDDED {embedded content} LETTERING {a formatting of letters} LIST {a numbering} TABLE_SHAPE {a shape of a table} FRAME {a frame} other {an unknown element}} ({element}). Take it out first.`,
  },
  templateSame: {
    ar: 'هذا هو النموذج المعمول به نفسه: لا جديد فيه.',
    fr: 'C’est le modèle déjà en vigueur\u202F: rien n’y change.',
    en: 'This is the template already in force: nothing changes.',
  },
});
