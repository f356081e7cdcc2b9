import { describe, expect, test } from '@jest/globals';
import {
  acceptedFor,
  attachScan,
  becomeWidow,
  end,
  evidenceFor,
  evidenceKinds,
  evidenceOfPaper,
  mayBeStated,
  primaryOf,
  provesRelation,
  reject,
  relations,
  resistancePaperKinds,
  verify,
  type KinshipClaim,
} from './kinship';
import { KinshipDraft, KinshipRejection } from './kinship.contract';
import { fileNumberKey, ResistanceFileDraft } from './resistance-file.contract';

const claim: KinshipClaim = {
  status: 'CLAIMED',
  createdBy: 'author',
  hasScan: true,
  relation: 'CHILD',
  member: 'UNKNOWN',
};
const refused = (code: string) => expect.objectContaining({ refused: code });

describe('a decision on a kinship link', () => {
  test.each([
    ['by another person', claim, 'other', { status: 'VERIFIED', decidedBy: 'other', reason: null }],
    ['by its author', claim, 'author', refused('verifierIsCreator')],
    ['without the scan of its proof', { ...claim, hasScan: false }, 'other', refused('evidenceMissing')],
    ['after it was verified', { ...claim, status: 'VERIFIED' }, 'other', refused('kinshipAlreadyDecided')],
    ['after it was rejected', { ...claim, status: 'REJECTED' }, 'other', refused('kinshipAlreadyDecided')],
  ] as const)('verified %s', (_situation, link, user, answer) => {
    expect(verify(link, user)).toEqual(answer);
  });

  test.each([
    ['by another person', claim, 'other', { status: 'REJECTED', decidedBy: 'other', reason: 'اسم الأب مختلف' }],
    [
      'by another person, no proof being there',
      { ...claim, hasScan: false },
      'other',
      expect.objectContaining({ status: 'REJECTED' }),
    ],
    ['by its author', claim, 'author', refused('verifierIsCreator')],
    ['after it was verified', { ...claim, status: 'VERIFIED' }, 'other', refused('kinshipAlreadyDecided')],
  ] as const)('rejected %s', (_situation, link, user, answer) => {
    expect(reject(link, user, 'اسم الأب مختلف')).toEqual(answer);
  });

  test('closes the proof', () => {
    expect(attachScan(claim)).toBeNull();
    expect(attachScan({ ...claim, status: 'VERIFIED' })).toEqual(refused('kinshipAlreadyDecided'));
  });

  test('that rejects needs a reason', () => {
    expect(KinshipRejection.safeParse({ reason: ' ' }).success).toBe(false);
    expect(KinshipRejection.safeParse({ reason: 'لا' }).error?.issues[0]?.message).toBe('tooShort');
  });
});

describe('the proof of a relation', () => {
  test.each([
    ['CHILD', 'BIRTH_RECORD', true],
    ['CHILD', 'MARRIAGE_DEED', false],
    ['WIDOW', 'MARRIAGE_DEED', true],
    ['WIDOW', 'INHERITANCE_DEED', true],
    ['SPOUSE', 'INHERITANCE_DEED', false],
    ['SPOUSE', 'BIRTH_RECORD', false],
    ['MEMBER', 'BIRTH_RECORD', false],
    ['GRANDCHILD', 'MEMBERSHIP_CERTIFICATE', true],
  ] as const)('%s by %s: %s', (relation, evidence, proves) => {
    expect(provesRelation(evidence, relation)).toBe(proves);
    const sent = { resistanceFileId: '0190a0b0-0000-7000-8000-000000000001', relation, evidence };
    expect(KinshipDraft.safeParse(sent).success).toBe(proves);
  });

  test('exists for each relation, and each paper proves some', () => {
    for (const relation of relations) expect(evidenceFor[relation].length).toBeGreaterThan(0);
    expect(new Set(Object.values(evidenceFor).flat())).toEqual(new Set(evidenceKinds));
  });
});

