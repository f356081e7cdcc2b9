import { addDays, today } from '@sanad/kernel';

export const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const named = (ar: string) => ({ ar, fr: ar, en: ar });

/** A referral to ANAPEC that has waited nine days, as the server answers it. */
export const sampleReferral = (more: object = {}) => ({
  id: uuid(1),
  caseFile: { id: uuid(2), number: 'GLM-2022-0007', path: 'COOPERATIVE_NEW' },
  person: {
    id: uuid(3),
    givenAr: 'فاطمة',
    familyAr: 'المثال',
    givenLa: null,
    familyLa: null,
    age: 31,
    sex: 'FEMALE',
    commune: null,
    phone: '+212612345678',
    province: '10.261',
  },
  agency: { id: uuid(4), code: 'ANAPEC', short: 'أنابيك', ...named('الوكالة الوطنية لإنعاش التشغيل والكفاءات') },
  branch: { id: uuid(5), ...named('أنابيك، وكالة كلميم') },
  sender: named('النيابة الجهوية بكلميم'),
  service: 'TRAINING',
  purpose: 'TRAINING',
  fieldGroups: ['IDENTITY', 'CONTACT', 'PROJECT', 'TRAINING'],
  wish: 'تكوين في تربية النحل',
  state: 'SENT',
  owner: 'RECEIVER',
  reason: null,
  paperKind: null,
  paperAsked: null,
  paperAnswer: null,
  sentOn: addDays(today(), -9),
  dueOn: addDays(today(), 10),
  answeredOn: null,
  endedOn: null,
  cardNumber: null,
  training: { state: 'NONE', certificatePending: false },
  agreement: { number: '2021/12', title: 'اتفاقية شراكة', validTo: null },
  consent: { givenOn: addDays(today(), -9), expiresOn: null },
  writableUntil: null,
  statusWords: ['REGISTERED', 'INTERVIEW_SET', 'POSITIONED', 'WORKSHOP_DONE'],
  steps: [{ from: null, to: 'SENT', factOn: addDays(today(), -9), enteredOn: addDays(today(), -9), reason: null }],
  statuses: [],
  version: 1,
  ...more,
});

/** A session of the branch of the sample, a week from now. */
export const sampleSession = (more: object = {}) => ({
  ...{ id: uuid(50), branchId: uuid(5), title: 'إعداد مخطط الأعمال', place: 'قاعة التكوين بكلميم' },
  ...{ startsOn: addDays(today(), 7), endsOn: addDays(today(), 10), free: 3, waiting: 0 },
  ...more,
});

/** jsdom has no modal dialogs. */
export function giveDialogs(): void {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

/** Types into a field as somebody does. */
export function type(box: HTMLInputElement | HTMLTextAreaElement, typed: string): void {
  box.value = typed;
  box.dispatchEvent(new Event('input'));
  box.dispatchEvent(new Event('blur'));
}
