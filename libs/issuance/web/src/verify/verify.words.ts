import { defineWords } from '@sanad/kernel';
import type { Verdict } from '@sanad/issuance/core';

export const verdictWords = defineWords({
  VALID: { ar: 'صحيحة', fr: 'Authentique', en: 'Genuine' },
  ALTERED: { ar: 'معدلة', fr: 'Altéré', en: 'Altered' },
  WITHDRAWN: { ar: 'مسحوبة', fr: 'Retiré', en: 'Withdrawn' },
  REPLACED: { ar: 'معوضة', fr: 'Remplacé', en: 'Replaced' },
  SIGNED: { ar: 'توقيعها صحيح', fr: 'Signature authentique', en: 'Genuine signature' },
  UNREGISTERED: { ar: 'غير مسجلة', fr: 'Non enregistré', en: 'Not on record' },
  UNCHECKED: { ar: 'تعذر التحقق', fr: 'Vérification impossible', en: 'Could not be checked' },
} satisfies Record<Verdict, unknown> & Parameters<typeof defineWords>[0]);

export const verdictSentences = defineWords({
  VALID: {
    ar: 'صدرت هذه الوثيقة عن المندوبية السامية وما زالت سارية.',
    fr: 'Ce document a été émis par le Haut-Commissariat et reste valable.',
    en: 'This document was issued by the High Commission and is still valid.',
  },
  ALTERED: {
    ar: 'ليست هذه الوثيقة كما صدرت، أو لم تصدر عن المندوبية السامية. لا يعتد بها.',
    fr: 'Ce document n’est pas tel qu’il a été émis, ou n’émane pas du Haut-Commissariat. Ne vous y fiez pas.',
    en: 'This document is not as it was issued, or does not come from the High Commission. Do not rely on it.',
  },
  WITHDRAWN: {
    ar: 'صدرت هذه الوثيقة عن المندوبية السامية ثم سحبتها. لم تعد سارية.',
    fr: 'Le Haut-Commissariat a émis ce document puis l’a retiré. Il n’est plus valable.',
    en: 'The High Commission issued this document and has withdrawn it. It is no longer valid.',
  },
  REPLACED: {
    ar: 'عوضت المندوبية السامية هذه الوثيقة بأخرى. لم تعد سارية.',
    fr: 'Le Haut-Commissariat a remplacé ce document par un autre. Il n’est plus valable.',
    en: 'The High Commission has replaced this document with another one. It is no longer valid.',
  },
  SIGNED: {
    ar: 'وقعت المندوبية السامية هذه الوثيقة. لم يتم التحقق مما إذا كانت ما زالت سارية.',
    fr: 'Le Haut-Commissariat a signé ce document. Sa validité actuelle n’a pas été vérifiée.',
    en: 'The High Commission signed this document. Whether it is still valid was not checked.',
  },
  UNREGISTERED: {
    ar: 'التوقيع صحيح، غير أن الوثيقة لا توجد في سجل المندوبية السامية. المرجو الاتصال بالمصلحة المصدرة.',
    fr: 'La signature est authentique, mais le document ne figure pas au registre. Contactez le service émetteur.',
    en: 'The signature is genuine, but the document is not on record. Please contact the issuing office.',
  },
  UNCHECKED: {
    ar: 'لا يوجد اتصال، ولم تفتح هذه الصفحة من قبل على هذا الجهاز. المرجو إعادة المحاولة عند توفر الاتصال.',
    fr: 'Pas de connexion, et cette page n’a jamais été ouverte sur cet appareil. Réessayez une fois connecté.',
    en: 'There is no connection, and this page was never opened on this device. Try again when connected.',
  },
} satisfies Record<Verdict, unknown> & Parameters<typeof defineWords>[0]);

