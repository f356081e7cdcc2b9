import { defineWords } from '@sanad/kernel';

export const panelWords = defineWords({
  none: {
    ar: 'لا ينتمي هذا الملف إلى أي مجموعة مؤسسة',
    fr: 'Ce dossier ne fait partie d’aucun groupe fondateur',
    en: 'This file is in no founding group',
  },
  noneReady: {
    ar: 'يمكن ضم صاحب(ة) الملف إلى مجموعة قيد التأسيس.',
    fr: 'Le titulaire peut rejoindre un groupe en formation.',
    en: 'Its holder can join a group in formation.',
  },
  noneWaiting: {
    ar: 'يمكن الانضمام بعد اختيار مسار التعاونية وبلوغ مرحلة التكوين وإعداد المشروع.',
    fr: 'On rejoint un groupe une fois la voie coopérative choisie et la préparation atteinte.',
    en: 'Joining is possible once the cooperative path is chosen and preparation is reached.',
  },
  join: { ar: 'الانضمام إلى مجموعة مؤسسة', fr: 'Rejoindre un groupe fondateur', en: 'Join a founding group' },
  joined: { ar: 'تم الانضمام إلى المجموعة', fr: 'Groupe rejoint', en: 'Joined the group' },
  shares: {
    ar: '{count, plural, zero {لا حصة} one {حصة واحدة} two {حصتان} few {# حصص} many {# حصة} other {# حصة}}',
    fr: '{count, plural, one {# part} other {# parts}}',
    en: '{count, plural, one {# share} other {# shares}}',
  },
  founders: {
    ar: '{count, plural, zero {لا مؤسس} one {مؤسس واحد} two {مؤسسان} few {# مؤسسين} many {# مؤسسا} other {# مؤسس}}',
    fr: '{count, plural, one {# fondateur} other {# fondateurs}}',
    en: '{count, plural, one {# founder} other {# founders}}',
  },
  ready: { ar: 'الجاهزية {done} من {of}', fr: 'Avancement {done} sur {of}', en: 'Readiness {done} of {of}' },
  number: { ar: 'السجل المحلي رقم', fr: 'Registre local n°', en: 'Local register no.' },
});
