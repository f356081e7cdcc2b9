import { addDays, today, type PlainDay } from '@sanad/kernel';

const id = (last: number) => `0190a0b0-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const unit = { id: id(1), code: 'GLM', ar: 'النيابة الجهوية بكلميم', fr: 'Délégation de Guelmim', en: 'Guelmim' };

export const personId = id(10);

export const request = {
  id: id(40),
  person: { id: personId, givenAr: 'رقية', familyAr: 'بوهدي', givenLa: null, familyLa: null },
  unit,
  kind: 'RECTIFICATION',
  channel: 'COUNTER',
  receivedOn: today() as string,
  dueOn: addDays(today(), 10) as string,
  statement: 'رقم هاتفي خاطئ',
  field: 'phone',
  oldValue: '+212612345678',
  newValue: '+212612345679',
  purpose: null,
  evidence: { label: 'فاتورة.pdf', mediaType: 'application/pdf' },
  state: 'RECEIVED',
  reason: null,
  decidedByName: null,
  decidedAt: null,
  createdByName: 'سعاد',
  createdAt: '2026-02-14T15:30:00Z',
  told: [] as object[],
  version: 2,
};

export const counts = { received: 1, late: 0, done: 3, refused: 1 };
export const page = (...rows: object[]) => ({ rows, next: null, total: rows.length, counts });
export const daysFromNow = (count: number): PlainDay => addDays(today(), count);

const agency = { ar: 'الوكالة الوطنية لإنعاش التشغيل', fr: 'ANAPEC', en: 'ANAPEC' };
const branch = { ar: 'وكالة كلميم', fr: 'Guelmim', en: 'Guelmim' };
export const told = { agency, branch, isEntitled: false, seenAt: null };

export const disclosures = {
  rows: [
    {
      ...{ id: '7', kind: 'LOOK', at: '2026-02-14T15:30:00Z', agency: null, branch: null, role: 'caseworker', unit },
      ...{ groups: ['BANK_NUMBER'], endedAt: null, reason: 'PAYMENT' },
    },
    {
      ...{ id: id(50), kind: 'REFERRAL', at: '2026-02-10T15:30:00Z', agency, branch, role: null, unit: null },
      ...{ groups: ['NAMES', 'PHONE'], endedAt: '2026-02-12T15:30:00Z', reason: null },
    },
  ],
  next: null,
  total: 2,
};

export const notice = {
  id: id(60),
  knownAs: 'رقية بوهدي',
  unit,
  field: 'phone',
  oldValue: '+212612345678',
  newValue: '+212612345679' as string | null,
  isEntitled: true,
  createdAt: '2026-02-14T15:30:00Z',
  seenAt: null as string | null,
  version: 1,
};
