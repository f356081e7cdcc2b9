import { Injectable, inject } from '@angular/core';
import { defineWords, type PhraseValues } from '@sanad/kernel';
import { FailureSentences } from '../src/failure-sentences';
import { useSay } from '../src/words';

/** What is wrong with one field, by code: the codes of the kernel, and those that Zod gives by itself. */
export const fieldSentences = defineWords({
  required: { ar: 'هذه الخانة إلزامية.', fr: 'Ce champ est obligatoire.', en: 'This field is required.' },
  tooLong: {
    ar: 'النص أطول من المسموح به{maximum, select, undefined {} other { ({maximum} حرف على الأكثر)}}.',
    fr: 'Le texte est trop long{maximum, select, undefined {} other { ({maximum} caractères au maximum)}}.',
    en: 'The text is too long{maximum, select, undefined {} other { (at most {maximum} characters)}}.',
  },
  tooShort: {
    ar: 'النص أقصر من المطلوب{minimum, select, undefined {} other { ({minimum} أحرف على الأقل)}}.',
    fr: 'Le texte est trop court{minimum, select, undefined {} other { ({minimum} caractères au minimum)}}.',
    en: 'The text is too short{minimum, select, undefined {} other { (at least {minimum} characters)}}.',
  },
  tooSmall: {
    ar: 'العدد أصغر من المسموح به{minimum, select, undefined {} other { ({minimum} على الأقل)}}.',
    fr: 'Le nombre est trop petit{minimum, select, undefined {} other { ({minimum} au minimum)}}.',
    en: 'The number is too small{minimum, select, undefined {} other { (at least {minimum})}}.',
  },
  tooBig: {
    ar: 'العدد أكبر من المسموح به{maximum, select, undefined {} other { ({maximum} على الأكثر)}}.',
    fr: 'Le nombre est trop grand{maximum, select, undefined {} other { ({maximum} au maximum)}}.',
    en: 'The number is too big{maximum, select, undefined {} other { (at most {maximum})}}.',
  },
  tooFew: {
    ar: 'العناصر المختارة أقل من المطلوب{minimum, select, undefined {} other { ({minimum} على الأقل)}}.',
    fr: 'Pas assez d’éléments choisis{minimum, select, undefined {} other { ({minimum} au minimum)}}.',
    en: 'Too few items chosen{minimum, select, undefined {} other { (at least {minimum})}}.',
  },
  tooMany: {
    ar: 'العناصر المختارة أكثر من المسموح به{maximum, select, undefined {} other { ({maximum} على الأكثر)}}.',
    fr: 'Trop d’éléments choisis{maximum, select, undefined {} other { ({maximum} au maximum)}}.',
    en: 'Too many items chosen{maximum, select, undefined {} other { (at most {maximum})}}.',
  },
  oneLine: { ar: 'المرجو الكتابة في سطر واحد.', fr: 'Écrivez sur une seule ligne.', en: 'Please write on one line.' },
  forbiddenCharacter: {
    ar: 'يحتوي النص على رموز غير مقبولة. المرجو إعادة كتابته بدل لصقه.',
    fr: 'Le texte contient des caractères non acceptés. Saisissez-le au lieu de le coller.',
    en: 'The text contains characters that are not accepted. Type it instead of pasting it.',
  },
  invalidDay: {
    ar: 'المرجو كتابة تاريخ صحيح، مثل 14/02/2022.',
    fr: 'Écrivez une date valable, par exemple 14/02/2022.',
    en: 'Write a valid date, such as 14/02/2022.',
  },
  invalidTime: {
    ar: 'المرجو كتابة ساعة صحيحة، مثل 15:30.',
    fr: 'Écrivez une heure valable, par exemple 15:30.',
    en: 'Write a valid time, such as 15:30.',
  },
  invalidInstant: {
    ar: 'المرجو إدخال تاريخ وساعة صحيحين.',
    fr: 'Indiquez une date et une heure valables.',
    en: 'Give a valid day and time.',
  },
  invalidPhone: {
    ar: 'المرجو كتابة رقم هاتف صحيح، مثل 0612345678.',
    fr: 'Écrivez un numéro de téléphone valable, par exemple 0612345678.',
    en: 'Write a valid phone number, such as 0612345678.',
  },
  invalidEmail: {
    ar: 'المرجو كتابة عنوان بريد إلكتروني صحيح، مثل nom@exemple.ma.',
    fr: 'Écrivez une adresse électronique valable, par exemple nom@exemple.ma.',
    en: 'Write a valid e-mail address, such as name@example.ma.',
  },
  invalidCin: {
    ar: 'المرجو كتابة رقم ب.و.ت كما هو في البطاقة، مثل AB123456.',
    fr: 'Écrivez le numéro de CIN comme sur la carte, par exemple AB123456.',
    en: 'Write the CIN number as on the card, such as AB123456.',
  },
  notNumber: { ar: 'المرجو كتابة عدد.', fr: 'Écrivez un nombre.', en: 'Write a number.' },
  wholeNumber: {
    ar: 'المرجو كتابة عدد صحيح بدون فاصلة.',
    fr: 'Écrivez un nombre entier.',
    en: 'Write a whole number.',
  },
  chooseOne: {
    ar: 'المرجو اختيار جواب من اللائحة.',
    fr: 'Choisissez une réponse de la liste.',
    en: 'Choose an answer from the list.',
  },
  mustTick: {
    ar: 'المرجو وضع العلامة للمتابعة.',
    fr: 'Cochez la case pour continuer.',
    en: 'Tick the box to go on.',
  },
  fileTooLarge: {
    ar: 'الملف أكبر من المسموح به.',
    fr: 'Le fichier dépasse la taille permise.',
    en: 'The file is larger than allowed.',
  },
  fileUnreadable: {
    ar: 'تعذرت قراءة هذه الصورة. المرجو تصوير الوثيقة من جديد.',
    fr: 'Cette image est illisible. Photographiez la pièce à nouveau.',
    en: 'This picture cannot be read. Photograph the paper again.',
  },
  fileType: {
    ar: 'المرجو اختيار ملف PDF أو صورة.',
    fr: 'Choisissez un PDF ou une image.',
    en: 'Choose a PDF or a picture.',
  },
  duplicate: {
    ar: 'هذه القيمة مسجلة من قبل.',
    fr: 'Cette valeur existe déjà.',
    en: 'This value is already recorded.',
  },
  unknown: {
    ar: 'هذه القيمة غير معروفة.',
    fr: 'Cette valeur est inconnue.',
    en: 'This value is not known.',
  },
  invalid: {
    ar: 'هذه القيمة غير صحيحة.',
    fr: 'Cette valeur n’est pas valable.',
    en: 'This value is not valid.',
  },
});

