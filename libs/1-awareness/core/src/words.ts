import { defineWords, type Phrase } from '@sanad/kernel';
import type { AttendanceShow, Interest } from './attendance.contract';
import type { EventMove } from './event';
import type { EventKind, EventState, ValueChain } from './event.contract';

export const eventKindNames = defineWords({
  AWARENESS_DAY: { ar: 'يوم تحسيسي', fr: 'Journée de sensibilisation', en: 'Awareness day' },
  COMMUNICATION_MEETING: { ar: 'لقاء تواصلي', fr: 'Rencontre de communication', en: 'Communication meeting' },
  VISIT: { ar: 'زيارة ميدانية', fr: 'Visite de terrain', en: 'Field visit' },
} satisfies Record<EventKind, Phrase>);

export const eventStateNames = defineWords({
  PLANNED: { ar: 'مبرمج', fr: 'Prévu', en: 'Planned' },
  OPEN: { ar: 'مفتوح للحضور', fr: 'Accueil ouvert', en: 'Door open' },
  CLOSED: { ar: 'مختتم', fr: 'Clos', en: 'Closed' },
  CANCELLED: { ar: 'ملغى', fr: 'Annulé', en: 'Cancelled' },
} satisfies Record<EventState, Phrase>);

export const eventMoveWords = defineWords({
  opening: { ar: 'فتح باب الحضور', fr: 'Ouvrir l’accueil', en: 'Open the door' },
  closing: { ar: 'اختتام النشاط', fr: 'Clore l’événement', en: 'Close the event' },
  reopening: { ar: 'إعادة الفتح', fr: 'Rouvrir', en: 'Reopen' },
  cancellation: { ar: 'إلغاء النشاط', fr: 'Annuler l’événement', en: 'Cancel the event' },
} satisfies Record<EventMove, Phrase>);

export const valueChainNames = defineWords({
  BEES: { ar: 'النحل', fr: 'Apiculture', en: 'Bees' },
  MILK: { ar: 'الحليب', fr: 'Lait', en: 'Milk' },
  LIVESTOCK: { ar: 'المواشي', fr: 'Élevage', en: 'Livestock' },
  OTHER: { ar: 'سلسلة أخرى', fr: 'Autre filière', en: 'Another chain' },
} satisfies Record<ValueChain, Phrase>);

export const interestNames = defineWords({
  COOPERATIVE: { ar: 'تعاونية', fr: 'Coopérative', en: 'Cooperative' },
  ENTERPRISE: { ar: 'مقاولة', fr: 'Entreprise', en: 'Enterprise' },
  TRAINING: { ar: 'تكوين', fr: 'Formation', en: 'Training' },
  INFORMATION: { ar: 'معلومات', fr: 'Informations', en: 'Information' },
} satisfies Record<Interest, Phrase>);

export const attendanceShowNames = defineWords({
  PRESENT: { ar: 'الحاضرون', fr: 'Présents', en: 'Present' },
  EXPECTED: { ar: 'لم يحضروا بعد', fr: 'Attendus', en: 'Expected' },
  WALK_IN: { ar: 'دون تسجيل مسبق', fr: 'Sans inscription préalable', en: 'Walk-ins' },
} satisfies Record<AttendanceShow, Phrase>);

/** What is written on a file that comes from a day, beside its typed entries. */
export const awarenessNotes = defineWords({
  relation: {
    ar: 'صرح(ت) خلال «{event}» برابطة القرابة: {relation}. لم يتم التحقق منها.',
    fr: 'Parenté déclarée lors de «\u202F{event}\u202F»\u202F: {relation}. Non vérifiée.',
    en: 'Kinship stated at “{event}”: {relation}. Not verified.',
  },
});

