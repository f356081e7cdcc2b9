import { defineWords } from '@sanad/kernel';

export const aliasRefusals = defineWords({
  nameOfOneScript: {
    ar: 'يُكتب الاسم بالحروف العربية وحدها أو بالحروف اللاتينية وحدها، في حدود 80 حرفا.',
    fr: 'Le nom s’écrit en lettres arabes ou en lettres latines, sans les mêler, en 80 caractères au plus.',
    en: 'A name is written in Arabic or in Latin letters, not both, in at most 80 characters.',
  },
  aliasEmpty: {
    ar: 'المرجو كتابة الاسم الشخصي أو الاسم العائلي كما ورد في الوثيقة.',
    fr: 'Écrivez le prénom ou le nom, comme dans le document.',
    en: 'Write the given or the family name as in the document.',
  },
  aliasKnown: {
    ar: 'هذه الكتابة مسجلة من قبل لهذا الشخص.',
    fr: 'Cette graphie est déjà enregistrée pour cette personne.',
    en: 'This spelling is already recorded for this person.',
  },
  aliasEnded: {
    ar: 'سبق سحب هذه الكتابة.',
    fr: 'Cette graphie a déjà été retirée.',
    en: 'This spelling was already withdrawn.',
  },
});
