import { defineWords } from '@sanad/kernel';

export const paperWords = defineWords({
  receive: { ar: 'تأكيد التوصل', fr: 'Accuser réception', en: 'Confirm receipt' },
  received: { ar: 'تم تأكيد التوصل', fr: 'Réception confirmée', en: 'Receipt confirmed' },
  askPaper: { ar: 'طلب وثيقة ناقصة', fr: 'Demander une pièce', en: 'Ask for a paper' },
  once: {
    ar: 'تُطلب الوثيقة مرة واحدة لكل إحالة، وتطلع عليه الجهة المرسلة.',
    fr: 'Une seule demande par orientation\u202F; l’expéditeur la lit.',
    en: 'Once for each referral; the sender reads it.',
  },
  kind: { ar: 'نوع الوثيقة', fr: 'Type de pièce', en: 'Kind of paper' },
  said: { ar: 'الوثيقة الناقصة', fr: 'Pièce manquante', en: 'What is missing' },
  asked: {
    ar: 'تم طلب الوثيقة من الجهة المرسلة',
    fr: 'La pièce est demandée à l’expéditeur',
    en: 'The sender is asked for the paper',
  },
  givePaper: { ar: 'الجواب عن طلب الوثيقة', fr: 'Répondre à la demande de pièce', en: 'Answer the request' },
  fromWallet: { ar: 'من وثائق الشخص', fr: 'Dans les pièces de la personne', en: 'From the person’s papers' },
  walletHint: {
    ar: 'تُذكر الوثيقة وتاريخها في الجواب، ولا تُرسل نسخة منها.',
    fr: 'La pièce et sa date sont citées dans la réponse\u202F; aucune copie n’est transmise.',
    en: 'The answer names the paper and its day; no copy is sent.',
  },
  paperOn: { ar: '{paper}، مؤرخة في {day}', fr: '{paper}, du {day}', en: '{paper}, of {day}' },
  answer: { ar: 'الجواب', fr: 'Réponse', en: 'Answer' },
  answerHint: {
    ar: 'تطلع عليه المؤسسة الشريكة. مثال: ستُسلم الوثيقة إلى الوكالة يوم الإثنين.',
    fr: 'Lu par le partenaire. Exemple\u202F: la pièce sera déposée lundi à l’agence.',
    en: 'The partner reads it. Example: the paper is brought to the branch on Monday.',
  },
  given: {
    ar: 'تم إرسال الجواب إلى المؤسسة الشريكة',
    fr: 'Réponse transmise au partenaire',
    en: 'The partner has the answer',
  },
  card: { ar: 'الوثيقة المطلوبة', fr: 'Pièce demandée', en: 'The paper asked for' },
  awaited: {
    ar: 'في انتظار جواب الجهة المرسلة',
    fr: 'En attente de l’expéditeur',
    en: 'The sender has not answered yet',
  },
  outcome: { ar: 'تسجيل مآل الخدمة', fr: 'Saisir l’issue du service', en: 'Report the outcome' },
  result: { ar: 'المآل', fr: 'Issue', en: 'Outcome' },
  factOn: { ar: 'تاريخ الواقعة', fr: 'Date du fait', en: 'Day of the fact' },
  note: { ar: 'ملاحظة', fr: 'Remarque', en: 'Note' },
  reported: { ar: 'تم تسجيل المآل', fr: 'Issue enregistrée', en: 'The outcome is recorded' },
});
