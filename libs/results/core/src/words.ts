import { defineWords } from '@sanad/kernel';

/** Stations and numbers as they are called. */
export const figureNames = defineWords({
  AWARENESS: { ar: 'التحسيس', fr: 'Sensibilisation', en: 'Awareness' },
  FILE: { ar: 'فتح الملف', fr: 'Ouverture du dossier', en: 'File opened' },
  TRAINING: { ar: 'إتمام التكوين', fr: 'Formation achevée', en: 'Training completed' },
  COOPERATIVE: { ar: 'التعاونية', fr: 'Coopérative', en: 'Cooperative' },
  EVENTS: { ar: 'الأنشطة المنعقدة', fr: 'Activités tenues', en: 'Events held' },
  ATTENDANCES: { ar: 'مرات الحضور', fr: 'Présences', en: 'Attendances' },
  PEOPLE: { ar: 'الأشخاص الحاضرون', fr: 'Personnes présentes', en: 'People present' },
  OPEN_FILES: { ar: 'الملفات المفتوحة حاليا', fr: 'Dossiers ouverts à ce jour', en: 'Files open now' },
  CERTIFICATES: { ar: 'شهادات في الانتظار', fr: 'Attestations en attente', en: 'Certificates pending' },
  COOPERATIVES: { ar: 'التعاونيات المسجلة', fr: 'Coopératives immatriculées', en: 'Cooperatives registered' },
  MEMBERS: { ar: 'أعضاء هذه التعاونيات', fr: 'Membres de ces coopératives', en: 'Members of these cooperatives' },
});

