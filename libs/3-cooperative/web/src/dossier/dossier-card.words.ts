import { defineWords } from '@sanad/kernel';

export const dossierCardWords = defineWords({
  heading: { ar: 'ملف التسجيل', fr: 'Dossier d’immatriculation', en: 'Registration dossier' },
  lead: {
    ar: 'تسع وثائق بالعربية، كل واحدة بصيغة Word للتعديل وPDF للإيداع، مجموعة في ثلاث نسخ',
    fr: 'Neuf pièces en arabe, chacune en Word à modifier et en PDF à déposer, réunies en trois exemplaires',
    en: 'Nine papers in Arabic, each as Word to edit and PDF to file, bound in three copies',
  },
  details: { ar: 'معطيات الوثائق', fr: 'Données des pièces', en: 'What the papers say' },
  complete: {
    ar: 'لا ينقص الملفَ شيء: يمكن إنشاؤه.',
    fr: 'Il ne manque rien\u202F: le dossier peut être établi.',
    en: 'Nothing is missing: the dossier can be made.',
  },
  gaps: {
    ar: 'ينقص الملفَ {count, plural, zero {لا شيء} one {أمر واحد} two {أمران} few {# أمور} many {# أمرا} other {# أمر}}:',
    fr: 'Il manque {count, plural, one {un élément} other {# éléments}}\u202F:',
    en: '{count, plural, one {One thing is} other {# things are}} missing:',
  },
  nameGaps: {
    ar: 'طلب التسمية وحده ينقصه {count, plural, zero {لا شيء} one {أمر واحد} two {أمران} few {# أمور} many {# أمرا} other {# أمر}} مما سبق.',
    fr: 'À la demande de dénomination seule, il {count, plural, one {en manque un} other {en manque #}} parmi ceux-ci.',
    en: 'The request for the name alone lacks {count, plural, one {one} other {#}} of these.',
  },
  gapDetail: { ar: 'معطى ناقص: {name}', fr: 'Donnée manquante\u202F: {name}', en: 'Not said yet: {name}' },
  gapStep: { ar: 'مرحلة لم تنجز: {name}', fr: 'Étape à faire\u202F: {name}', en: 'Step to be done: {name}' },
  gapName: {
    ar: 'انتهت صلاحية شهادة التسمية ({day}): يلزم طلب جديد',
    fr: 'L’attestation de dénomination a expiré ({day})\u202F: une nouvelle demande est nécessaire',
    en: 'The name certificate has expired ({day}): a new request is needed',
  },
  gapOrgan: {
    ar: 'لا رئيس ولا مسير بين المؤسسين',
    fr: 'Ni président ni gérant parmi les fondateurs',
    en: 'No president and no manager among the founders',
  },
  someFounder: { ar: 'أحد المؤسسين', fr: 'Un fondateur', en: 'A founder' },
  make: { ar: 'إنشاء الملف', fr: 'Établir le dossier', en: 'Make the dossier' },
  makeAgain: { ar: 'إنشاء ملف محيّن', fr: 'Établir un dossier à jour', en: 'Make it anew' },
  makeName: { ar: 'إنشاء طلب التسمية', fr: 'Établir la demande de dénomination', en: 'Make the name request' },
  making: {
    ar: 'جار تحرير الوثائق وتجميع النسخ الثلاث…',
    fr: 'Rédaction des pièces et réunion des trois exemplaires…',
    en: 'Writing the papers and binding the three copies…',
  },
  made: { ar: 'أُنشئ الملف', fr: 'Dossier établi', en: 'The dossier is made' },
  none: { ar: 'لم يُنشأ أي ملف بعد', fr: 'Aucun dossier établi', en: 'No dossier has been made yet' },
  number: { ar: 'الملف رقم {number}', fr: 'Dossier n°\u202F{number}', en: 'Dossier {number}' },
  numberName: {
    ar: 'طلب التسمية رقم {number}',
    fr: 'Demande de dénomination n°\u202F{number}',
    en: 'Name request {number}',
  },
  current: { ar: 'محيّن', fr: 'À jour', en: 'Up to date' },
  outdated: { ar: 'تغيرت المعطيات بعده', fr: 'Données modifiées depuis', en: 'Facts have changed since' },
  handed: { ar: 'أودع', fr: 'Déposé', en: 'Handed in' },
  about: {
    ar: '{day} · {papers, plural, zero {لا وثيقة} one {وثيقة واحدة} two {وثيقتان} few {# وثائق} many {# وثيقة} other {# وثيقة}} · {pages, plural, zero {لا صفحة} one {صفحة واحدة} two {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}} في ثلاث نسخ',
    fr: '{day} · {papers, plural, one {# pièce} other {# pièces}} · {pages, plural, one {# page} other {# pages}} en trois exemplaires',
    en: '{day} · {papers, plural, one {# paper} other {# papers}} · {pages, plural, one {# page} other {# pages}} in three copies',
  },
  bundle: { ar: 'النسخ الثلاث (PDF)', fr: 'Les trois exemplaires (PDF)', en: 'All three copies (PDF)' },
  archive: { ar: 'ملفات Word مضغوطة', fr: 'Fichiers Word (ZIP)', en: 'Word files (ZIP)' },
  papers: { ar: 'الوثائق', fr: 'Les pièces', en: 'The papers' },
  look: { ar: 'معاينة', fr: 'Aperçu', en: 'Preview' },
  pages: {
    ar: '{pages, plural, zero {لا صفحة} one {صفحة واحدة} two {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}}',
    fr: '{pages, plural, one {# page} other {# pages}}',
    en: '{pages, plural, one {# page} other {# pages}}',
  },
  pictureOf: { ar: 'صورة صفحات: {name}', fr: 'Image des pages\u202F: {name}', en: 'Picture of the pages: {name}' },
  pictureFailed: {
    ar: 'تعذر عرض الصفحات. المرجو تنزيل الوثيقة.',
    fr: 'Les pages n’ont pu être affichées. Téléchargez la pièce.',
    en: 'The pages could not be shown. Download the paper.',
  },
  handIn: { ar: 'تسجيل الإيداع', fr: 'Noter le dépôt', en: 'Record handing in' },
  handHeading: {
    ar: 'إيداع الملف رقم {number}',
    fr: 'Dépôt du dossier n°\u202F{number}',
    en: 'Handing in of dossier {number}',
  },
  receiver: { ar: 'الجهة', fr: 'Destinataire', en: 'Handed to' },
  receivedBy: { ar: 'المصلحة ومن تسلم', fr: 'Service et personne qui a reçu', en: 'Office, and who took it' },
  handedOn: { ar: 'تاريخ الإيداع', fr: 'Date du dépôt', en: 'Day of handing in' },
  receipt: { ar: 'رقم الوصل', fr: 'Numéro du récépissé', en: 'Number of the receipt' },
  handedIn: { ar: 'سُجل الإيداع', fr: 'Dépôt enregistré', en: 'Handing in recorded' },
  handing: {
    ar: 'أودع لدى {receiver} ({by}) بتاريخ {day}',
    fr: 'Déposé\u202F: {receiver} ({by}), le {day}',
    en: 'Handed to {receiver} ({by}) on {day}',
  },
  receiptShown: { ar: 'الوصل {receipt}', fr: 'Récépissé {receipt}', en: 'Receipt {receipt}' },
  slip: {
    ar: 'ورقة الإرسال موقعة رقميا، يتحقق منها كل من يحملها:',
    fr: 'Bordereau signé, que quiconque le tient peut vérifier\u202F:',
    en: 'The cover slip is signed, and anybody who holds it can check it:',
  },
  slipReplaced: {
    ar: 'عُوضت ورقة الإرسال: يُظهر التحقق أن ملفا أحدث يقوم مقامها:',
    fr: 'Bordereau remplacé\u202F: la vérification renvoie au dossier plus récent\u202F:',
    en: 'The cover slip was replaced: a check shows that a newer dossier counts:',
  },
  slipWithdrawn: {
    ar: 'سُحبت ورقة الإرسال، فيُنشأ ملف جديد لتقوم ورقة أخرى مقامها:',
    fr: 'Bordereau retiré\u202F: établissez un nouveau dossier pour en avoir un autre\u202F:',
    en: 'The cover slip was taken back: make the dossier anew to have another:',
  },
  hash: { ar: 'بصمة الملف', fr: 'Empreinte', en: 'Fingerprint' },
});

