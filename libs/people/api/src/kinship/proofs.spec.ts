import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Global, Injectable, Module } from '@nestjs/common';
import { startHouse, type House } from '@sanad/access/api/testing';
import { addDays, newId, today, type Scope } from '@sanad/kernel';
import type { EligibilityView, KinshipView, ResistanceFilePage, ResistancePaperView } from '@sanad/people/core';
import { PeopleModule } from '../people.module';
import { TaskBook, type TaskDraft } from '../task-book';

const reviews: string[] = [];

@Injectable()
class RemembersReviews extends TaskBook {
  open(_: Scope, { kind, personId }: TaskDraft): Promise<void> {
    if (kind === 'ELIGIBILITY_TO_REVIEW') reviews.push(`open ${personId}`);
    return Promise.resolve();
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
  cancel(_: Scope, kind: TaskDraft['kind']): Promise<void> {
    if (kind === 'ELIGIBILITY_TO_REVIEW') reviews.push('cancel');
    return Promise.resolve();
  }
  move(): Promise<void> {
    return Promise.resolve();
  }
}

@Global()
@Module({ providers: [{ provide: TaskBook, useClass: RemembersReviews }], exports: [TaskBook] })
class FloorAbove {}

let house: House;
let made = 0;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule, FloorAbove] });
});
afterAll(() => house.stop());

const caseworker = () => house.as('caseworker');
const delegate = () => house.as('provincial-delegate');
const regional = () => house.as('regional-delegate');
/** Never the same bytes twice. */
const scan = () => Buffer.from(`%PDF-1.7\n% proof ${(made += 1)}\ntrailer\n<<>>\n%%EOF\n`);
const reason = { reason: 'الوثيقة تخص أسرة أخرى' };

async function somebody(place: 'GLM' | 'SMR' = 'GLM'): Promise<string> {
  const province = place === 'GLM' ? '10.261' : '11.221';
  const draft = { givenAr: `زهرة ${'ابجدهوزحطيكلمنس'[(made += 1) % 15]}`, familyAr: 'الباعمراني', province };
  const { status, body } = await house.as('caseworker', place).post('/people', draft);
  expect([status, body.code]).toEqual([201, undefined]);
  return body.id as string;
}
async function open(): Promise<string> {
  const sent = { number: `ز ${(made += 1)}`, memberGivenAr: 'مبارك', memberFamilyAr: 'الباعمراني' };
  return (await caseworker().post('/resistance-files', sent)).body.id as string;
}
async function handIn(person: string, type: string, bytes = scan(), issuedOn: string = today()) {
  const { status, body } = await caseworker().upload(
    `/people/${person}/papers?type=${type}&issuedOn=${issuedOn}`,
    bytes,
  );
  expect([status, body.code]).toEqual([201, undefined]);
  return body as { id: string; version: number };
}
const claim = (person: string, resistanceFileId: string, draft: object) =>
  caseworker().post(`/people/${person}/kinship-links`, {
    ...{ resistanceFileId, relation: 'CHILD', evidence: 'BIRTH_RECORD' },
    ...draft,
  });
const view = async (person: string, id: string): Promise<KinshipView> =>
  (await caseworker().get(`/people/${person}/kinship-links`)).body.rows.find((link: KinshipView) => link.id === id);
const verify = (link: KinshipView, client = delegate()) =>
  client.post(`/kinship-links/${link.id}/verification`, {}, { version: link.version });
const page = async (file: string): Promise<ResistanceFilePage> =>
  (await delegate().get(`/resistance-files/${file}`)).body;
const acts = async (id: string) =>
  (await house.sql<{ action: string }>('select action from audit.entry where entity_id = $1 order by id', [id])).map(
    ({ action }) => action,
  );

