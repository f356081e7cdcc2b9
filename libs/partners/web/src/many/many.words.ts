import { defineWords } from '@sanad/kernel';

export const manyWords = defineWords({
  select: { ar: 'تحديد', fr: 'Sélection', en: 'Select' },
  selectAll: {
    ar: 'تحديد كل إحالات الصفحة',
    fr: 'Sélectionner toutes les orientations de la page',
    en: 'Select all referrals of the page',
  },
  selectOf: {
    ar: 'تحديد إحالة {name}',
    fr: 'Sélectionner l’orientation de {name}',
    en: 'Select the referral of {name}',
  },
  selected: {
    ar: '{count, plural, zero {لم تُحدد أي إحالة} one {إحالة واحدة محددة} two {إحالتان محددتان} few {# إحالات محددة} many {# إحالة محددة} other {# إحالة محددة}}',
    fr: '{count, plural, =0 {aucune orientation sélectionnée} one {# orientation sélectionnée} other {# orientations sélectionnées}}',
    en: '{count, plural, =0 {no referral selected} one {# referral selected} other {# referrals selected}}',
  },
  clear: { ar: 'إلغاء التحديد', fr: 'Tout désélectionner', en: 'Clear the selection' },
  bar: { ar: 'الجواب عن الإحالات المحددة', fr: 'Répondre à la sélection', en: 'Answer those selected' },
  progress: {
    ar: 'تمت معالجة {done} من {total}',
    fr: '{done} sur {total} traitées',
    en: '{done} of {total} dealt with',
  },
  done: {
    ar: '{count, plural, zero {لم تُسجل أي إحالة} one {سُجل الجواب عن إحالة واحدة} two {سُجل الجواب عن إحالتين} few {سُجل الجواب عن # إحالات} many {سُجل الجواب عن # إحالة} other {سُجل الجواب عن # إحالة}}',
    fr: '{count, plural, =0 {aucune réponse enregistrée} one {# réponse enregistrée} other {# réponses enregistrées}}',
    en: '{count, plural, =0 {no answer recorded} one {# answer recorded} other {# answers recorded}}',
  },
  failed: {
    ar: '{count, plural, zero {لا توجد إحالات متعثرة} one {إحالة واحدة لم تُسجل} two {إحالتان لم تُسجلا} few {# إحالات لم تُسجل} many {# إحالة لم تُسجل} other {# إحالة لم تُسجل}}',
    fr: '{count, plural, =0 {aucun échec} one {# orientation sans réponse} other {# orientations sans réponse}}',
    en: '{count, plural, =0 {none left} one {# referral not answered} other {# referrals not answered}}',
  },
  stale: {
    ar: 'تغيرت هذه الإحالة في غضون ذلك. تم تحديث اللائحة، ويمكن إعادة المحاولة.',
    fr: 'Cette orientation a changé entre-temps. La liste est à jour\u202F: vous pouvez réessayer.',
    en: 'This referral has changed meanwhile. The list is up to date: you may try again.',
  },
  retry: { ar: 'إعادة المحاولة لما لم يُسجل', fr: 'Réessayer pour celles-ci', en: 'Try these again' },
  recent: {
    ar: 'أجوبة الدقائق العشر الأخيرة',
    fr: 'Réponses des dix dernières minutes',
    en: 'Answers of the last ten minutes',
  },
  takeBack: { ar: 'تراجع', fr: 'Reprendre', en: 'Take back' },
  takeBackOf: {
    ar: 'التراجع عن الجواب: {name}',
    fr: 'Reprendre la réponse\u202F: {name}',
    en: 'Take back the answer: {name}',
  },
  takeBackAll: { ar: 'التراجع عن الكل', fr: 'Tout reprendre', en: 'Take all back' },
  until: { ar: 'إلى غاية {time}', fr: 'jusqu’à {time}', en: 'until {time}' },
  takenBack: {
    ar: 'تم التراجع، وعادت الإحالة كما كانت',
    fr: 'Réponse reprise\u202F: l’orientation est comme avant',
    en: 'Taken back: the referral is as it was',
  },
  unnamed: { ar: 'لم يعد الاسم متقاسما', fr: 'Nom non communiqué', en: 'Name not shared any more' },
});
