import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { newId, today, type Scope, type UserId } from '@sanad/kernel';
import {
  addressIn,
  checkClaim,
  DocumentStateView,
  fromCode,
  isFileOf,
  readClaim,
  wantedIn,
  type Drawing,
  type Prove,
} from '@sanad/issuance/core';
import { Documents, Keys, Transactions, type Caller } from '@sanad/platform';
import { textOf } from '@sanad/platform/testing';
import { drawn } from './drawing';
import { Issuance, type DocumentDraft, type IssuedDocument } from './issuance.service';
import { IssuanceModule } from './issuance.module';
import { SigningKeys } from './signing-keys';

const template = '#letterhead("النيابة")\n#heading-line(data.title)\n#checkable(data.given)';
const origin = 'http://localhost:3000';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const drawings = new Map<string, Drawing>();
/** Drawn once for each address: a spec asks a thousand times. */
function draw(address: string): Drawing {
  if (!drawings.has(address)) drawings.set(address, drawn(address));
  return drawings.get(address)!;
}
const tools = { sha256: (bytes: Uint8Array) => Promise.resolve(new Uint8Array(sha256(bytes))), draw };
const spki = Buffer.from('302a300506032b6570032100', 'hex');
const prove: Prove = (bytes, signature, message) => {
  const key = createPublicKey({ key: Buffer.concat([spki, bytes]), format: 'der', type: 'spki' });
  return Promise.resolve(verify(null, message, key, signature));
};

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [IssuanceModule] });
});
afterAll(() => house.stop());

function caller(place: 'GLM' | 'SMR' = 'GLM'): Caller {
  const user = house.ids.user[`caseworker@${place}`] as UserId;
  const units = [house.ids.unit[place]] as unknown as Scope['units'];
  const scope = { user, units, branches: [] };
  return {
    scope,
    role: 'caseworker',
    unitId: units[0]!,
    branchId: null,
    permission: 'x',
    requestId: newId(),
    entries: 0,
  };
}

function draft(change: Partial<DocumentDraft> = {}, title = 'شهادة'): DocumentDraft {
  return {
    kind: 'TRAINING_CERTIFICATE',
    about: { entity: 'enrolment', entityId: newId() },
    issuer: { unitId: house.ids.unit.GLM },
    initials: 'ف. آ.',
    label: 'شهادة.pdf',
    basis: title,
    draw: (given) => house.app.get(Documents).pdf(template, { title, given }),
    ...change,
  };
}

const within = <Answer>(work: (scope: Scope) => Promise<Answer>, who = caller()) =>
  house.app.get(Transactions).as(who, () => work(who.scope));
const handOut = (one: DocumentDraft, who = caller()) =>
  within((scope) => house.app.get(Issuance).handOut(scope, one), who);
const codeIn = ({ address }: Pick<IssuedDocument, 'address'>) => (wantedIn(address) as { code: string }).code;
const state = async (id: string) => house.stranger().get(`/documents/${id}/state`);
const published = async () => {
  const { body } = await house.stranger().get('/document-keys');
  return (body.keys as { id: string; key: string }[]).map(({ id, key }) => ({ id, key: fromCode(key)! }));
};
const isWhole = async (file: Uint8Array, code: string) =>
  isFileOf({ claim: readClaim(code)!.claim, code, origin }, file, tools);

