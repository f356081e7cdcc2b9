import { defineWords } from '@sanad/kernel';

export const trainingRulesWords = defineWords({
  heading: { ar: 'قواعد التكوين', fr: 'Règles de la formation', en: 'Training rules' },
  lead: {
    ar: 'قيم لا يحددها نص قانوني، تقررها المندوبية السامية وتحتفظ بكل صيغة سابقة.',
    fr: 'Valeurs qu’aucun texte ne fixe : la maison les décide et garde chaque version.',
    en: 'Values that no law sets: the house decides them and keeps every earlier line.',
  },
  completionPercent: {
    ar: 'نسبة الحضور المعتادة للإتمام',
    fr: 'Part habituelle de présence pour achever',
    en: 'Usual share of hours that completes',
  },
  correctionDays: {
    ar: 'أجل التصحيح المباشر بعد التسجيل',
    fr: 'Délai de correction directe après l’enregistrement',
    en: 'Days for a correction without the delegation',
  },
  certificateDays: {
    ar: 'أجل تسليم الشهادة بعد الإتمام',
    fr: 'Délai de l’attestation après l’achèvement',
    en: 'Days for the certificate after the completion',
  },
  unit: { ar: 'يوم', fr: 'jours', en: 'days' },
  days: {
    ar: '{days, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}',
    fr: '{days, plural, one {# jour} other {# jours}}',
    en: '{days, plural, one {# day} other {# days}}',
  },
  share: { ar: '{percent, number}%', fr: '{percent, number} %', en: '{percent, number}%' },
  change: { ar: 'تعديل', fr: 'Modifier', en: 'Change' },
  reason: { ar: 'سبب التعديل', fr: 'Motif de la modification', en: 'Why it changes' },
  saved: { ar: 'تم حفظ القواعد', fr: 'Règles enregistrées', en: 'The rules are recorded' },
});
