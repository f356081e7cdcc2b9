import { defineWords, type Phrase } from '@sanad/kernel';
import type { ImportState, ReviewReason, RowChoice, RowStatus, TextEncoding } from './import.contract';
import type { ImportField } from './import-field';
import type { ComparedMember } from './likely-same';

export const importFieldNames = defineWords({
  givenAr: { ar: 'الاسم الشخصي', fr: 'Prénom (arabe)', en: 'Given name (Arabic)' },
  familyAr: { ar: 'الاسم العائلي', fr: 'Nom (arabe)', en: 'Family name (Arabic)' },
  fullAr: {
    ar: 'الاسم الكامل (الشخصي ثم العائلي)',
    fr: 'Nom complet arabe (prénom, nom)',
    en: 'Full Arabic name (given, family)',
  },
  reversedAr: {
    ar: 'الاسم الكامل (العائلي ثم الشخصي)',
    fr: 'Nom complet arabe (nom, prénom)',
    en: 'Full Arabic name (family, given)',
  },
  givenLa: { ar: 'الاسم الشخصي باللاتينية', fr: 'Prénom (latin)', en: 'Given name (Latin)' },
  familyLa: { ar: 'الاسم العائلي باللاتينية', fr: 'Nom (latin)', en: 'Family name (Latin)' },
  fullLa: {
    ar: 'الاسم الكامل باللاتينية (الشخصي ثم العائلي)',
    fr: 'Nom complet latin (prénom, nom)',
    en: 'Full Latin name (given, family)',
  },
  reversedLa: {
    ar: 'الاسم الكامل باللاتينية (العائلي ثم الشخصي)',
    fr: 'Nom complet latin (nom, prénom)',
    en: 'Full Latin name (family, given)',
  },
  sex: { ar: 'الجنس', fr: 'Sexe', en: 'Sex' },
  birth: { ar: 'تاريخ الازدياد', fr: 'Date de naissance', en: 'Date of birth' },
  phone: { ar: 'الهاتف', fr: 'Téléphone', en: 'Phone' },
  province: { ar: 'الإقليم أو العمالة', fr: 'Province ou préfecture', en: 'Province or prefecture' },
  commune: { ar: 'الجماعة', fr: 'Commune', en: 'Commune' },
  cin: { ar: 'رقم البطاقة الوطنية', fr: 'N° de CIN', en: 'CIN number' },
  fileNumber: { ar: 'رقم ملف المقاوم', fr: 'N° du dossier de résistant', en: 'Resistance file number' },
  memberGivenAr: { ar: 'الاسم الشخصي للمقاوم', fr: 'Prénom du résistant', en: 'Given name of the member' },
  memberFamilyAr: { ar: 'الاسم العائلي للمقاوم', fr: 'Nom du résistant', en: 'Family name of the member' },
  memberFullAr: { ar: 'الاسم الكامل للمقاوم', fr: 'Nom complet du résistant', en: 'Full name of the member' },
  relation: { ar: 'صلة القرابة', fr: 'Lien de parenté', en: 'Relation' },
  personId: { ar: 'رقم التعريف في سند', fr: 'Identifiant dans Sanad', en: 'Identifier in Sanad' },
} satisfies Record<ImportField, Phrase>);

export const comparedNames: Readonly<Record<ComparedMember, Phrase>> = importFieldNames;

export const importStateNames = defineWords({
  MAPPING: { ar: 'في انتظار مطابقة الأعمدة', fr: 'Colonnes à confirmer', en: 'Columns to confirm' },
  CHECKING: { ar: 'جارٍ التحقق', fr: 'Vérification en cours', en: 'Being checked' },
  CHECKED: { ar: 'جاهز للاستيراد', fr: 'Prêt à importer', en: 'Ready to import' },
  RUNNING: { ar: 'جارٍ الاستيراد', fr: 'Import en cours', en: 'Being imported' },
  DONE: { ar: 'تم الاستيراد', fr: 'Importé', en: 'Imported' },
  CANCELLED: { ar: 'متوقف', fr: 'Arrêté', en: 'Stopped' },
  FAILED: { ar: 'لم يكتمل', fr: 'Interrompu', en: 'Not completed' },
  UNDOING: { ar: 'جارٍ التراجع', fr: 'Annulation en cours', en: 'Being undone' },
  UNDONE: { ar: 'تم التراجع عنه', fr: 'Annulé', en: 'Undone' },
} satisfies Record<ImportState, Phrase>);

