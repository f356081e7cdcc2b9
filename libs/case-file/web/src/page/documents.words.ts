import { defineWords } from '@sanad/kernel';

export const documentsWords = defineWords({
  ready: {
    ar: 'متوفرة ضمن وثائق الشخص',
    fr: 'Déjà parmi les pièces de la personne',
    en: 'Among the papers of the person',
  },
  use: { ar: 'استعمال', fr: 'Utiliser', en: 'Use' },
  useFor: { ar: 'استعمالها في الملف: {name}', fr: 'Utiliser au dossier\u202F: {name}', en: 'Use in the file: {name}' },
  renew: { ar: 'إيداع نسخة أحدث', fr: 'Remettre une pièce plus récente', en: 'Hand in a newer one' },
  ofThePerson: { ar: 'من وثائق الشخص', fr: 'pièce de la personne', en: 'paper of the person' },
  orUpload: { ar: 'أو إرسال ملف جديد', fr: 'Ou envoyer un nouveau fichier', en: 'Or send a new file' },
});
