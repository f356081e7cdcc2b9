import { defineWords } from '@sanad/kernel';

export const groupWords = defineWords({
  why: { ar: 'سبب المغادرة', fr: 'Motif du départ', en: 'Why they leave' },
  mistake: { ar: 'أضيف خطأ', fr: 'Ajouté par erreur', en: 'Added by mistake' },
  leftOn: { ar: 'تاريخ المغادرة', fr: 'Date du départ', en: 'Day of leaving' },
  note: { ar: 'ملاحظة', fr: 'Remarque', en: 'Note' },
  leave: { ar: 'تسجيل المغادرة', fr: 'Enregistrer le départ', en: 'Record the departure' },
  leaveHint: {
    ar: 'تُسحب حصصه ويُرجع ما أداه، ويُذكر ذلك في كشف الحصص وفي سجل مسار ملفه.',
    fr: 'Ses parts sont retirées et ses versements rendus\u202F; le relevé et la chronologie de son dossier le disent.',
    en: 'The shares are withdrawn and what was paid is returned; the statement and the timeline of the file say so.',
  },
  departed: { ar: 'سُجلت المغادرة', fr: 'Départ enregistré', en: 'Departure recorded' },
  departures: { ar: 'غادروا المجموعة', fr: 'Ont quitté le groupe', en: 'Have left the group' },
  departure: {
    ar: '{why} بتاريخ {day}',
    fr: '{why}, le {day}',
    en: '{why} on {day}',
  },
  outOfReach: { ar: 'ملف خارج نطاقك', fr: 'Dossier hors de votre périmètre', en: 'File outside your area' },
  signAgain: {
    ar: 'وثائق يجب توقيعها من جديد',
    fr: 'Pièces à faire signer à nouveau',
    en: 'Papers to be signed again',
  },
  signAgainHint: {
    ar: 'تغير المؤسسون بتاريخ {day}، بعد آخر توقيع على هذه الوثائق.',
    fr: 'Les fondateurs ont changé le {day}, après la dernière signature de ces pièces.',
    en: 'The founders changed on {day}, after these papers were last signed.',
  },
  lastSigned: { ar: 'آخر توقيع: {day}', fr: 'Signée le {day}', en: 'Last signed on {day}' },
  signed: { ar: 'وُقعت من جديد', fr: 'Signée à nouveau', en: 'Signed again' },
  signedOf: { ar: 'توقيع «{paper}» من جديد', fr: 'Nouvelle signature\u202F: {paper}', en: '“{paper}” signed again' },
  signedOn: { ar: 'تاريخ التوقيع', fr: 'Date de signature', en: 'Day of signing' },
  signedSaved: { ar: 'سُجل التوقيع', fr: 'Signature enregistrée', en: 'Signing recorded' },
  suggest: { ar: 'اقتراحات', fr: 'Suggestions', en: 'Suggestions' },
  suggestHeading: { ar: 'من يمكنه الانضمام؟', fr: 'Qui pourrait rejoindre le groupe\u202F?', en: 'Who could join?' },
  suggestHint: {
    ar: 'أصحاب ملفات في نطاقك وافقوا على اقتراحهم، ولا ينتمون إلى أي مجموعة. الأقرب إلى حاجة المجموعة أولا.',
    fr: 'Titulaires de votre périmètre qui ont accepté d’être proposés et ne sont dans aucun groupe, les plus proches du besoin d’abord.',
    en: 'People of your area who agreed to be suggested and are in no group, those closest to its need first.',
  },
  suggestNone: { ar: 'لا اقتراح في الوقت الحالي', fr: 'Aucune suggestion', en: 'Nobody to suggest' },
  suggestNoneHint: {
    ar: 'يُقترح من وافق على «الاقتراح على مجموعة مؤسسة» في صفحته، وبلغ ملفه مرحلة الإعداد في مسار التعاونية.',
    fr: 'On propose ceux qui y ont consenti sur leur fiche et dont le dossier est en préparation sur la voie coopérative.',
    en: 'Those are suggested who consented on their page and whose file is in preparation on the cooperative path.',
  },
  choose: { ar: 'إضافة إلى المجموعة', fr: 'Ajouter au groupe', en: 'Add to the group' },
  chooseOf: { ar: 'إضافة {name} إلى المجموعة', fr: 'Ajouter {name} au groupe', en: 'Add {name} to the group' },
});
