import { defineWords, type Phrase } from '@sanad/kernel';
import type { WorkbookField } from './workbook.contract';

/** What stands in the workbook itself, and what its parts are called on the screen. */
export const workbookSheetWords = defineWords({
  cohort: { ar: 'لائحة المستفيدين للتعبئة', fr: 'Cohorte à compléter', en: 'Cohort to fill in' },
  openSessions: { ar: 'الدورات الجارية', fr: 'Sessions en cours', en: 'Running sessions' },
  caseFile: { ar: 'رقم الملف', fr: 'Numéro du dossier', en: 'File number' },
  name: { ar: 'الاسم الكامل', fr: 'Nom complet', en: 'Full name' },
  session: { ar: 'الدورة', fr: 'Session', en: 'Session' },
  day: { ar: 'اليوم {number}', fr: 'Jour {number}', en: 'Day {number}' },
  dayOn: { ar: 'اليوم {number} · {day}', fr: 'Jour {number} · {day}', en: 'Day {number} · {day}' },
  result: { ar: 'نتيجة التكوين', fr: 'Résultat', en: 'Result' },
  resultOn: { ar: 'تاريخ النتيجة', fr: 'Date du résultat', en: 'Date of the result' },
  certificate: { ar: 'رقم الشهادة', fr: 'Numéro de l’attestation', en: 'Certificate number' },
  certificateOn: { ar: 'تاريخ الشهادة', fr: 'Date de l’attestation', en: 'Certificate date' },
  marksHint: {
    ar: 'P حاضر، A غائب، E مبرر، L متأخر',
    fr: 'P présent, A absent, E excusé, L en retard',
    en: 'P present, A absent, E excused, L late',
  },
});

export const workbookFieldNames = defineWords({
  MARK: { ar: 'الحضور', fr: 'Présence', en: 'Attendance' },
  RESULT: workbookSheetWords.result,
  RESULT_ON: workbookSheetWords.resultOn,
  CERTIFICATE: workbookSheetWords.certificate,
  CERTIFICATE_ON: workbookSheetWords.certificateOn,
  IDENTITY: { ar: 'هوية المستفيد(ة)', fr: 'Identité', en: 'Identity' },
  TOKEN: { ar: 'رمز السطر', fr: 'Code de la ligne', en: 'Code of the row' },
} satisfies Record<WorkbookField, Phrase>);