/** What each number counts: the same words for the screen and for whoever reads the statement behind it. */
export const figureDefinitions = defineWords({
  AWARENESS: {
    ar: 'الأشخاص الذين سُجل أول حضور لهم في نشاط خلال الفترة، وفي الإقليم المختار. يُحتسب كل شخص مرة واحدة، بيوم أول حضور له وإقليم ذلك النشاط. لا تُحتسب الأنشطة الملغاة.',
    fr: 'Personnes dont la première présence à une activité tombe dans la période et dans la province choisie. Chacune est comptée une fois, au jour de sa première présence et dans la province de cette activité. Les activités annulées ne comptent pas.',
    en: 'People whose first attendance at an event falls into the period and the chosen province. Each is counted once, on the day of that first attendance and in the province of that event. Cancelled events do not count.',
  },
  FILE: {
    ar: 'من بين المستفيدين من التحسيس: من لهم ملف، مهما كان تاريخ فتحه ومرحلته الحالية. لا تُحتسب الملفات المغلقة بسبب التكرار.',
    fr: 'Parmi les personnes sensibilisées : celles qui ont un dossier, quels que soient sa date d’ouverture et son étape. Les dossiers fermés comme doublons ne comptent pas.',
    en: 'Of the people made aware: those who have a file, whatever its opening day and present stage. Files closed as duplicates do not count.',
  },
  TRAINING: {
    ar: 'من بين المستفيدين من التحسيس: من أتموا تكوينا واحدا على الأقل، إلى اليوم. تسلم الشهادة مؤشر آخر.',
    fr: 'Parmi les personnes sensibilisées : celles qui ont achevé au moins une formation, à ce jour. La remise de l’attestation est un autre indicateur.',
    en: 'Of the people made aware: those who have completed at least one training up to today. Receiving the certificate is another number.',
  },
  COOPERATIVE: {
    ar: 'من بين المستفيدين من التحسيس: الأعضاء الحاليون في تعاونية مسجلة وغير مشطب عليها. قد يكون من بينهم من لم يتم تكوينا بسبب الإعفاء منه.',
    fr: 'Parmi les personnes sensibilisées : les membres actuels d’une coopérative immatriculée et non radiée. Certaines ont pu être dispensées de formation.',
    en: 'Of the people made aware: those who are today members of a registered cooperative that was not struck off. Some of them may have been freed from the training.',
  },
  EVENTS: {
    ar: 'الأنشطة المفتوحة أو المختتمة التي يقع يومها داخل الفترة ولا يتجاوز اليوم، حسب إقليم انعقادها. لا تُحتسب الأنشطة المبرمجة أو الملغاة.',
    fr: 'Activités ouvertes ou closes dont le jour tombe dans la période, au plus tard aujourd’hui, selon la province où elles se tiennent. Les activités prévues ou annulées ne comptent pas.',
    en: 'Events that are open or closed and whose day falls into the period, today at the latest, by the province where they are held. Planned and cancelled events do not count.',
  },
  ATTENDANCES: {
    ar: 'كل حضور لشخص في نشاط خلال الفترة: من حضر نشاطين يُحتسب مرتين.',
    fr: 'Chaque présence d’une personne à une activité dans la période : qui a assisté à deux activités compte deux fois.',
    en: 'Every attendance of a person at an event in the period: whoever came to two events counts twice.',
  },
  PEOPLE: {
    ar: 'الأشخاص المختلفون الذين حضروا نشاطا واحدا على الأقل خلال الفترة، ولو كان أول حضور لهم قبلها. يُحتسب كل شخص مرة واحدة.',
    fr: 'Personnes distinctes présentes à au moins une activité dans la période, même si leur première présence est antérieure. Chacune compte une fois.',
    en: 'Distinct people who came to at least one event in the period, even if their first attendance was before it. Each counts once.',
  },
  OPEN_FILES: {
    ar: 'الملفات التي لم تُستكمل ولم تُغلق، حسب وضعيتها الآن وإقليم سكنى صاحب الملف. الفترة المختارة لا تغير هذا العدد.',
    fr: 'Dossiers ni achevés ni fermés, dans leur état actuel et selon la province de résidence de la personne. La période choisie ne change pas ce nombre.',
    en: 'Files that are neither completed nor closed, as they are now, by the province where the person lives. The chosen period does not change this number.',
  },
  CERTIFICATES: {
    ar: 'التكوينات المكتملة التي لم تُسلم شهادتها بعد، حسب وضعيتها الآن وإقليم سكنى المستفيد(ة). الفترة المختارة لا تغير هذا العدد.',
    fr: 'Formations achevées dont l’attestation n’est pas encore remise, dans leur état actuel et selon la province de résidence de la personne. La période choisie ne change pas ce nombre.',
    en: 'Completed trainings whose certificate has not been issued yet, as they are now, by the province where the person lives. The chosen period does not change this number.',
  },
  COOPERATIVES: {
    ar: 'التعاونيات المسجلة بالسجل المحلي خلال الفترة وغير المشطب عليها، حسب إقليم مقرها.',
    fr: 'Coopératives inscrites au registre local dans la période et non radiées, selon la province de leur siège.',
    en: 'Cooperatives entered in the local register in the period and not struck off, by the province of their seat.',
  },
  MEMBERS: {
    ar: 'العضويات السارية اليوم في التعاونيات المسجلة خلال الفترة: من كان عضوا في تعاونيتين يُحتسب مرتين.',
    fr: 'Adhésions en cours aujourd’hui dans les coopératives immatriculées dans la période : qui est membre de deux coopératives compte deux fois.',
    en: 'Memberships in force today in the cooperatives registered in the period: a member of two cooperatives counts twice.',
  },
} satisfies Record<keyof typeof figureNames, unknown> & Parameters<typeof defineWords>[0]);

export const presetNames = defineWords({
  ALL: { ar: 'كل الفترة', fr: 'Toute la période', en: 'All time' },
  THIS_YEAR: { ar: 'هذه السنة', fr: 'Cette année', en: 'This year' },
  YEAR_2022: { ar: 'سنة 2022', fr: 'Année 2022', en: 'Year 2022' },
  OTHER: { ar: 'فترة أخرى', fr: 'Autre période', en: 'Another period' },
});

/** Sentences of the codes that this room gives to fields. */
export const resultsSentences = defineWords({
  periodReversed: {
    ar: 'يجب أن تكون نهاية الفترة في يوم بدايتها أو بعده.',
    fr: 'La fin de la période ne peut pas précéder son début.',
    en: 'The period cannot end before it begins.',
  },
});