describe('a paper of the person', () => {
  test('proves the link: the same bytes, and who opens them is known from the paper', async () => {
    const [person, file] = [await somebody(), await open()];
    const bytes = scan();
    const paper = await handIn(person, 'FAMILY_BOOKLET', bytes);
    const { status, body } = await claim(person, file, { ownPaperId: paper.id });
    expect([status, body]).toMatchObject([
      201,
      { evidence: 'FAMILY_BOOKLET', ownPaper: { id: paper.id, type: 'FAMILY_BOOKLET' }, paper: null },
    ]);
    const opened = await delegate().get(`/kinship-links/${body.id}/evidence`);
    expect(opened.body).toBe(bytes.toString('latin1'));
    expect(await acts(paper.id)).toContain('paper.open');
    const [count] = await house.sql<{ n: number }>(
      `select count(*)::int as n from platform.stored_file f join people.paper p on p.stored_file_id = f.id where p.id = $1`,
      [paper.id],
    );
    expect(count).toEqual({ n: 1 });
    expect((await verify(body)).body).toMatchObject({ status: 'VERIFIED', setBack: null });
  });

  test('may be chosen later, and a scan of its own may take its place', async () => {
    const [person, file] = [await somebody(), await open()];
    const paper = await handIn(person, 'BIRTH_RECORD');
    const link = (await claim(person, file, {})).body as KinshipView;
    const rest = (version: number, client = caseworker()) =>
      client.put(`/kinship-links/${link.id}/own-paper`, { paperId: paper.id }, { version });
    expect((await rest(7)).status).toBe(412);
    expect((await rest(1, house.as('caseworker', 'SMR'))).status).toBe(404);
    expect((await rest(1)).body).toMatchObject({ ownPaper: { id: paper.id }, version: 2 });
    const own = await caseworker().upload(`/kinship-links/${link.id}/evidence`, scan(), { method: 'PUT', version: 2 });
    expect(own.body).toMatchObject({ ownPaper: null, scan: { label: 'scan.pdf' } });
    await verify(own.body);
    expect((await rest(4)).body.code).toBe('kinshipAlreadyDecided');
  });

  test.each([
    ['of somebody else', 'unknown'],
    ['that proves nothing of it', 'paperDoesNotProve'],
    ['that was withdrawn', 'unknown'],
    ['that is nowhere', 'unknown'],
  ])('%s proves no link', async (which, code) => {
    const [person, file] = [await somebody(), await open()];
    const holder = which === 'of somebody else' ? await somebody() : person;
    const paper = await handIn(holder, which === 'that proves nothing of it' ? 'DIPLOMA' : 'BIRTH_RECORD');
    if (which === 'that was withdrawn')
      await caseworker().post(`/papers/${paper.id}/withdrawal`, reason, { version: 1 });
    const ownPaperId = which === 'that is nowhere' ? newId() : paper.id;
    const { status, body } = await claim(person, file, { ownPaperId });
    expect([status, body.fields]).toEqual([400, [{ path: '/paperId', code }]]);
  });

  test('that has expired is asked for anew', async () => {
    const [person, file] = [await somebody(), await open()];
    const old = await handIn(person, 'BIRTH_RECORD', scan(), addDays(today(), -200));
    expect((await claim(person, file, { ownPaperId: old.id })).body.code).toBe('proofExpired');
  });

  test('that is withdrawn sets back what was verified with it', async () => {
    const [person, file] = [await somebody(), await open()];
    const paper = await handIn(person, 'FAMILY_BOOKLET');
    const link = (await claim(person, file, { ownPaperId: paper.id })).body as KinshipView;
    await verify(link);
    await caseworker().post(`/papers/${paper.id}/withdrawal`, reason, { version: 1 });
    expect(await view(person, link.id)).toMatchObject({
      ...{ status: 'CLAIMED', scan: null, ownPaper: null },
      setBack: { reason: reason.reason, verifiedByName: 'provincial-delegate@GLM' },
    });
    expect(await acts(link.id)).toEqual(['kinship.claim', 'kinship.verify', 'kinship.setBack']);
  });
});