describe('a document that is handed out', () => {
  test('has a number, a code that anybody can check, and its record', async () => {
    const paper = await handOut(draft());
    expect(paper.number).toMatch(new RegExp(`^GLM-${today().slice(0, 4)}-T-\\d{5}$`));
    expect(paper.address.startsWith(`${origin}/verify#`)).toBe(true);
    expect(paper.qr).toMatch(/^<svg /);
    const checked = await checkClaim(codeIn(paper), await published(), prove);
    expect(checked).toMatchObject({
      result: 'GENUINE',
      claim: { documentId: paper.id, number: paper.number, kind: 'TRAINING_CERTIFICATE', issuedOn: today() },
    });
    expect((await state(paper.id)).body).toEqual({
      id: paper.id,
      kind: 'TRAINING_CERTIFICATE',
      number: paper.number,
      issuedOn: today(),
      issuer: 'النيابة الجهوية بكلميم',
      initials: 'ف. آ.',
      state: 'VALID',
      changedOn: null,
      reason: null,
      replacedBy: null,
      fileHash: sha256(paper.file.content).toString('hex'),
    });
    const [entry] = await house.sql('select action, user_id, unit_id from audit.entry where entity_id = $1', [
      paper.id,
    ]);
    expect(entry).toEqual({
      action: 'issuedDocument.issue',
      user_id: house.ids.user['caseworker@GLM'],
      unit_id: house.ids.unit.GLM,
    });
  });

  test('is a PDF that says its number in words and carries the code', async () => {
    const paper = await handOut(draft());
    const words = textOf(paper.file.content);
    expect(words).toContain(paper.number);
    expect(words).toContain('localhost:3000/verify');
    expect(addressIn(paper.file.content)).toBe(paper.address);
    // The picture that kept the place is a larger one now, at the place to which the last table leads.
    const file = paper.file.content.toString('latin1');
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)![1]);
    const [, object, offset] = /^xref\n(\d+) 1\n(\d{10}) 00000 n \n/.exec(file.slice(table))!;
    expect(file.slice(Number(offset))).toMatch(
      new RegExp(`^${object} 0 obj\\n<< /Type /XObject /Subtype /Image /Width \\d{3} `),
    );
    expect(file.match(/\/Prev (\d+)/)![1]).toBe(/startxref\n(\d+)\n%%EOF\n?\n%Sanad /.exec(file)![1]);
  });

  test('is the same file again, byte for byte, while the facts are the same', async () => {
    const one = draft();
    const [first, again] = [await handOut(one), await handOut(one)];
    expect(again.number).toBe(first.number);
    expect(again.file.content.equals(first.file.content)).toBe(true);
  });

  test('is one also for two who print it at the same moment', async () => {
    const one = draft();
    const [first, other] = await Promise.all([handOut(one), handOut(one)]);
    expect(other.number).toBe(first.number);
  });

  test('leaves no hole in the numbers when it comes to nothing', async () => {
    const before = await handOut(draft());
    await expect(handOut(draft({ draw: () => Promise.reject(new Error('out of paper')) }))).rejects.toThrow(
      'out of paper',
    );
    const after = await handOut(draft());
    const place = ({ number }: IssuedDocument) => Number(number.slice(-5));
    expect(place(after)).toBe(place(before) + 1);
  });

  test('needs a place for the code on its page', async () => {
    const bare = (): Promise<Buffer> => house.app.get(Documents).pdf('#letterhead("x")', {});
    await expect(handOut(draft({ draw: bare }))).rejects.toThrow(/exactly one place for its code/);
  });

  test('is issued by a unit in scope only', async () => {
    await expect(handOut(draft(), caller('SMR'))).rejects.toMatchObject({ status: 404 });
  });
});

describe('one altered byte', () => {
  test('anywhere in the file is found without asking the house', async () => {
    const { file, ...paper } = await handOut(draft());
    const code = codeIn(paper);
    expect(await isWhole(file.content, code)).toBe(true);
    const body = readClaim(code)!.claim.bodySize;
    const places = [
      ...Array.from({ length: 150 }, () => randomBytes(4).readUInt32BE() % body),
      ...Array.from({ length: file.content.length - body }, (_, at) => body + at).filter((at) => at % 41 === 0),
      file.content.length - 1,
    ];
    const passed: number[] = [];
    for (const at of places) {
      const altered = Uint8Array.from(file.content);
      altered[at]! ^= 1;
      if (await isWhole(altered, code)) passed.push(at);
    }
    expect(passed).toEqual([]);
  });

  test('is as bad as one that is missing or too many, or a second layer over the page', async () => {
    const { file, ...paper } = await handOut(draft());
    const code = codeIn(paper);
    const bytes = new Uint8Array(file.content);
    for (const altered of [
      bytes.subarray(0, -1),
      Uint8Array.from([...bytes, 10]),
      bytes.subarray(0, 500),
      new Uint8Array(),
    ])
      expect(await isWhole(altered, code)).toBe(false);
  });

  test('cannot be healed with the code of another document', async () => {
    const [one, other] = [await handOut(draft()), await handOut(draft({}, 'أخرى'))];
    expect(await isWhole(one.file.content, codeIn(other))).toBe(false);
  });

  test('in the code: the signature does not hold', async () => {
    const code = codeIn(await handOut(draft()));
    const altered = `${code.slice(0, 40)}${code[40] === 'A' ? 'B' : 'A'}${code.slice(41)}`;
    expect((await checkClaim(altered, await published(), prove)).result).toBe('FORGED');
  });
});

