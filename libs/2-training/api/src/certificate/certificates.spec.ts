import { createHash, createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { addressIn, checkClaim, fromCode, wantedIn, type Prove } from '@sanad/issuance/core';
import { addDays, today, type PlainDay } from '@sanad/kernel';
import { PartnersModule } from '@sanad/partners/api';
import { PeopleModule } from '@sanad/people/api';
import { startMailServer, textOf, type TestMailServer } from '@sanad/platform/testing';
import { days, ok, refused, TrainingStory } from '../../testing/training-story';
import { TrainingModule } from '../training.module';
import { CertificateChase } from './certificate-chase';

const spki = Buffer.from('302a300506032b6570032100', 'hex');
const prove: Prove = (bytes, signature, message) => {
  const key = createPublicKey({ key: Buffer.concat([spki, bytes]), format: 'der', type: 'spki' });
  return Promise.resolve(verify(null, message, key, signature));
};

describe('certificates', () => {
  let house: House;
  let story: TrainingStory;
  let post: TestMailServer;
  beforeAll(async () => {
    post = await startMailServer();
    house = await startHouse({
      modules: [PeopleModule, CaseFileModule, PartnersModule, TrainingModule],
      environment: { mail: post.settings },
      jobs: true,
    });
    story = new TrainingStory(house);
  }, 60_000);
  afterAll(async () => {
    await house.stop();
    await post.stop();
  });

  describe('as papers of the house', () => {
    test('from the enrolment to a claim that anybody verifies', async () => {
      const someone = await story.concluded();
      const certified = ok(await story.act('certificate-document', someone.place), 201);
      expect(certified).toMatchObject({ state: 'COMPLETED', completedOn: days[3], certificate: 'ISSUED' });
      expect(certified.certificateNumber).toMatch(new RegExp(`^ANAPEC-${today().slice(0, 4)}-T-\\d{5}$`));
      expect(certified.certificateOn).toBe(today());
      expect(await story.file(someone)).toMatchObject({ trainingState: 'COMPLETED', certificatePending: false });
      expect((await story.timeline(someone))[0]).toBe('CERTIFICATE_ISSUED');

      const path = `/enrolments/${certified.id}/certificate-document`;
      const [theirs, ours] = [await story.officer().download(path), await story.caseworker().download(path)];
      expect(theirs.status).toBe(200);
      expect(ours.bytes.equals(theirs.bytes)).toBe(true);
      const words = textOf(ours.bytes);
      for (const said of [certified.certificateNumber, 'أمينة', 'إعداد مخطط الأعمال', 'دراسة السوق'])
        expect(words).toContain(said);

      const { code } = wantedIn(addressIn(ours.bytes)!) as { code: string };
      const { body } = await house.stranger().get('/document-keys');
      const keys = body.keys.map(({ id, key }: { id: string; key: string }) => ({ id, key: fromCode(key)! }));
      const checked = await checkClaim(code, keys, prove);
      expect(checked).toMatchObject({
        result: 'GENUINE',
        claim: { kind: 'TRAINING_CERTIFICATE', number: certified.certificateNumber, initials: 'أ. ت.' },
      });
      const state = await house.stranger().get(`/documents/${certified.certificateDocumentId}/state`);
      expect(state.body).toMatchObject({
        state: 'VALID',
        fileHash: createHash('sha256').update(ours.bytes).digest('hex'),
      });
    });

    test('are handed out once, after the completion, by the branch alone', async () => {
      const someone = await story.concluded();
      expect((await story.act('certificate-document', someone.place, {}, story.other())).status).toBe(404);
      expect((await story.act('certificate-document', someone.place, {}, story.caseworker())).status).toBe(403);
      const both = await Promise.all([1, 2].map(() => story.act('certificate-document', someone.place)));
      expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
      expect(refused(await story.act('certificate-document', await story.place(someone)))).toBe('certificateIssued');
      const without = await story.concluded('INCOMPLETE', 'PAAA');
      expect(refused(await story.act('certificate-document', without.place))).toBe('notCompleted');
    });

    test('are read by the branch and the delegation of the person, by nobody else', async () => {
      const someone = await story.concluded();
      const path = `/enrolments/${someone.place.id}/certificate-document`;
      expect((await story.caseworker().get(path)).status).toBe(404);
      ok(await story.act('certificate-document', someone.place), 201);
      expect((await story.other().get(path)).status).toBe(404);
      expect((await house.as('caseworker', 'SMR').get(path)).status).toBe(404);
      expect((await house.as('event-registrar').get(path)).status).toBe(403);
      const [kept] = await house.sql<{ id: string }>(
        'select stored_file_id as id from issuance.document where entity_id = $1',
        [someone.place.id],
      );
      expect(kept).toBeDefined();
    });

    test('taken back are told as withdrawn, and are owed again', async () => {
      const someone = await story.concluded();
      const certified = ok(await story.act('certificate-document', someone.place), 201);
      const why = 'سلمت باسم غير صحيح';
      expect(ok(await story.act('corrections', certified, { kind: 'WITHDRAWAL', why }), 201).state).toBe('APPLIED');
      const state = (id: string) => house.stranger().get(`/documents/${id}/state`);
      expect((await state(certified.certificateDocumentId)).body).toMatchObject({
        state: 'WITHDRAWN',
        changedOn: today(),
      });
      expect(await story.place(someone)).toMatchObject({ certificate: 'PENDING', certificateNumber: null });
      expect(await story.file(someone)).toMatchObject({ certificatePending: true });
      expect((await story.timeline(someone))[0]).toBe('CERTIFICATE_WITHDRAWN');
      const path = `/enrolments/${certified.id}/certificate-document`;
      expect((await story.officer().get(path)).status).toBe(404);
      const again = ok(await story.act('certificate-document', await story.place(someone)), 201);
      expect(again.certificateNumber).not.toBe(certified.certificateNumber);
      expect((await state(again.certificateDocumentId)).body.state).toBe('VALID');
    });

    test('follow nobody who has withdrawn the consent: the branch reads no paper any more, the delegation does', async () => {
      const someone = await story.concluded();
      const certified = ok(await story.act('certificate-document', someone.place), 201);
      const consents = ok(await story.caseworker().get(`/people/${someone.personId}/consents`)).rows;
      const given = consents.find(({ purpose }: { purpose: string }) => purpose === 'SHARE_WITH_PARTNER');
      ok(await story.caseworker().post(`/consents/${given.id}/withdrawal`, {}, { version: given.version }));
      const path = `/enrolments/${certified.id}/certificate-document`;
      expect((await story.officer().get(path)).status).toBe(404);
      expect((await story.caseworker().download(path)).status).toBe(200);
    });
  });

  describe('that are late', () => {
    beforeEach(async () => {
      await house.sql(`update training.enrolment set certificate = 'NONE' where certificate = 'PENDING'`);
    });
    const chase = (on: PlainDay) => house.app.get(CertificateChase).run(on);
    const tasks = (id: string) =>
      house.sql(`select state, details from case_file.task where kind = 'CERTIFICATE_LATE' and subject_id = $1`, [id]);
    const written = async () =>
      (
        await house.sql<{ n: number }>(
          `select count(*)::int as n from platform.mail where kind = 'certificate.reminder'`,
        )
      )[0]!.n;
    const lastDay = addDays(days[3] as PlainDay, 30);

    test('become a task of whoever keeps the file, and a letter to the branch, once in the delay', async () => {
      const someone = await story.concluded();
      const before = await written();
      await chase(lastDay);
      expect(await tasks(someone.place.id)).toEqual([]);
      await chase(addDays(lastDay, 1));
      await chase(addDays(lastDay, 2));
      const details = { agency: 'ANAPEC', session: 'إعداد مخطط الأعمال' };
      expect(await tasks(someone.place.id)).toEqual([{ state: 'OPEN', details }]);
      expect(await written()).toBe(before + 1);
      await chase(addDays(lastDay, 31));
      expect(await written()).toBe(before + 2);
      const shown = ok(await story.caseworker().get('/tasks?mine=true')).rows;
      expect(shown).toContainEqual(expect.objectContaining({ kind: 'CERTIFICATE_LATE', subjectId: someone.place.id }));

      ok(await story.act('certificate', someone.place, { number: 'L-1', on: '2022-05-20' }));
      expect(await tasks(someone.place.id)).toEqual([{ state: 'DONE', details }]);
    });

    test('are listed for the branch and the delegation, the longest wait first', async () => {
      const [one, two] = [await story.concluded(), await story.concluded()];
      const list = async (client = story.caseworker(), query = '') =>
        ok(await client.get(`/pending-certificates?${query}`));
      const all = await list();
      expect(all.rows.map(({ caseId }: { caseId: string }) => caseId)).toEqual([one.caseId, two.caseId]);
      expect(all.rows[0]).toMatchObject({
        completedOn: days[3],
        dueOn: lastDay,
        isLate: true,
        title: 'إعداد مخطط الأعمال',
      });
      expect((await list(story.officer(), 'late=true')).total).toBe(2);
      expect((await list(story.other())).rows).toEqual([]);
      expect((await list(house.as('caseworker', 'SMR'))).rows).toEqual([]);
      const first = await list(story.caseworker(), 'limit=1');
      const second = await list(story.caseworker(), `limit=1&after=${first.next}`);
      expect([...first.rows, ...second.rows]).toEqual(all.rows);
      expect((await story.caseworker().get('/pending-certificates?after=x')).status).toBe(400);
    });

    test('are late by the delay that the administrator sets', async () => {
      await story.concluded();
      const { rows } = ok(await house.as('hq-admin').get('/training-rules'));
      expect(rows[0]).toMatchObject({ completionPercent: 75, correctionDays: 30, certificateDays: 30, version: 1 });
      const change = { completionPercent: 80, correctionDays: 30, certificateDays: 10, reason: 'دورية تجريبية' };
      expect((await story.officer().put('/training-rules', change, { version: 1 })).status).toBe(403);
      expect(ok(await house.as('hq-admin').put('/training-rules', change, { version: 1 })).setBy).toBe('hq-admin@HQ');
      expect((await house.as('hq-admin').put('/training-rules', change, { version: 1 })).status).toBe(412);
      const [row] = ok(await story.caseworker().get('/pending-certificates')).rows;
      expect(row.dueOn).toBe(addDays(days[3] as PlainDay, 10));
      const programme = ok(await story.officer().post('/training-programmes', { title: 'المحاسبة', hours: 10 }), 201);
      expect(programme).toMatchObject({ completionPercent: 80, modules: [] });
    });
  });
});
