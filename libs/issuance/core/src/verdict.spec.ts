import { describe, expect, test } from '@jest/globals';
import type { PlainDay } from '@sanad/kernel';
import type { Claim } from './claim';
import type { DocumentStateView, IssuedDocumentId } from './document-state';
import { verdictOf, type Checks, type OnlineCheck } from './verdict';

const claim: Claim = {
  documentId: '0190a0b0-0000-7000-8000-000000000071',
  kind: 'ELIGIBILITY_DECISION',
  number: 'GLM-2026-E-00017',
  issuedOn: '2026-11-29' as PlainDay,
  issuer: 'كلميم',
  initials: 'ف. آ.',
  bodyHash: new Uint8Array(32),
  bodySize: 1,
  keyId: '0a1b2c3d',
};
const state: DocumentStateView = {
  id: claim.documentId as IssuedDocumentId,
  kind: claim.kind,
  number: claim.number,
  issuedOn: claim.issuedOn,
  issuer: claim.issuer,
  initials: claim.initials,
  state: 'VALID',
  changedOn: null,
  reason: null,
  replacedBy: null,
  fileHash: '00',
};
const told = (change: Partial<DocumentStateView> = {}): OnlineCheck => ({
  result: 'TOLD',
  state: { ...state, ...change },
});
const genuine = { result: 'GENUINE', claim } as const;
const forged = { result: 'FORGED', claim } as const;
const unknown = { result: 'UNKNOWN_KEY', claim } as const;
const keyless = { result: 'NO_KEYS', claim } as const;
const notAsked = { result: 'NOT_ASKED' } as const;
const absent = { result: 'ABSENT' } as const;

describe('the answer about a paper', () => {
  test.each<[string, Checks, string]>([
    ['signed and in force', { claim: genuine, online: told(), file: 'NOT_GIVEN' }, 'VALID'],
    ['its file the same', { claim: genuine, online: told(), file: 'SAME' }, 'VALID'],
    ['its file another', { claim: genuine, online: told(), file: 'ALTERED' }, 'ALTERED'],
    ['withdrawn', { claim: genuine, online: told({ state: 'WITHDRAWN' }), file: 'SAME' }, 'WITHDRAWN'],
    ['replaced', { claim: genuine, online: told({ state: 'REPLACED' }), file: 'NOT_GIVEN' }, 'REPLACED'],
    ['its signature broken, whatever is in force', { claim: forged, online: told(), file: 'SAME' }, 'ALTERED'],
    ['its signature broken without network', { claim: forged, online: notAsked, file: 'NOT_GIVEN' }, 'ALTERED'],
    ['signed by nobody of ours', { claim: unknown, online: told(), file: 'NOT_GIVEN' }, 'ALTERED'],
    [
      'signed, another number in force',
      { claim: genuine, online: told({ number: 'X' }), file: 'NOT_GIVEN' },
      'ALTERED',
    ],
    ['signed, somebody else’s', { claim: genuine, online: told({ initials: 'X.' }), file: 'NOT_GIVEN' }, 'ALTERED'],
    ['signed, without network', { claim: genuine, online: notAsked, file: 'SAME' }, 'SIGNED'],
    ['signed, its file another, without network', { claim: genuine, online: notAsked, file: 'ALTERED' }, 'ALTERED'],
    ['signed, not there any more', { claim: genuine, online: absent, file: 'NOT_GIVEN' }, 'UNREGISTERED'],
    ['no keys, no network', { claim: keyless, online: notAsked, file: 'NOT_GIVEN' }, 'UNCHECKED'],
    ['no keys, in force', { claim: keyless, online: told(), file: 'NOT_GIVEN' }, 'VALID'],
    ['no keys, unknown to the house', { claim: keyless, online: absent, file: 'NOT_GIVEN' }, 'ALTERED'],
    ['asked about by its identifier', { claim: null, online: told(), file: 'NOT_GIVEN' }, 'VALID'],
    ['an identifier of nothing', { claim: null, online: absent, file: 'NOT_GIVEN' }, 'ALTERED'],
    ['an identifier without network', { claim: null, online: notAsked, file: 'NOT_GIVEN' }, 'UNCHECKED'],
  ])('%s', (_situation, checks, verdict) => {
    expect(verdictOf(checks)).toBe(verdict);
  });
});
