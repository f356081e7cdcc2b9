import { defineWords } from '@sanad/kernel';

export const sessionChoiceWords = defineWords({
  acceptWith: { ar: 'قبول مع دورة', fr: 'Accepter avec une session', en: 'Accept with a session' },
  acceptWithOf: {
    ar: 'قبول مع دورة تكوينية: {name}',
    fr: 'Accepter avec une session\u202F: {name}',
    en: 'Accept with a session: {name}',
  },
  choose: { ar: 'الدورة التكوينية', fr: 'Session de formation', en: 'Training session' },
  chooseOne: { ar: 'المرجو اختيار دورة.', fr: 'Choisissez une session.', en: 'Choose a session.' },
  free: {
    ar: '{count, plural, zero {لا أماكن شاغرة} one {مكان شاغر واحد} two {مكانان شاغران} few {# أماكن شاغرة} many {# مكانا شاغرا} other {# مكان شاغر}}',
    fr: '{count, plural, =0 {complet} one {# place libre} other {# places libres}}',
    en: '{count, plural, =0 {full} one {# free place} other {# free places}}',
  },
  waiting: {
    ar: '{count, plural, zero {لا أحد في لائحة الانتظار} one {شخص واحد في لائحة الانتظار} two {شخصان في لائحة الانتظار} few {# أشخاص في لائحة الانتظار} many {# شخصا في لائحة الانتظار} other {# شخص في لائحة الانتظار}}',
    fr: '{count, plural, =0 {personne en attente} one {# en liste d’attente} other {# en liste d’attente}}',
    en: '{count, plural, =0 {nobody waiting} one {# on the waiting list} other {# on the waiting list}}',
  },
  full: {
    ar: 'كل أماكن هذه الدورة محجوزة: تُقبل الإحالة ويُوضع الشخص في لائحة الانتظار.',
    fr: 'Cette session est complète\u202F: l’orientation est acceptée et la personne mise en liste d’attente.',
    en: 'This session is full: the referral is accepted and the person is put on the waiting list.',
  },
  tooFew: {
    ar: 'عدد المحددين {chosen} والأماكن الشاغرة {free}: الأقدم انتظارا أولا، والباقون في لائحة الانتظار.',
    fr: '{chosen} personnes pour {free} places\u202F: les plus anciennes d’abord, les autres en liste d’attente.',
    en: '{chosen} people for {free} places: those who have waited longest come first, the others wait.',
  },
  none: {
    ar: 'لا توجد دورة قادمة أو جارية لوكالتكم. برمجوا دورة أولا، أو اقبلوا الإحالة بدون دورة.',
    fr: 'Votre agence n’a aucune session à venir ou en cours. Planifiez-en une, ou acceptez sans session.',
    en: 'Your branch has no session to come or running. Plan one first, or accept without a session.',
  },
  plan: { ar: 'برمجة دورة', fr: 'Planifier une session', en: 'Plan a session' },
  enrolled: {
    ar: 'تم قبول الإحالة، وسُجل الشخص في الدورة',
    fr: 'Orientation acceptée, personne inscrite à la session',
    en: 'Accepted, with a place in the session',
  },
  waitlisted: {
    ar: 'تم قبول الإحالة. امتلأت الدورة: الشخص في لائحة الانتظار',
    fr: 'Orientation acceptée. Session complète\u202F: la personne est en liste d’attente',
    en: 'Accepted. The session is full: the person is on the waiting list',
  },
  someWait: {
    ar: '{count, plural, zero {كلهم لهم مكان} one {شخص واحد في لائحة الانتظار، لأن الدورة امتلأت} two {شخصان في لائحة الانتظار، لأن الدورة امتلأت} few {# أشخاص في لائحة الانتظار، لأن الدورة امتلأت} many {# شخصا في لائحة الانتظار، لأن الدورة امتلأت} other {# شخص في لائحة الانتظار، لأن الدورة امتلأت}}',
    fr: '{count, plural, =0 {tous ont une place} one {# personne en liste d’attente, la session étant complète} other {# personnes en liste d’attente, la session étant complète}}',
    en: '{count, plural, =0 {all have a place} one {# person waits, as the session is full} other {# people wait, as the session is full}}',
  },
});