/** Why a rule of the awareness days said no, and what to do; by the code of the refusal or of the field. */
export const awarenessRefusals = defineWords({
  moveNotPossible: {
    ar: 'لا يمكن القيام بهذه العملية، لأن حالة النشاط تغيرت. المرجو تحديث الصفحة.',
    fr: 'Cette opération n’est plus possible\u202F: l’état de l’événement a changé. Actualisez la page.',
    en: 'This is not possible any more: the state of the event has changed. Reload the page.',
  },
  openingBeforeDay: {
    ar: 'لا يفتح باب الحضور قبل يوم النشاط ({day}). يمكن تسجيل المدعوين من الآن.',
    fr: 'L’accueil n’ouvre pas avant le jour même ({day}). Les invités peuvent déjà être inscrits.',
    en: 'The door does not open before the day itself ({day}). Guests can be registered already.',
  },
  eventHasPresences: {
    ar: '{present, plural, zero {سُجل حضور في هذا النشاط} one {سُجل حضور شخص واحد في هذا النشاط} two {سُجل حضور شخصين في هذا النشاط} few {سُجل حضور # أشخاص في هذا النشاط} many {سُجل حضور # شخصا في هذا النشاط} other {سُجل حضور # شخص في هذا النشاط}}، فلا يمكن إلغاؤه. المرجو اختتامه.',
    fr: '{present, plural, one {# présence est enregistrée} other {# présences sont enregistrées}}\u202F: l’événement ne peut être annulé. Clôturez-le.',
    en: '{present, plural, one {# presence is recorded} other {# presences are recorded}}: the event cannot be cancelled. Close it instead.',
  },
  dayHasPresences: {
    ar: '{present, plural, zero {سُجل حضور في هذا اليوم} one {سُجل حضور شخص واحد في هذا اليوم} two {سُجل حضور شخصين في هذا اليوم} few {سُجل حضور # أشخاص في هذا اليوم} many {سُجل حضور # شخصا في هذا اليوم} other {سُجل حضور # شخص في هذا اليوم}}، فلا يمكن تغيير التاريخ.',
    fr: '{present, plural, one {# présence est enregistrée} other {# présences sont enregistrées}} ce jour-là\u202F: la date ne peut plus changer.',
    en: '{present, plural, one {# presence is recorded} other {# presences are recorded}} on this day: the date cannot change any more.',
  },
  eventOver: {
    ar: 'اختتم هذا النشاط أو ألغي، ولا يمكن تعديله. المرجو إعادة فتحه أولا.',
    fr: 'Cet événement est clos ou annulé et ne se modifie plus. Rouvrez-le d’abord.',
    en: 'This event is closed or cancelled and cannot be changed. Reopen it first.',
  },
  eventNotOpen: {
    ar: 'باب الحضور غير مفتوح في هذا النشاط. المرجو فتحه أولا من صفحة النشاط.',
    fr: 'L’accueil de cet événement n’est pas ouvert. Ouvrez-le d’abord depuis sa page.',
    en: 'The door of this event is not open. Open it first on the page of the event.',
  },
  alreadyRegistered: {
    ar: 'هذا الشخص مسجل من قبل في هذا النشاط.',
    fr: 'Cette personne est déjà inscrite à cet événement.',
    en: 'This person is already registered for this event.',
  },
  noticeNotRead: {
    ar: 'المرجو قراءة الإشعار على الشخص وأخذ رضاه قبل التسجيل.',
    fr: 'Lisez la notice à la personne et recueillez son accord avant de l’inscrire.',
    en: 'Read the notice to the person and take their consent before registering.',
  },
  presenceInFuture: {
    ar: 'هذه الساعة لم تحل بعد.',
    fr: 'Cette heure n’est pas encore passée.',
    en: 'This time has not come yet.',
  },
  notOnTheDay: {
    ar: 'يسجل الحضور بساعة من يوم النشاط ({day}). المرجو تحديد ساعة الحضور.',
    fr: 'La présence s’enregistre à une heure du jour de l’événement ({day}). Indiquez cette heure.',
    en: 'Presence is recorded at a time on the day of the event ({day}). Give that time.',
  },
  notPresent: {
    ar: 'حضور هذا الشخص غير مسجل.',
    fr: 'La présence de cette personne n’est pas enregistrée.',
    en: 'The presence of this person is not recorded.',
  },
  presenceHasFile: {
    ar: 'فُتح ملف انطلاقا من هذا الحضور، فلا يمكن التراجع عنه.',
    fr: 'Un dossier a été ouvert à partir de cette présence\u202F: elle ne peut plus être annulée.',
    en: 'A file was opened from this presence: it cannot be undone any more.',
  },
  fileOpenedAlready: {
    ar: 'فُتح الملف رقم {number} انطلاقا من هذا الحضور. المرجو متابعة العمل عليه.',
    fr: 'Le dossier n° {number} a été ouvert à partir de cette présence. Poursuivez sur celui-ci.',
    en: 'File no. {number} was opened from this presence. Go on with it.',
  },
  fileBeforeEvent: {
    ar: 'لا يمكن أن يسبق تاريخ فتح الملف يوم النشاط ({day}).',
    fr: 'Le dossier ne peut être plus ancien que l’événement ({day}).',
    en: 'The file cannot be older than the event ({day}).',
  },
  endsBeforeStart: {
    ar: 'المرجو كتابة ساعة نهاية بعد ساعة البداية.',
    fr: 'Indiquez une fin postérieure au début.',
    en: 'Give an end later than the start.',
  },
});