export const verifyWords = defineWords({
  staff: {
    ar: 'لموظفي المندوبية: صفحة الوثيقة',
    fr: 'Agents du Haut-Commissariat : fiche du document',
    en: 'Staff of the High Commission: page of the document',
  },
  heading: { ar: 'التحقق من وثيقة', fr: 'Vérifier un document', en: 'Check a document' },
  lead: {
    ar: 'لكل وثيقة تصدرها المندوبية السامية رمز يثبت مصدرها. يتم التحقق من التوقيع على هذا الجهاز.',
    fr: 'Chaque document émis par le Haut-Commissariat porte un code qui prouve son origine. La signature est vérifiée sur cet appareil.',
    en: 'Each document issued by the High Commission carries a code that proves its origin. The signature is checked on this device.',
  },
  busy: { ar: 'جار التحقق…', fr: 'Vérification…', en: 'Checking…' },
  noCode: {
    ar: 'لا يوجد رمز للتحقق فيما أدخل. المرجو مسح الرمز أو لصق العنوان كاملا.',
    fr: 'Aucun code dans cette saisie. Scannez le code ou collez l’adresse entière.',
    en: 'There is no code in what was entered. Scan the code or paste the whole address.',
  },
  noCodeInPicture: {
    ar: 'لم يعثر على رمز في الصورة. المرجو تقريب الكاميرا من الرمز وإعادة التصوير في ضوء كاف.',
    fr: 'Aucun code trouvé dans l’image. Rapprochez-vous du code et reprenez la photo avec assez de lumière.',
    en: 'No code was found in the picture. Move closer to the code and take it again in good light.',
  },
  noCodeInFile: {
    ar: 'لا يحمل هذا الملف رمزا للتحقق: ليس ملفا أصليا من المندوبية السامية. إن كان مسحا ضوئيا، فالمرجو مسح الرمز المطبوع.',
    fr: 'Ce fichier ne porte aucun code : ce n’est pas un fichier original du Haut-Commissariat. Si c’est une numérisation, scannez le code imprimé.',
    en: 'This file carries no code: it is no original file of the High Commission. If it is a scan, scan the printed code.',
  },
  compare: {
    ar: 'المرجو مقارنة هذه المعطيات بما هو مكتوب في الوثيقة:',
    fr: 'Comparez ces données avec ce qui est écrit sur le document :',
    en: 'Compare this with what is written on the document:',
  },
  kind: { ar: 'النوع', fr: 'Nature', en: 'Kind' },
  number: { ar: 'الرقم', fr: 'Numéro', en: 'Number' },
  issuedOn: { ar: 'تاريخ الإصدار', fr: 'Émis le', en: 'Issued on' },
  issuer: { ar: 'الجهة المصدرة', fr: 'Émetteur', en: 'Issued by' },
  initials: { ar: 'الحرفان الأولان للاسم', fr: 'Initiales', en: 'Initials' },
  changedOn: { ar: 'منذ', fr: 'Depuis le', en: 'Since' },
  reason: { ar: 'السبب', fr: 'Motif', en: 'Reason' },
  successor: { ar: 'الوثيقة السارية', fr: 'Document en vigueur', en: 'The document that counts' },
  checksHeading: { ar: 'ما تم التحقق منه', fr: 'Ce qui a été vérifié', en: 'What was checked' },
  signatureOk: {
    ar: 'توقيع المندوبية السامية صحيح.',
    fr: 'La signature du Haut-Commissariat est authentique.',
    en: 'The signature of the High Commission is genuine.',
  },
  signatureBad: {
    ar: 'التوقيع غير صحيح: تغير الرمز أو لم تصدره المندوبية السامية.',
    fr: 'La signature n’est pas valable : le code a été modifié ou n’émane pas du Haut-Commissariat.',
    en: 'The signature does not hold: the code was changed or does not come from the High Commission.',
  },
  signatureUnchecked: {
    ar: 'لم يتم التحقق من التوقيع: لا توجد مفاتيح المندوبية السامية على هذا الجهاز.',
    fr: 'Signature non vérifiée : les clés du Haut-Commissariat ne sont pas sur cet appareil.',
    en: 'The signature was not checked: the keys of the High Commission are not on this device.',
  },
  signatureAbsent: {
    ar: 'لم يتم التحقق من أي توقيع: طلبت الوثيقة برقمها في السجل.',
    fr: 'Aucune signature vérifiée : le document a été demandé au registre.',
    en: 'No signature was checked: the document was asked for on the record.',
  },
  registerValid: {
    ar: 'السجل: الوثيقة سارية.',
    fr: 'Registre : le document est valable.',
    en: 'On record: the document is valid.',
  },
  registerEnded: {
    ar: 'السجل: الوثيقة لم تعد سارية.',
    fr: 'Registre : le document n’est plus valable.',
    en: 'On record: the document is no longer valid.',
  },
  registerAbsent: {
    ar: 'السجل: لا توجد وثيقة بهذا التعريف.',
    fr: 'Registre : aucun document de cet identifiant.',
    en: 'On record: there is no such document.',
  },
  registerOffline: {
    ar: 'لم يتم الاطلاع على السجل: لا يوجد اتصال. قد تكون الوثيقة سحبت أو عوضت.',
    fr: 'Registre non consulté : pas de connexion. Le document a pu être retiré ou remplacé.',
    en: 'The record was not consulted: no connection. The document may have been withdrawn or replaced.',
  },
  registerBusy: {
    ar: 'لم يتم الاطلاع على السجل: طلبات كثيرة في وقت وجيز. المرجو إعادة المحاولة بعد دقيقة.',
    fr: 'Registre non consulté : trop de demandes en peu de temps. Réessayez dans une minute.',
    en: 'The record was not consulted: too many requests in a short time. Try again in a minute.',
  },
  registerNotAsked: {
    ar: 'لم يتم الاطلاع على السجل.',
    fr: 'Registre non consulté.',
    en: 'The record was not consulted.',
  },
  fileSame: {
    ar: 'الملف مطابق للأصل حرفا بحرف.',
    fr: 'Le fichier est identique à l’original, octet par octet.',
    en: 'The file is the original, byte for byte.',
  },
  fileAltered: {
    ar: 'الملف ليس هو الملف الأصلي: تغير منه شيء، أو أعيد حفظه أو مسحه.',
    fr: 'Le fichier n’est pas l’original : il a été modifié, réenregistré ou numérisé.',
    en: 'The file is not the original: it was changed, saved again or scanned.',
  },
  fileElsewhere: {
    ar: 'لم يتم التحقق من الملف: صدر تحت عنوان آخر، ويتطلب التحقق منه الاتصال.',
    fr: 'Fichier non vérifié : il a été émis sous une autre adresse, une connexion est nécessaire.',
    en: 'The file was not checked: it was issued under another address, which needs a connection.',
  },
  fileNotGiven: {
    ar: 'لم يتم التحقق من ملف: يمكن إضافة ملف PDF الأصلي أدناه.',
    fr: 'Aucun fichier vérifié : ajoutez ci-dessous le PDF original.',
    en: 'No file was checked: you can add the original PDF below.',
  },
  again: { ar: 'إعادة المحاولة', fr: 'Réessayer', en: 'Try again' },
  another: { ar: 'التحقق من وثيقة أخرى', fr: 'Vérifier un autre document', en: 'Check another document' },
  waysHeading: { ar: 'كيف يتم التحقق', fr: 'Comment vérifier', en: 'How to check' },
  scan: { ar: 'مسح الرمز بالكاميرا', fr: 'Scanner le code', en: 'Scan the code' },
  cameraView: { ar: 'صورة الكاميرا', fr: 'Image de la caméra', en: 'Picture of the camera' },
  cameraHint: {
    ar: 'المرجو توجيه الكاميرا نحو الرمز.',
    fr: 'Dirigez la caméra vers le code.',
    en: 'Point the camera at the code.',
  },
  cameraRefused: {
    ar: 'تعذر فتح الكاميرا. المرجو السماح باستعمالها، أو اختيار صورة للرمز.',
    fr: 'La caméra ne s’ouvre pas. Autorisez-la, ou choisissez une photo du code.',
    en: 'The camera cannot be opened. Allow it, or choose a photo of the code.',
  },
  cameraClose: { ar: 'إغلاق الكاميرا', fr: 'Fermer la caméra', en: 'Close the camera' },
  file: {
    ar: 'ملف PDF الأصلي أو صورة للرمز',
    fr: 'PDF original ou photo du code',
    en: 'Original PDF or photo of the code',
  },
  fileHint: {
    ar: 'يبقى الملف على هذا الجهاز ولا يرسل إلى أي جهة.',
    fr: 'Le fichier reste sur cet appareil et n’est envoyé nulle part.',
    en: 'The file stays on this device and is sent nowhere.',
  },
  choose: { ar: 'اختيار ملف', fr: 'Choisir un fichier', en: 'Choose a file' },
  paste: { ar: 'لصق العنوان أو الرمز', fr: 'Coller l’adresse ou le code', en: 'Paste the address or the code' },
  check: { ar: 'تحقق', fr: 'Vérifier', en: 'Check' },
});
