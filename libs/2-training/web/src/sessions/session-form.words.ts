import { defineWords } from '@sanad/kernel';

export const sessionFormWords = defineWords({
  heading: { ar: 'برمجة دورة تكوينية', fr: 'Programmer une session', en: 'Plan a training session' },
  programme: { ar: 'البرنامج', fr: 'Programme', en: 'Programme' },
  programmeHint: {
    ar: '{hours, plural, one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}}، ويتم بحضور {percent}% منها',
    fr: '{hours, plural, one {# heure} other {# heures}}, achevé à {percent} % de présence',
    en: '{hours, plural, one {# hour} other {# hours}}, complete at {percent}% attendance',
  },
  noProgramme: {
    ar: 'لم يسجل أي برنامج بعد. المرجو إضافة برنامج أولا.',
    fr: 'Aucun programme pour le moment : ajoutez-en un d’abord.',
    en: 'No programmes yet. Add one first.',
  },
  addProgramme: { ar: 'إضافة برنامج', fr: 'Ajouter un programme', en: 'Add a programme' },
  title: { ar: 'عنوان البرنامج', fr: 'Intitulé du programme', en: 'Title of the programme' },
  hours: { ar: 'عدد الساعات', fr: 'Nombre d’heures', en: 'Number of hours' },
  percent: {
    ar: 'نسبة الحضور اللازمة للإتمام',
    fr: 'Présence exigée pour achever',
    en: 'Attendance needed to complete',
  },
  percentHint: {
    ar: 'من 1 إلى 100. المعتاد 75.',
    fr: 'De 1 à 100. En général 75.',
    en: 'From 1 to 100. Usually 75.',
  },
  place: { ar: 'المكان', fr: 'Lieu', en: 'Place' },
  trainer: { ar: 'المكون(ة)', fr: 'Formateur / formatrice', en: 'Trainer' },
  capacity: { ar: 'عدد المقاعد', fr: 'Nombre de places', en: 'Number of places' },
  capacityHint: {
    ar: 'من يسجل بعد امتلائها يوضع في لائحة الانتظار.',
    fr: 'Au-delà, les inscrits passent en liste d’attente.',
    en: 'Beyond it, people go to the waiting list.',
  },
  days: { ar: 'أيام التكوين', fr: 'Jours de formation', en: 'Days of the training' },
  dayNumber: { ar: 'اليوم {number, number}', fr: 'Jour {number, number}', en: 'Day {number, number}' },
  day: { ar: 'التاريخ', fr: 'Date', en: 'Date' },
  startsAt: { ar: 'ساعة البداية', fr: 'Heure de début', en: 'Starts at' },
  dayHours: { ar: 'المدة', fr: 'Durée', en: 'Length' },
  hour: { ar: 'ساعة', fr: 'h', en: 'h' },
  addDay: { ar: 'إضافة يوم', fr: 'Ajouter un jour', en: 'Add a day' },
  removeDay: {
    ar: 'إزالة اليوم {number, number}',
    fr: 'Retirer le jour {number, number}',
    en: 'Remove day {number, number}',
  },
  planned: {
    ar: 'مجموع الساعات المبرمجة: {planned, number} من أصل {hours, number}',
    fr: 'Heures programmées : {planned, number} sur {hours, number}',
    en: 'Hours planned: {planned, number} of {hours, number}',
  },
  save: { ar: 'حفظ الدورة', fr: 'Enregistrer la session', en: 'Save the session' },
  saved: { ar: 'تمت برمجة الدورة', fr: 'Session programmée', en: 'Session planned' },
  programmeSaved: { ar: 'تمت إضافة البرنامج', fr: 'Programme ajouté', en: 'Programme added' },
});