describe('a document that counts no more', () => {
  const take = (id: string, version = 1, body: object = { reason: 'CANCELLED', note: 'طلب مكتوب من المعنية' }) =>
    house.as('provincial-delegate').post(`/issued-documents/${id}/withdrawal`, body, { version });

  test('was withdrawn with a reason; the words of it stay in the audit', async () => {
    const { id } = await handOut(draft());
    expect((await take(id)).body).toMatchObject({ state: 'WITHDRAWN', reason: 'CANCELLED', version: 2 });
    const { body } = await state(id);
    expect(body).toMatchObject({ state: 'WITHDRAWN', reason: 'CANCELLED', changedOn: today(), replacedBy: null });
    expect(JSON.stringify(body)).not.toContain('طلب');
    const [entry] = await house.sql('select why from audit.entry where entity_id = $1 order by id desc limit 1', [id]);
    expect(entry).toEqual({ why: 'طلب مكتوب من المعنية' });
  });

  test('is not withdrawn twice, nor in a version that was not seen, nor by a caseworker, nor by another region', async () => {
    const { id } = await handOut(draft());
    expect((await take(id, 7)).status).toBe(412);
    const sent = { reason: 'CANCELLED' };
    const as = (role: 'caseworker' | 'regional-delegate', place: 'GLM' | 'SMR') =>
      house.as(role, place).post(`/issued-documents/${id}/withdrawal`, sent, { version: 1 });
    expect((await as('caseworker', 'GLM')).status).toBe(403);
    expect((await as('regional-delegate', 'SMR')).status).toBe(404);
    expect((await take(id, 1, { reason: 'DATA_CORRECTED' })).status).toBe(400);
    expect((await take(id)).status).toBe(200);
    const again = await take(id, 2);
    expect([again.status, again.body.code]).toEqual([422, 'documentEnded']);
    await expect(
      house.sql(`update issuance.document set state = 'VALID', reason = null, changed_at = null where id = $1`, [id]),
    ).rejects.toThrow(/does not come back/);
  });

  test('stays withdrawn when somebody prints it again', async () => {
    const one = draft();
    const first = await handOut(one);
    await take(first.id);
    const again = await handOut({ ...one, basis: 'other facts' });
    expect(again.number).toBe(first.number);
    expect((await state(first.id)).body.state).toBe('WITHDRAWN');
  });

  test('was replaced when the facts became others, and leads to the one that counts', async () => {
    const one = draft();
    const first = await handOut(one);
    const corrected = { ...draft({ about: one.about }, 'شهادة مصححة') };
    const second = await handOut(corrected);
    expect(second.number).not.toBe(first.number);
    expect((await state(first.id)).body).toMatchObject({
      state: 'REPLACED',
      reason: 'DATA_CORRECTED',
      replacedBy: { id: second.id, number: second.number },
    });
    expect((await state(second.id)).body).toMatchObject({ state: 'VALID' });
    expect((await checkClaim(codeIn(first), await published(), prove)).result).toBe('GENUINE');
  });

  test('ended with the record it is about', async () => {
    const one = draft();
    const { id } = await handOut(one);
    const end = () =>
      within((scope) => house.app.get(Issuance).withdrawAbout(scope, one.about, one.kind, 'NEWER_DECISION'));
    await end();
    await end();
    expect((await state(id)).body).toMatchObject({ state: 'WITHDRAWN', reason: 'NEWER_DECISION' });
  });
});