/** Why a cell of a workbook, or the whole of it, is not taken; and what to do. */
export const workbookRefusals = defineWords({
  workbookUnknown: {
    ar: 'هذا الملف ليس لائحة تم تنزيلها من المنصة، أو حُذف منه عمود. المرجو تنزيل اللائحة من جديد وتعبئتها.',
    fr: 'Ce fichier n’est pas une cohorte téléchargée ici, ou une colonne y manque. Téléchargez la cohorte à nouveau et complétez-la.',
    en: 'This file is not a cohort that was downloaded here, or a column is missing. Download the cohort again and fill it in.',
  },
  workbookEmpty: {
    ar: 'لا يوجد أي مستفيد له مقعد في هذه الدورات.',
    fr: 'Personne n’a de place dans ces sessions.',
    en: 'Nobody has a place in these sessions.',
  },
  workbookOvertaken: {
    ar: 'تغيرت المعطيات بعد عرض الفروق، ولم يسجل أي شيء. المرجو مراجعة الفروق من جديد.',
    fr: 'Les données ont changé depuis l’affichage des différences ; rien n’a été enregistré. Vérifiez-les à nouveau.',
    en: 'The data has changed since the differences were shown; nothing was recorded. Look at them again.',
  },
  tokenChanged: {
    ar: 'رمز هذا السطر تغير أو نقص. المرجو نسخ السطر كما كان من ملف التنزيل.',
    fr: 'Le code de cette ligne a été modifié. Recopiez la ligne d’origine du fichier téléchargé.',
    en: 'The code of this row was changed. Copy the row again from the downloaded file.',
  },
  rowForeign: {
    ar: 'هذا السطر لا ينتمي إلى هذه اللائحة: أضيف إليها أو نُسخ من ملف آخر. المرجو حذفه.',
    fr: 'Cette ligne n’est pas de cette cohorte : ajoutée, ou copiée d’un autre fichier. Supprimez-la.',
    en: 'This row is not of this cohort: it was added, or copied from another file. Delete it.',
  },
  rowTwice: {
    ar: 'هذا السطر مكرر في الملف. المرجو الاحتفاظ بواحد منهما.',
    fr: 'Cette ligne figure deux fois dans le fichier. Gardez-en une.',
    en: 'This row is in the file twice. Keep one of them.',
  },
  rowOvertaken: {
    ar: 'عدّل شخص آخر معطيات هذا المستفيد بعد تنزيل اللائحة. المرجو تنزيلها من جديد لتعديل هذه الخانة.',
    fr: 'Quelqu’un a modifié les données de cette personne après le téléchargement. Téléchargez à nouveau pour changer cette cellule.',
    en: 'Somebody changed this person’s data after the download. Download again to change this cell.',
  },
  identityLocked: {
    ar: 'لا تعدل هوية المستفيد(ة) في هذه اللائحة. المرجو إرجاع الخانة كما كانت.',
    fr: 'L’identité ne se modifie pas ici. Remettez la cellule comme elle était.',
    en: 'Identity is not changed here. Put the cell back as it was.',
  },
  formulaCell: {
    ar: 'في هذه الخانة صيغة حسابية. المرجو كتابة القيمة نفسها.',
    fr: 'Cette cellule contient une formule. Écrivez la valeur elle-même.',
    en: 'This cell holds a formula. Write the value itself.',
  },
  cellUnreadable: {
    ar: 'تعذرت قراءة هذه الخانة. المرجو كتابتها من جديد.',
    fr: 'Cette cellule est illisible. Écrivez-la à nouveau.',
    en: 'This cell cannot be read. Write it again.',
  },
  markUnknown: {
    ar: 'القيم المقبولة هي P حاضر، A غائب، E مبرر، L متأخر.',
    fr: 'Valeurs acceptées : P présent, A absent, E excusé, L en retard.',
    en: 'Take P present, A absent, E excused or L late.',
  },
  noSuchDay: {
    ar: 'ليس في هذه الدورة يوم بهذا الرقم. المرجو إفراغ الخانة.',
    fr: 'La session n’a pas de jour de ce numéro. Videz la cellule.',
    en: 'The session has no day of this number. Empty the cell.',
  },
  resultUnknown: {
    ar: 'المرجو اختيار النتيجة من اللائحة المقترحة في الخانة.',
    fr: 'Choisissez le résultat dans la liste de la cellule.',
    en: 'Choose the result from the list of the cell.',
  },
  dayUnknown: {
    ar: 'المرجو كتابة التاريخ باليوم والشهر والسنة، مثل 14/02/2022.',
    fr: 'Écrivez la date avec jour, mois et année, par exemple 14/02/2022.',
    en: 'Write the date with day, month and year, such as 14/02/2022.',
  },
  numberTooLong: {
    ar: 'رقم الشهادة يتجاوز 60 حرفا.',
    fr: 'Le numéro dépasse 60 caractères.',
    en: 'The number is longer than 60 characters.',
  },
  resultMissing: {
    ar: 'كُتب تاريخ بدون نتيجة. المرجو اختيار النتيجة أو حذف التاريخ.',
    fr: 'Une date sans résultat : choisissez le résultat, ou effacez la date.',
    en: 'There is a date without a result. Choose the result or remove the date.',
  },
  resultNeedsDay: {
    ar: 'المرجو كتابة تاريخ النتيجة.',
    fr: 'Indiquez la date du résultat.',
    en: 'Give the date of the result.',
  },
  certificateNeedsBoth: {
    ar: 'المرجو كتابة رقم الشهادة وتاريخها معا.',
    fr: 'Indiquez à la fois le numéro et la date de l’attestation.',
    en: 'Give both the number and the date of the certificate.',
  },
});