export const dossierDetailWords = defineWords({
  object: { ar: 'غرض التعاونية', fr: 'Objet de la coopérative', en: 'Object of the cooperative' },
  objectHint: {
    ar: 'مثال: جني العسل وتلفيفه وتسويقه',
    fr: 'Exemple\u202F: récolte, conditionnement et vente du miel',
    en: 'For example: harvesting, packing and selling honey',
  },
  territory: { ar: 'الدائرة الترابية', fr: 'Circonscription territoriale', en: 'Territory' },
  durationYears: { ar: 'المدة بالسنوات', fr: 'Durée en années', en: 'Duration in years' },
  yearEnd: { ar: 'نهاية السنة المالية', fr: 'Clôture de l’exercice', en: 'End of the financial year' },
  assemblyOn: {
    ar: 'يوم الجمعية التأسيسية',
    fr: 'Jour de l’assemblée constitutive',
    en: 'Day of the constitutive assembly',
  },
  assemblyAt: { ar: 'ساعة الجمعية', fr: 'Heure de l’assemblée', en: 'Time of the assembly' },
  assemblyPlace: { ar: 'مكان الجمعية', fr: 'Lieu de l’assemblée', en: 'Place of the assembly' },
  chair: { ar: 'رئيس الجلسة', fr: 'Président de séance', en: 'Chair of the session' },
  secretary: { ar: 'كاتب الجلسة', fr: 'Secrétaire de séance', en: 'Secretary of the session' },
  court: { ar: 'المحكمة الابتدائية', fr: 'Tribunal de première instance', en: 'Court of first instance' },
  courtHint: {
    ar: 'عند تركها فارغة: محكمة إقليم المقر',
    fr: 'À défaut\u202F: celui de la province du siège',
    en: 'When left empty: the court of the province of the seat',
  },
  localAuthority: { ar: 'السلطة المحلية', fr: 'Autorité locale', en: 'Local authority' },
  bank: { ar: 'المؤسسة البنكية', fr: 'Banque', en: 'Bank' },
  inArabic: {
    ar: 'تكتب بالعربية كما ستظهر في الوثائق',
    fr: 'À écrire en arabe, tel que les pièces le diront',
    en: 'Write in Arabic, as the papers will say it',
  },
});

export const yearEndNames = defineWords({
  '12-31': { ar: '31 دجنبر', fr: '31 décembre', en: '31 December' },
  '03-31': { ar: '31 مارس', fr: '31 mars', en: '31 March' },
  '06-30': { ar: '30 يونيو', fr: '30 juin', en: '30 June' },
  '09-30': { ar: '30 شتنبر', fr: '30 septembre', en: '30 September' },
});