describe('what anybody is told', () => {
  test('holds the agreed members, no card number, and of the person the initials', async () => {
    const { id } = await handOut(draft());
    const { status, body } = await state(id);
    expect([status, Object.keys(body).toSorted()]).toEqual([200, Object.keys(DocumentStateView.shape).toSorted()]);
    expect(JSON.stringify(body)).not.toMatch(/\b[A-Z]{1,2}\d{4,8}\b|caseworker|@/);
  });

  test('is nothing of a document that is not there, and nothing without its identifier', async () => {
    expect((await state(newId())).status).toBe(404);
    expect((await state('1')).status).toBe(400);
    expect((await house.stranger().get('/issued-documents')).status).toBe(404);
    expect((await house.stranger().get(`/issued-documents/${newId()}`)).status).toBe(401);
  });

  test('has an end for one network that asks too much', async () => {
    await house.sql(
      `insert into access.throttle (key, next) values ('document 127.0.0', now() + interval '1 hour')
       on conflict (key) do update set next = excluded.next`,
    );
    const { status, headers } = await state(newId());
    expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
    await house.sql(`delete from access.throttle where key like 'document %'`);
  });

  test('stays inside the unit for those who are signed in', async () => {
    const { id } = await handOut(draft());
    expect((await house.as('caseworker').get(`/issued-documents/${id}`)).body).toMatchObject({
      createdByName: 'caseworker@GLM',
      version: 1,
    });
    expect((await house.as('caseworker', 'SMR').get(`/issued-documents/${id}`)).status).toBe(404);
    expect((await house.as('partner-officer').get(`/issued-documents/${id}`)).status).toBe(403);
  });
});

describe('keys', () => {
  test('that follow one another: new papers are signed with the new one, old papers stay good', async () => {
    const before = await handOut(draft());
    const old = await published();
    const id = await house.app.get(SigningKeys).rotate();
    const after = await handOut(draft());
    expect(readClaim(codeIn(after))!.claim.keyId).toBe(id);
    expect(readClaim(codeIn(before))!.claim.keyId).not.toBe(id);
    const keys = await published();
    expect(keys).toHaveLength(old.length + 1);
    for (const paper of [before, after]) expect((await checkClaim(codeIn(paper), keys, prove)).result).toBe('GENUINE');
    expect((await checkClaim(codeIn(after), old, prove)).result).toBe('UNKNOWN_KEY');
  });

  test('that sign lie nowhere in the database, and are the same after a new start', async () => {
    const { length } = await published();
    const rows = await house.sql<{ all: string }>(`select string_agg(k::text, ' ') as all from issuance.signing_key k`);
    const seed = house.app.get(Keys).keyFor(`document-signing ${length}`).toString('hex');
    expect(rows[0]!.all).not.toContain(seed);
    await house.restart();
    await handOut(draft());
    expect(await published()).toHaveLength(length);
  });

  test('of a house that has another secret by now begin anew by themselves', async () => {
    const before = await handOut(draft());
    const { length } = await published();
    // As if the newest key had been drawn from a secret that is lost.
    await house.sql(`insert into issuance.signing_key (generation, id, public_key) values ($1, 'ffffffff', $2)`, [
      length + 1,
      randomBytes(32),
    ]);
    const after = await handOut(draft());
    const keys = await published();
    expect(keys).toHaveLength(length + 2);
    for (const paper of [before, after]) expect((await checkClaim(codeIn(paper), keys, prove)).result).toBe('GENUINE');
  });

  test('are not changed and not taken away', async () => {
    for (const statement of [`update issuance.signing_key set id = '00000000'`, 'delete from issuance.signing_key'])
      await expect(house.sql(statement)).rejects.toThrow(/append-only/);
  });
});