export const rowStatusNames = defineWords({
  CREATED: { ar: 'مسجل جديد', fr: 'Créé', en: 'Created' },
  UPDATED: { ar: 'تم استكمال بياناته', fr: 'Complété', en: 'Completed' },
  ALREADY_THERE: { ar: 'مسجل من قبل', fr: 'Déjà enregistré', en: 'Already there' },
  TO_REVIEW: { ar: 'يحتاج إلى مراجعة', fr: 'À vérifier', en: 'To review' },
  REFUSED: { ar: 'مرفوض', fr: 'Refusé', en: 'Refused' },
} satisfies Record<RowStatus, Phrase>);

/** The same before anything is written: what would become of the row. */
export const rowForecastNames = defineWords({
  CREATED: { ar: 'سيسجل', fr: 'Sera créé', en: 'Will be created' },
  UPDATED: { ar: 'ستستكمل بياناته', fr: 'Sera complété', en: 'Will be completed' },
  ALREADY_THERE: rowStatusNames.ALREADY_THERE,
  TO_REVIEW: rowStatusNames.TO_REVIEW,
  REFUSED: { ar: 'به أخطاء', fr: 'Avec erreurs', en: 'With errors' },
} satisfies Record<RowStatus, Phrase>);

export const reviewReasonNames = defineWords({
  POSSIBLE: {
    ar: 'تشابه محتمل مع شخص مسجل',
    fr: 'Ressemble à une personne enregistrée',
    en: 'Looks like a registered person',
  },
  DIFFERS: {
    ar: 'الشخص مسجل ببيانات مختلفة',
    fr: 'La personne est enregistrée avec d’autres données',
    en: 'The person is registered with other data',
  },
  SEVERAL: {
    ar: 'أكثر من شخص مسجل يطابق هذا السطر',
    fr: 'Plusieurs personnes correspondent à cette ligne',
    en: 'Several persons match this row',
  },
} satisfies Record<ReviewReason, Phrase>);

export const rowChoiceNames = defineWords({
  NEW: { ar: 'شخص جديد', fr: 'Nouvelle personne', en: 'A new person' },
  SAME: { ar: 'هو نفسه', fr: 'C’est la même personne', en: 'The same person' },
  SKIP: { ar: 'ترك السطر', fr: 'Laisser la ligne', en: 'Leave the row' },
} satisfies Record<RowChoice, Phrase>);

export const encodingNames = defineWords({
  'utf-8': { ar: 'UTF-8', fr: 'UTF-8', en: 'UTF-8' },
  'utf-16le': { ar: 'UTF-16 LE', fr: 'UTF-16 LE', en: 'UTF-16 LE' },
  'utf-16be': { ar: 'UTF-16 BE', fr: 'UTF-16 BE', en: 'UTF-16 BE' },
  'windows-1256': { ar: 'عربية ويندوز (1256)', fr: 'Arabe Windows (1256)', en: 'Windows Arabic (1256)' },
  'windows-1252': { ar: 'لاتينية ويندوز (1252)', fr: 'Latin Windows (1252)', en: 'Windows Latin (1252)' },
} satisfies Record<TextEncoding, Phrase>);

