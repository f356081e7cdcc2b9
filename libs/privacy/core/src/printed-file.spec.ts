import { describe, expect, test } from '@jest/globals';
import { languages, type PlainDay } from '@sanad/kernel';
import { daysLeft, dueOn, urgency } from './clock';
import type { PersonFileContent } from './person-file.contract';
import { printedFile } from './printed-file';
import { correctedFields, correction, mayFulfil, sharedFields } from './request';
import { privacyRefusals } from './words';

const on = (day: string) => day as PlainDay;
const unit = { ar: 'النيابة', fr: 'Délégation', en: 'Delegation' };
const agency = { ar: 'أنابيك', fr: 'ANAPEC', en: 'ANAPEC' };

const content = {
  drawnAt: '2026-02-14T10:00:00Z',
  cndpReceipt: null,
  unit,
  identity: {
    ...{ givenAr: 'رقية', familyAr: 'بوهدي', givenLa: null, familyLa: null, sex: 'FEMALE', birth: '1952' },
    ...{ phone: '+212612345678', province: '10.261', commune: null, cardEnd: '022', bankEnd: '4921', bank: null },
    ...{ vitalStatus: 'ALIVE', registeredAt: '2026-01-01T10:00:00Z' },
  },
  consents: [
    {
      ...{ purpose: 'SHARE_WITH_PARTNER', agency, channel: 'PAPER', noticeVersion: '2026-10' },
      ...{ givenOn: '2026-01-02', expiresOn: null, withdrawnAt: null },
    },
  ],
  kinship: [],
  eligibility: [],
  files: [],
  stages: [],
  attendances: [],
  trainings: [],
  referrals: [],
  cooperatives: [],
  mandates: [
    {
      ...{ name: 'تعاونية عسل واد نون', organ: 'TREASURER', beginsOn: '2024-01-02', endsOn: '2027-01-02' },
      ...{ endedOn: '2025-05-05', endReason: 'RESIGNATION' },
    },
  ],
  documents: [],
  requests: [
    {
      ...{ kind: 'RECTIFICATION', receivedOn: '2026-01-02', dueOn: '2026-01-12', state: 'DONE', field: 'phone' },
      ...{ oldValue: '+212612345678', newValue: '+212612345679', purpose: null, reason: null },
    },
  ],
  received: [
    {
      ...{ kind: 'LOOK', at: '2026-01-02T10:00:00Z', agency: null, branch: null, role: 'caseworker', unit },
      ...{ groups: ['BANK_NUMBER'], endedAt: null, reason: 'PAYMENT' },
    },
  ],
} as unknown as PersonFileContent;

describe('the file of a person in words', () => {
  test.each(languages)('has a cell for each column, and no code left, in %s', (language) => {
    const printed = printedFile(content, language);
    for (const { columns, rows } of printed.chapters) for (const row of rows) expect(row).toHaveLength(columns.length);
    const cells = [...printed.identity.flat(), ...printed.chapters.flatMap(({ rows }) => rows.flat())].join(' ');
    expect(cells.match(/[A-Z]{3,}_?[A-Z]*/g)?.filter((word) => !['ANAPEC', 'CIN', 'RIB'].includes(word)) ?? []).toEqual(
      [],
    );
  });

  test('names the number of the CNDP once there is one', () => {
    expect(printedFile(content, 'fr').receipt).toBeNull();
    expect(printedFile({ ...content, cndpReceipt: 'D-GV-128/2022' }, 'fr').receipt).toContain('D-GV-128/2022');
  });

  test('shows numbers by their end, and both values of a correction', () => {
    const printed = printedFile(content, 'ar');
    expect(printed.identity.flat()).toEqual(expect.arrayContaining(['•••••022', '•••• 4921']));
    expect(printed.chapters.flatMap(({ rows }) => rows.flat())).toEqual(
      expect.arrayContaining(['الهاتف: 06 12 34 56 78 ← 06 12 34 56 79'.replaceAll(/(?<=\d) (?=\d)/g, '\u00A0')]),
    );
  });
});

describe('the clock', () => {
  test('gives ten days, and says when it grows short', () => {
    const due = dueOn(on('2026-02-25'));
    expect(due).toBe('2026-03-07');
    expect([daysLeft(due, on('2026-03-01')), daysLeft(due, on('2026-03-08'))]).toEqual([6, -1]);
    expect(['2026-03-01', '2026-03-04', '2026-03-07', '2026-03-08'].map((day) => urgency(due, on(day)))).toEqual([
      'CALM',
      'SOON',
      'SOON',
      'LATE',
    ]);
  });
});

describe('a correction', () => {
  test.each([
    ['phone', '06 12 34 56 78', { phone: '+212612345678' }],
    ['birth', '14/02/1985', { birth: '1985-02-14' }],
    ['commune', null, { commune: null }],
    ['sex', 'X', { wrong: 'chooseOne' }],
    ['givenAr', 'Fatima', { wrong: 'arabicName' }],
  ] as const)('of %s to «%s» is read as the people’s room reads it', (field, value, change) => {
    expect(correction(field, value)).toEqual(change);
  });

  test('reaches partners for what they received alone', () => {
    expect(correctedFields.filter((field) => !sharedFields.includes(field))).toEqual(['sex', 'commune']);
  });
});

describe('a request', () => {
  const ready = { kind: 'RECTIFICATION', state: 'RECEIVED', hasEvidence: true, isFileMade: false } as const;
  test.each([
    ['a proven correction', ready, null],
    ['a correction without proof', { ...ready, hasEvidence: false }, 'requestNeedsEvidence'],
    ['access without the file', { ...ready, kind: 'ACCESS' as const }, 'fileNotMade'],
    ['an objection', { ...ready, kind: 'OPPOSITION' as const, hasEvidence: false }, null],
    ['anything answered', { ...ready, state: 'DONE' as const }, 'requestAlreadyDecided'],
  ])('%s', (_situation, request, code) => {
    expect(mayFulfil(request)?.refused ?? null).toBe(code);
  });

  test.each(Object.values(privacyRefusals))('is refused in sentences: $en', (phrase) => {
    for (const language of languages) expect(phrase[language]).toMatch(/\.$/);
  });
});