describe('a wrong paper of a resistance file', () => {
  /** A deed that the caseworker has added, and two links that were verified with it. */
  async function family(people: readonly string[] = []) {
    const file = await open();
    const added = await caseworker().upload(`/resistance-files/${file}/documents?kind=INHERITANCE_DEED`, scan(), {
      method: 'POST',
    });
    const deed = (added.body as ResistanceFilePage).papers[0]!;
    const links: KinshipView[] = [];
    for (const person of people) {
      const link = (await claim(person, file, { evidence: 'INHERITANCE_DEED', paperId: deed.id })).body;
      links.push((await verify(link)).body);
    }
    return { file, deed, links };
  }
  const withdraw = (deed: Pick<ResistancePaperView, 'id' | 'version'>, client = delegate(), sent: object = reason) =>
    client.post(`/resistance-papers/${deed.id}/withdrawal`, sent, { version: deed.version });
  const restore = ({ id }: { id: string }, version: number) =>
    delegate().post(`/resistance-papers/${id}/restoration`, {}, { version });

  test('leaves with a reason; what was verified with it waits to be verified again', async () => {
    const person = await somebody();
    const { file, deed, links } = await family([person, await somebody()]);
    expect((await page(file)).papers).toMatchObject([{ verifiedLinks: 2, withdrawn: null, isBuiltOn: false }]);
    expect((await withdraw(deed, caseworker())).status).toBe(403);
    expect((await withdraw(deed, house.as('provincial-delegate', 'SMR'))).status).toBe(404);
    expect((await withdraw(deed, delegate(), { reason: '' })).status).toBe(400);
    expect((await withdraw({ ...deed, version: 9 })).status).toBe(412);
    const { status, body } = await withdraw(deed);
    expect([status, body.papers]).toMatchObject([
      200,
      [{ withdrawn: { reason: reason.reason, by: 'provincial-delegate@GLM' }, verifiedLinks: 0, version: 2 }],
    ]);
    expect(body.family.map(({ status: is }: { status: string }) => is)).toEqual(['CLAIMED', 'CLAIMED']);
    const link = await view(person, links[0]!.id);
    expect(link).toMatchObject({
      ...{ status: 'CLAIMED', scan: null, paper: null, verifiedBy: null },
      setBack: { reason: reason.reason, verifiedByName: 'provincial-delegate@GLM' },
    });
    expect((await verify(link, regional())).body.code).toBe('evidenceMissing');
    expect((await withdraw({ ...deed, version: 2 })).body.code).toBe('paperAlreadyWithdrawn');
    expect((await claim(await somebody(), file, { paperId: deed.id })).body.fields).toEqual([
      { path: '/paperId', code: 'unknown' },
    ]);
    expect(await acts(link.id)).toEqual(['kinship.claim', 'kinship.verify', 'kinship.setBack']);
    const [entry] = await house.sql<{ why: string; after: object }>(
      `select why, after from audit.entry where entity_id = $1 and action = 'resistanceFile.withdrawPaper'`,
      [file],
    );
    expect(entry).toMatchObject({ why: reason.reason, after: { paperId: deed.id, setBack: 2 } });
  });

  test('is withdrawn by another than the one who brought it, where something was verified with it', async () => {
    const file = await open();
    const added = await delegate().upload(`/resistance-files/${file}/documents?kind=FAMILY_BOOKLET`, scan(), {
      method: 'POST',
    });
    const booklet = (added.body as ResistanceFilePage).papers[0]!;
    const person = await somebody();
    const link = (await claim(person, file, { evidence: 'FAMILY_BOOKLET', paperId: booklet.id })).body;
    await verify(link, regional());
    expect((await withdraw(booklet)).body.code).toBe('withdrawerAddedPaper');
    expect((await withdraw(booklet, regional())).status).toBe(200);
    const alone = await delegate().upload(`/resistance-files/${file}/documents?kind=DEATH_RECORD`, scan(), {
      method: 'POST',
    });
    const own = (alone.body as ResistanceFilePage).papers.find(({ kind }) => kind === 'DEATH_RECORD')!;
    expect((await withdraw(own)).status).toBe(200);
  });

  test('comes back with what was verified, until something was done without it', async () => {
    const person = await somebody();
    const { deed, links } = await family([person]);
    expect((await restore(deed, 1)).body.code).toBe('paperNotWithdrawn');
    await withdraw(deed);
    const back = await restore(deed, 2);
    expect([back.status, back.body.papers]).toMatchObject([200, [{ withdrawn: null, verifiedLinks: 1, version: 3 }]]);
    const again = await view(person, links[0]!.id);
    expect(again).toMatchObject({
      ...{ status: 'VERIFIED', verifiedByName: 'provincial-delegate@GLM', setBack: null },
      paper: { id: deed.id },
    });
    expect(Date.parse(again.verifiedAt!)).toBe(Date.parse(links[0]!.verifiedAt!));

    await withdraw({ id: deed.id, version: 3 });
    const waiting = await view(person, again.id);
    const scanned = await caseworker().upload(`/kinship-links/${again.id}/evidence`, scan(), {
      method: 'PUT',
      version: waiting.version,
    });
    expect((await verify(scanned.body)).body).toMatchObject({ status: 'VERIFIED', setBack: null });
    const late = await restore(deed, 4);
    expect([late.status, late.body.code]).toEqual([422, 'paperBuiltOn']);
  });

  test('on which a link of another delegation rests is not withdrawn behind its back', async () => {
    const { file, deed } = await family();
    const there = await somebody('SMR');
    const sent = { resistanceFileId: file, relation: 'CHILD', evidence: 'INHERITANCE_DEED', paperId: deed.id };
    const [link] = await house.sql<{ id: string }>(
      `insert into people.kinship_link (id, person_id, unit_id, resistance_file_id, relation, evidence, resistance_paper_id,
         is_primary, created_by, status, verified_by, verified_at)
       values ($1, $2, $3, $4, 'CHILD', 'INHERITANCE_DEED', $5, true, $6, 'VERIFIED', $7, now()) returning id`,
      [
        ...[newId(), there, house.ids.unit.SMR, sent.resistanceFileId, sent.paperId],
        ...[house.ids.user['caseworker@SMR'], house.ids.user['regional-delegate@SMR']],
      ],
    );
    for (const client of [delegate(), regional()])
      expect((await withdraw(deed, client)).body.code).toBe('paperUsedElsewhere');
    const [now] = await house.sql('select status from people.kinship_link where id = $1', [link!.id]);
    expect(now).toEqual({ status: 'VERIFIED' });
    expect((await page(file)).papers).toMatchObject([{ withdrawn: null }]);
  });

  test('leaves decisions as they are, and asks for another look at them', async () => {
    const person = await somebody();
    const { deed } = await family([person]);
    const look = async () => (await regional().get(`/people/${person}/eligibility`)).body as EligibilityView;
    const { facts, basis, proposal } = await look();
    const decided = await regional().post(`/people/${person}/eligibility-decisions`, {
      ...{ asOf: facts.asOf, basis, decision: 'NOT_ELIGIBLE', reason: 'ملف غير مكتمل' },
    });
    expect([decided.status, proposal.verdict]).toEqual([201, expect.any(String)]);
    reviews.length = 0;
    await withdraw(deed);
    expect(reviews).toEqual([`open ${person}`]);
    expect((await look()).decisions).toMatchObject([{ decision: 'NOT_ELIGIBLE', changed: ['kinship'] }]);
    await restore(deed, 2);
    expect(reviews.at(-1)).toBe('cancel');
  });
});