describe('a paper of the resistance file', () => {
  test.each([
    ['an inheritance deed', 'INHERITANCE_DEED', 'WIDOW CHILD GRANDCHILD ASCENDANT'],
    ['a family booklet', 'FAMILY_BOOKLET', 'SPOUSE WIDOW CHILD GRANDCHILD ASCENDANT'],
    ['the decision of the title', 'TITLE_DECISION', 'MEMBER'],
    ['a death record', 'DEATH_RECORD', ''],
  ] as const)('%s proves each of those it names', (_situation, kind, proven) => {
    expect(acceptedFor[kind].join(' ')).toBe(proven);
  });

  test('counts as a proof that its relations accept', () => {
    for (const kind of resistancePaperKinds)
      for (const relation of acceptedFor[kind]) expect(provesRelation(evidenceOfPaper(kind), relation)).toBe(true);
  });
});

describe('the widow of a member (case 23)', () => {
  const widow = { ...claim, relation: 'WIDOW' } as const;
  test.each([
    ['lives', 'ALIVE', refused('memberIsAlive'), refused('memberDeathNotStated')],
    ['may live or not', 'UNKNOWN', null, refused('memberDeathNotStated')],
    ['has died', 'DECEASED', null, expect.objectContaining({ status: 'VERIFIED' })],
  ] as const)('when the member %s', (_situation, member, stated, verified) => {
    expect(mayBeStated('WIDOW', member)).toEqual(stated);
    expect(mayBeStated('SPOUSE', member)).toBeNull();
    expect(verify({ ...widow, member }, 'other')).toEqual(verified);
  });

  test.each([
    ['a spouse whose member has died', { relation: 'SPOUSE', member: 'DECEASED' }, null],
    ['a verified spouse, who stays verified', { relation: 'SPOUSE', member: 'DECEASED', status: 'VERIFIED' }, null],
    ['a spouse whose member lives', { relation: 'SPOUSE', member: 'ALIVE' }, refused('memberDeathNotStated')],
    ['a child', { relation: 'CHILD', member: 'DECEASED' }, refused('notASpouse')],
    [
      'whose link was rejected',
      { relation: 'SPOUSE', member: 'DECEASED', status: 'REJECTED' },
      refused('kinshipAlreadyDecided'),
    ],
  ] as const)('becomes one out of %s', (_situation, facts, answer) => {
    expect(becomeWidow({ ...claim, ...facts }, 'other')).toEqual(answer);
  });
});

test('a widow is not made by whoever stated the spouse', () => {
  const spouse = { ...claim, relation: 'SPOUSE', member: 'DECEASED' } as const;
  expect(becomeWidow(spouse, 'author')).toEqual(refused('verifierIsCreator'));
});

describe('a verified link', () => {
  test('may be taken back; one that is not verified is rejected instead', () => {
    expect(end({ status: 'VERIFIED' })).toBeNull();
    expect(end({ status: 'CLAIMED' })).toEqual(refused('kinshipNotVerified'));
    expect(end({ status: 'REJECTED' })).toEqual(refused('kinshipNotVerified'));
  });
});

describe('the primary link', () => {
  test.each([
    ['of none', [], undefined],
    [
      'is the first',
      [
        ['a', 'CLAIMED', '2026-01-02'],
        ['b', 'VERIFIED', '2026-01-03'],
      ],
      'a',
    ],
    [
      'is the first that stands',
      [
        ['a', 'REJECTED', '2026-01-02'],
        ['b', 'CLAIMED', '2026-01-03'],
      ],
      'b',
    ],
    [
      'does not depend on the order of the list',
      [
        ['b', 'CLAIMED', '2026-01-03'],
        ['a', 'CLAIMED', '2026-01-02'],
      ],
      'a',
    ],
    ['is none when all were rejected', [['a', 'REJECTED', '2026-01-02']], undefined],
  ] as const)('%s', (_situation, links, id) => {
    const given = links.map(([name, status, createdAt]) => ({ id: name, status, createdAt }));
    expect(primaryOf(given)?.id).toBe(id);
  });
});

describe('the number of a resistance file', () => {
  test.each(['512 345', '512-345', '512/345', '٥١٢٣٤٥', '512.345', ' 512_345 '])(
    '%s is looked up as 512345',
    (typed) => {
      expect(fileNumberKey(typed)).toBe('512345');
    },
  );

  test('keeps its letters, in capitals', () => {
    expect(fileNumberKey('م-12/b')).toBe('م12B');
  });

  test.each(['---', '/'])('%s is none', (number) => {
    const sent = ResistanceFileDraft.safeParse({ number, memberGivenAr: 'لحسن', memberFamilyAr: 'آيت لحسن' });
    expect(sent.error?.issues[0]?.message).toBe('fileNumber');
  });
});
