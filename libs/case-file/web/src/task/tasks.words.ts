import { defineWords } from '@sanad/kernel';

export const tasksWords = defineWords({
  heading: { ar: 'المهام', fr: 'Tâches', en: 'Tasks' },
  lead: {
    ar: 'ما ينتظر الإنجاز، مرتبا حسب تاريخ الاستحقاق.',
    fr: 'Ce qui reste à faire, par échéance.',
    en: 'What is to be done, by the day it is due.',
  },
  bands: { ar: 'حسب تاريخ الاستحقاق', fr: 'Par échéance', en: 'By due day' },
  all: { ar: 'الكل', fr: 'Toutes', en: 'All' },
  mine: { ar: 'مهامي فقط', fr: 'Mes tâches', en: 'Mine only' },
  none: { ar: 'لا توجد مهام في الانتظار', fr: 'Aucune tâche en attente', en: 'Nothing is waiting' },
  noneHint: {
    ar: 'تظهر هنا الوثائق التي تقترب نهاية صلاحيتها والطلبات التي تنتظر الجواب.',
    fr: 'Les pièces qui expirent bientôt et les demandes à traiter apparaissent ici.',
    en: 'Papers that expire soon and requests to be answered appear here.',
  },
  noneFound: { ar: 'لا توجد مهام مطابقة', fr: 'Aucune tâche ne correspond', en: 'No task matches' },
  clear: { ar: 'مسح التصفية', fr: 'Effacer les filtres', en: 'Clear the filters' },
  due: { ar: 'الاستحقاق: {day}', fr: 'Échéance\u202F: {day}', en: 'Due {day}' },
  late: {
    ar: '{days, plural, one {متأخرة بيوم واحد} two {متأخرة بيومين} few {متأخرة بـ# أيام} many {متأخرة بـ# يوما} other {متأخرة بـ# يوم}}',
    fr: '{days, plural, one {# jour de retard} other {# jours de retard}}',
    en: '{days, plural, one {# day late} other {# days late}}',
  },
  file: { ar: 'الملف {number}', fr: 'Dossier {number}', en: 'File {number}' },
  putOff: { ar: 'مؤجلة: {reason}', fr: 'Reportée\u202F: {reason}', en: 'Put off: {reason}' },
  done: { ar: 'إنجاز', fr: 'Fait', en: 'Done' },
  doneTask: { ar: 'إنجاز المهمة: {task}', fr: 'Marquer comme faite\u202F: {task}', en: 'Mark as done: {task}' },
  doneWord: { ar: 'تم إنجاز المهمة', fr: 'Tâche faite', en: 'The task is done' },
  takenBack: { ar: 'عادت المهمة إلى الانتظار', fr: 'Tâche remise en attente', en: 'The task waits again' },
  delay: { ar: 'تأجيل', fr: 'Reporter', en: 'Put off' },
  delayTask: { ar: 'تأجيل المهمة: {task}', fr: 'Reporter la tâche\u202F: {task}', en: 'Put off the task: {task}' },
  until: { ar: 'إلى غاية', fr: 'Jusqu’au', en: 'Until' },
  reason: { ar: 'سبب التأجيل', fr: 'Motif du report', en: 'Why it is put off' },
  delayed: { ar: 'تم تأجيل المهمة', fr: 'Tâche reportée', en: 'The task is put off' },
  keys: {
    ar: 'التنقل بين المهام بالسهمين ↑ و↓',
    fr: 'Les flèches ↑ et ↓ passent d’une tâche à l’autre',
    en: 'The arrows ↑ and ↓ move between tasks',
  },
});