export type FieldCode = keyof typeof fieldSentences;

/** The part of a Zod issue that decides which sentence it gets. */
export interface Issue {
  readonly message: string;
  readonly code?: string;
  readonly origin?: string;
  readonly format?: string;
  readonly expected?: string;
  readonly input?: unknown;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

const stable = /^[a-z][A-Za-z0-9]*$/;

function tooSmall(issue: Issue): string {
  if (issue.origin === 'array' || issue.origin === 'set') return 'tooFew';
  if (issue.origin !== 'string') return 'tooSmall';
  return Number(issue.minimum) <= 1 ? 'required' : 'tooShort';
}

function tooBig(issue: Issue): string {
  if (issue.origin === 'array' || issue.origin === 'set') return 'tooMany';
  return issue.origin === 'string' ? 'tooLong' : 'tooBig';
}

const formats: Readonly<Record<string, FieldCode>> = {
  email: 'invalidEmail',
  date: 'invalidDay',
  time: 'invalidTime',
  datetime: 'invalidInstant',
  uuid: 'chooseOne',
};

function wrongType(issue: Issue): FieldCode {
  if (issue.expected === 'int') return 'wholeNumber';
  if (issue.expected === 'number') return 'notNumber';
  return issue.expected === 'string' || issue.input === undefined || issue.input === null ? 'required' : 'invalid';
}

/** The code of an issue: the one its schema gave, else one that says the same as Zod's own. */
export function codeOfIssue(issue: Issue): string {
  if (stable.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return formats[issue.format ?? ''] ?? 'invalid';
    case 'invalid_value':
      return 'chooseOne';
    default:
      return 'invalid';
  }
}

const malformed: ReadonlySet<string> = new Set<FieldCode>([
  'invalid',
  'invalidDay',
  'invalidTime',
  'invalidEmail',
  'invalidPhone',
  'invalidCin',
  'tooShort',
]);

/** A field left empty is missing, not badly written. */
export function codeOfText(text: string, code: string): string {
  return text.trim() === '' && malformed.has(code) ? 'required' : code;
}

/** Codes that a server may send under Zod's own names. */
export const zodCodes: Readonly<Record<string, FieldCode>> = {
  invalid_type: 'required',
  too_small: 'invalid',
  too_big: 'invalid',
  invalid_format: 'invalid',
  invalid_value: 'chooseOne',
  not_multiple_of: 'invalid',
  unrecognized_keys: 'invalid',
  invalid_union: 'chooseOne',
  invalid_key: 'invalid',
  invalid_element: 'invalid',
  custom: 'invalid',
};

/** Says what is wrong with a field: its own codes first, then those that a room registered with `provideSentences`. */
@Injectable({ providedIn: 'root' })
export class FieldSentences {
  private readonly failures = inject(FailureSentences);
  private readonly speak = useSay();

  say(code: string, values: PhraseValues = {}): string {
    const known = zodCodes[code] ?? code;
    if (known in fieldSentences) {
      return this.speak(fieldSentences[known as FieldCode], { maximum: 'undefined', minimum: 'undefined', ...values });
    }
    return this.failures.knows(code) ? this.failures.say(code, values) : this.speak(fieldSentences.invalid);
  }
}
