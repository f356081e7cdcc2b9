import { defineWords, type Phrase, type ProblemCode } from '@sanad/kernel';

/** What went wrong and what to do, for the codes that any route may answer. Refusals of a rule live in their room. */
export const problemSentences = defineWords({
  invalid: {
    ar: 'بعض الخانات تحتاج إلى تصحيح.',
    fr: 'Certains champs sont à corriger.',
    en: 'Some fields need correcting.',
  },
  malformed: {
    ar: 'تعذر فهم الطلب. المرجو تحديث الصفحة ثم إعادة المحاولة.',
    fr: 'La demande n’a pas pu être lue. Actualisez la page puis réessayez.',
    en: 'The request could not be read. Reload the page and try again.',
  },
  signInRequired: {
    ar: 'انتهت الجلسة. المرجو تسجيل الدخول من جديد.',
    fr: 'La session est terminée. Connectez-vous de nouveau.',
    en: 'The session has ended. Please sign in again.',
  },
  notAllowed: {
    ar: 'صلاحياتك لا تسمح بهذا الإجراء.',
    fr: 'Vos droits ne permettent pas cette action.',
    en: 'Your role does not allow this.',
  },
  linkOnly: {
    ar: 'هذه الجلسة مفتوحة برابط لإجراء واحد فقط. المرجو تسجيل الدخول لما سواه.',
    fr: 'Cette session, ouverte par un lien, ne sert qu’à une seule opération. Connectez-vous pour le reste.',
    en: 'A link opened this session for one act only. Sign in for anything else.',
  },
  tokenScope: {
    ar: 'مفتاح الربط المستعمل لا يشمل هذا الإجراء.',
    fr: 'La clé utilisée ne couvre pas cette opération.',
    en: 'The key that was used does not cover this.',
  },
  twoCredentials: {
    ar: 'لا يمكن الجمع بين جلسة ومفتاح ربط في الطلب نفسه.',
    fr: 'Une session et une clé ne peuvent accompagner la même demande.',
    en: 'A session and a key cannot come with the same request.',
  },
  notFound: {
    ar: 'لم يتم العثور على المطلوب، أو أنه خارج نطاق صلاحياتك.',
    fr: 'Introuvable, ou hors de votre périmètre.',
    en: 'Not found, or outside your area.',
  },
  stale: {
    ar: 'عدّل شخص آخر هذه المعطيات قبلك. المرجو تحديث الصفحة ثم إعادة التعديل.',
    fr: 'Une autre personne a modifié ces données entre-temps. Actualisez puis refaites la modification.',
    en: 'Someone else changed this in the meantime. Reload, then make your change again.',
  },
  versionRequired: {
    ar: 'المرجو تحديث الصفحة قبل التعديل.',
    fr: 'Actualisez la page avant de modifier.',
    en: 'Reload the page before changing this.',
  },
  keyRequired: {
    ar: 'تعذر إرسال الطلب. المرجو إعادة المحاولة.',
    fr: 'La demande n’a pas pu être envoyée. Réessayez.',
    en: 'The request could not be sent. Please try again.',
  },
  keyReused: {
    ar: 'سبق إرسال هذا الطلب بمعطيات مختلفة. المرجو تحديث الصفحة للتحقق.',
    fr: 'Cette demande a déjà été envoyée avec d’autres données. Actualisez la page pour vérifier.',
    en: 'This request was already sent with other data. Reload the page to check.',
  },
  conflict: {
    ar: 'هذه المعطيات مسجلة من قبل أو تتعارض مع معطيات أخرى.',
    fr: 'Ces données existent déjà ou en contredisent d’autres.',
    en: 'This is already recorded, or contradicts other data.',
  },
  tooLarge: {
    ar: 'الملف أو النص أكبر من المسموح به.',
    fr: 'Le fichier ou le texte dépasse la taille permise.',
    en: 'The file or text is larger than allowed.',
  },
  nameMismatch: {
    ar: 'اسم الملف لا يطابق نوعه. المرجو اختيار الملف الأصلي أو تصوير الوثيقة من جديد.',
    fr: 'Le nom du fichier ne correspond pas à son type. Choisissez le fichier d’origine ou photographiez la pièce à nouveau.',
    en: 'The name of the file does not match what it is. Choose the original file, or photograph the paper again.',
  },
  fileBroken: {
    ar: 'الملف تالف أو غير مكتمل. المرجو مسح الوثيقة أو تصويرها من جديد.',
    fr: 'Le fichier est endommagé ou incomplet. Numérisez ou photographiez la pièce à nouveau.',
    en: 'The file is damaged or incomplete. Scan or photograph the paper again.',
  },
  fileEncrypted: {
    ar: 'هذا الملف محمي بكلمة سر. المرجو إرسال نسخة غير محمية.',
    fr: 'Ce PDF est protégé ou chiffré. Envoyez une copie sans protection.',
    en: 'This PDF is protected or encrypted. Send a copy without protection.',
  },
  fileActive: {
    ar: 'يحتوي هذا الملف على برنامج أو ملف مدمج. المرجو طباعة الوثيقة ثم مسحها أو تصويرها.',
    fr: 'Ce PDF contient un programme ou un fichier joint. Imprimez la pièce puis numérisez-la ou photographiez-la.',
    en: 'This PDF holds a program or an attached file. Print the paper, then scan or photograph it.',
  },
  tooManyPixels: {
    ar: 'الصورة أكبر من المسموح به ({pixels} ميغابكسل، والحد {most}). المرجو تصغيرها أو تصوير الوثيقة من جديد.',
    fr: 'L’image est trop grande ({pixels} mégapixels, {most} au plus). Réduisez-la ou photographiez la pièce à nouveau.',
    en: 'The picture is too large ({pixels} megapixels, at most {most}). Make it smaller, or photograph the paper again.',
  },
  unsupportedType: {
    ar: 'هذا النوع من الملفات غير مقبول.',
    fr: 'Ce type de fichier n’est pas accepté.',
    en: 'This kind of file is not accepted.',
  },
  tooManyAttempts: {
    ar: 'محاولات كثيرة في وقت وجيز. المرجو الانتظار قليلا ثم إعادة المحاولة.',
    fr: 'Trop de tentatives en peu de temps. Patientez un peu puis réessayez.',
    en: 'Too many attempts in a short time. Wait a little, then try again.',
  },
  crossSite: {
    ar: 'رُفض الطلب لأسباب أمنية. المرجو تحديث الصفحة ثم إعادة المحاولة.',
    fr: 'Demande refusée par sécurité. Actualisez la page puis réessayez.',
    en: 'Refused for safety. Reload the page and try again.',
  },
  unavailable: {
    ar: 'الخدمة غير متاحة حاليا. المرجو إعادة المحاولة بعد لحظات.',
    fr: 'Le service est momentanément indisponible. Réessayez dans un instant.',
    en: 'The service is unavailable right now. Try again in a moment.',
  },
  unexpected: {
    ar: 'وقع خطأ غير متوقع. المرجو إعادة المحاولة، وإذا تكرر فالمرجو إبلاغ المسؤول عن النظام.',
    fr: 'Une erreur inattendue s’est produite. Réessayez ; si elle persiste, prévenez l’administrateur.',
    en: 'Something unexpected happened. Try again; if it persists, tell the administrator.',
  },
} satisfies Record<ProblemCode, Phrase>);

/** When no answer came at all. */
export const offlineSentence: Phrase = {
  ar: 'تعذر الاتصال بالخادم. ما كتبته ما زال محفوظا في هذه الصفحة؛ المرجو إعادة المحاولة بعد عودة الشبكة.',
  fr: 'Le serveur est injoignable. Votre saisie reste sur cette page ; réessayez quand le réseau revient.',
  en: 'The server cannot be reached. What you typed is still on this page; try again when the network is back.',
};