/** Why a file, a row or an act on an import is refused. */
export const importRefusals = defineWords({
  sheetEmpty: {
    ar: 'لا يوجد أي سطر في هذا الملف.',
    fr: 'Ce fichier ne contient aucune ligne.',
    en: 'There is no row in this file.',
  },
  sheetBroken: {
    ar: 'تعذر فتح الملف لأنه تالف أو غير مكتمل. المرجو حفظه من جديد بصيغة xlsx ثم إعادة المحاولة.',
    fr: 'Le fichier est abîmé ou incomplet. Enregistrez-le à nouveau au format xlsx, puis réessayez.',
    en: 'The file is damaged or incomplete. Save it again as xlsx and try again.',
  },
  sheetEncrypted: {
    ar: 'الملف محمي بكلمة مرور. المرجو إزالة الحماية ثم إعادة المحاولة.',
    fr: 'Le fichier est protégé par un mot de passe. Retirez la protection, puis réessayez.',
    en: 'The file is locked with a password. Remove it and try again.',
  },
  sheetOldExcel: {
    ar: 'هذه صيغة Excel قديمة (xls). المرجو حفظ الملف بصيغة xlsx ثم إعادة المحاولة.',
    fr: 'C’est un ancien format d’Excel (xls). Enregistrez le fichier au format xlsx, puis réessayez.',
    en: 'This is an old format of Excel (xls). Save the file as xlsx and try again.',
  },
  sheetMacros: {
    ar: 'يتضمن الملف برامج (ماكرو). المرجو حفظه بصيغة xlsx بدونها.',
    fr: 'Le fichier contient des macros. Enregistrez-le sans elles, au format xlsx.',
    en: 'The file holds macros. Save it without them, as xlsx.',
  },
  sheetType: {
    ar: 'هذا الملف ليس جدولا. الصيغ المقبولة هي xlsx وcsv.',
    fr: 'Ce fichier n’est pas un tableau. Les formats acceptés sont xlsx et csv.',
    en: 'This file is not a sheet. Send xlsx or csv.',
  },
  sheetUnsafe: {
    ar: 'يتضمن الملف أجزاء لا توجد في جدول عادي، ولذلك لم يفتح.',
    fr: 'Le fichier contient des éléments étrangers à un tableau ; il n’a pas été ouvert.',
    en: 'The file holds parts that no sheet has, so it was not opened.',
  },
  sheetBomb: {
    ar: 'محتوى الملف أكبر مما يمكن فتحه بأمان. المرجو تقسيمه، أو حذف الأوراق والتنسيقات غير الضرورية.',
    fr: 'Le contenu du fichier est trop volumineux pour être ouvert sans risque. Divisez-le, ou retirez les feuilles et les mises en forme inutiles.',
    en: 'What the file holds is too large to be opened safely. Split it, or remove sheets and formats that are not needed.',
  },
  sheetTooLarge: {
    ar: 'حجم الملف يتجاوز الحد المسموح به، وهو {megabytes} ميغابايت.',
    fr: 'Le fichier dépasse la taille permise de {megabytes} Mo.',
    en: 'The file is larger than the {megabytes} MB allowed.',
  },
  sheetTooManyRows: {
    ar: 'عدد الأسطر يتجاوز الحد المسموح به، وهو 20000 سطر. المرجو تقسيم الملف.',
    fr: 'Le fichier dépasse 20 000 lignes. Divisez-le.',
    en: 'The file has more than 20,000 rows. Split it.',
  },
  sheetTooWide: {
    ar: 'عدد الأعمدة يتجاوز الحد المسموح به، وهو {most} عمود.',
    fr: 'Le fichier dépasse {most} colonnes.',
    en: 'The file has more than {most} columns.',
  },
  sheetWithoutRows: {
    ar: 'يتضمن الملف عناوين الأعمدة فقط، ولا يوجد أي سطر تحتها.',
    fr: 'Le fichier ne contient que des titres de colonnes, sans ligne en dessous.',
    en: 'The file holds headings alone, without a row below them.',
  },
  encodingOfWorkbook: {
    ar: 'لا يمكن اختيار الترميز إلا لملفات النص (csv).',
    fr: 'L’encodage ne se choisit que pour un fichier texte (csv).',
    en: 'The encoding is chosen for text files (csv) alone.',
  },
  cellError: {
    ar: 'تتضمن هذه الخانة خطأ حسابيا.',
    fr: 'Cette case contient une erreur de calcul.',
    en: 'This cell holds an error value.',
  },
  formulaWithoutValue: {
    ar: 'تتضمن هذه الخانة معادلة بدون نتيجة. المرجو كتابة القيمة.',
    fr: 'Cette case contient une formule sans résultat. Écrivez la valeur.',
    en: 'This cell holds a formula without a result. Write the value.',
  },
  cardNumberTwice: {
    ar: 'رقم البطاقة الوطنية نفسه مكتوب في سطر آخر باسم مختلف.',
    fr: 'Le même numéro de CIN figure sur une autre ligne, sous un autre nom.',
    en: 'The same CIN number stands in another row under another name.',
  },
  personNotHere: {
    ar: 'لا يوجد شخص بهذا التعريف ضمن نيابتكم.',
    fr: 'Aucune personne de votre délégation ne porte cet identifiant.',
    en: 'No person of your delegation has this identifier.',
  },
  rowSkipped: {
    ar: 'ترك هذا السطر بقرار من المستعمل.',
    fr: 'Cette ligne a été laissée de côté par décision de l’agent.',
    en: 'Somebody decided to leave this row out.',
  },
  candidateGone: {
    ar: 'الشخص المختار لم يعد متاحا. المرجو الاختيار من جديد.',
    fr: 'La personne choisie n’est plus disponible. Choisissez à nouveau.',
    en: 'The chosen person is not available any more. Choose again.',
  },
  fieldTwice: {
    ar: 'المرجو عدم ربط عمودين بالمعلومة نفسها.',
    fr: 'Deux colonnes ne peuvent pas aller vers la même donnée.',
    en: 'Two columns cannot go to the same field.',
  },
  importNeedsNames: {
    ar: 'المرجو تحديد العمود الذي يتضمن الاسم بالعربية (الشخصي والعائلي، أو الاسم الكامل).',
    fr: 'Indiquez la colonne du nom en arabe (prénom et nom, ou nom complet).',
    en: 'Say which column holds the Arabic name (given and family, or the whole name).',
  },
  importNeedsMember: {
    ar: 'لتسجيل القرابة، المرجو تحديد أعمدة رقم ملف المقاوم واسمه وصلة القرابة معا.',
    fr: 'Pour la parenté, indiquez ensemble les colonnes du numéro de dossier, du nom du résistant et du lien.',
    en: 'For kinship, say together which columns hold the file number, the name of the member and the relation.',
  },
  importColumnsChanged: {
    ar: 'عدد الأعمدة لا يطابق الملف. المرجو تحديث الصفحة.',
    fr: 'Le nombre de colonnes ne correspond pas au fichier. Actualisez la page.',
    en: 'The number of columns is not that of the file. Reload the page.',
  },
  importBusy: {
    ar: 'هناك عملية جارية على هذا الاستيراد. المرجو انتظار نهايتها أو إيقافها.',
    fr: 'Une opération est en cours sur cet import. Attendez sa fin, ou arrêtez-la.',
    en: 'Something is at work on this import. Wait until it is over, or stop it.',
  },
  importNotChecked: {
    ar: 'المرجو التحقق من الأسطر قبل الاستيراد.',
    fr: 'Vérifiez les lignes avant d’importer.',
    en: 'Check the rows before importing.',
  },
  importNothingToDo: {
    ar: 'لا يوجد أي سطر جاهز للاستيراد.',
    fr: 'Aucune ligne n’est prête à être importée.',
    en: 'No row is ready to be imported.',
  },
  importUndone: {
    ar: 'سبق التراجع عن هذا الاستيراد.',
    fr: 'Cet import a déjà été annulé.',
    en: 'This import has already been undone.',
  },
  importPurged: {
    ar: 'انتهت مدة الاحتفاظ بأسطر هذا الاستيراد: بقيت الأعداد وحدها، ولا يمكن التراجع ولا تنزيل النتيجة.',
    fr: 'Les lignes de cet import ne sont plus conservées\u202F: seuls les totaux restent. Ni annulation ni téléchargement ne sont possibles.',
    en: 'The rows of this import are no longer kept: only the counts remain. It can be neither undone nor downloaded.',
  },
  importWritten: {
    ar: 'سبق استيراد هذا السطر، ولا يمكن تعديله هنا. المرجو تعديل بيانات الشخص نفسه.',
    fr: 'Cette ligne est déjà importée. Corrigez la fiche de la personne.',
    en: 'This row is imported already. Correct the record of the person.',
  },
  importIsUsed: {
    ar: '{persons, plural, zero {لا يمكن التراجع عن الاستيراد.} one {لا يمكن التراجع: كتبت بعد الاستيراد معطيات جديدة على شخص واحد} two {لا يمكن التراجع: كتبت بعد الاستيراد معطيات جديدة على شخصين} few {لا يمكن التراجع: كتبت بعد الاستيراد معطيات جديدة على {persons} أشخاص} many {لا يمكن التراجع: كتبت بعد الاستيراد معطيات جديدة على {persons} شخصا} other {لا يمكن التراجع: كتبت بعد الاستيراد معطيات جديدة على {persons} شخص}} (الأسطر: {lines}).',
    fr: '{persons, plural, one {Annulation impossible : de nouvelles données ont été écrites depuis sur une personne} other {Annulation impossible : de nouvelles données ont été écrites depuis sur {persons} personnes}} (lignes : {lines}).',
    en: '{persons, plural, one {It cannot be undone: something new was written on one person since} other {It cannot be undone: something new was written on {persons} persons since}} (rows: {lines}).',
  },
});
