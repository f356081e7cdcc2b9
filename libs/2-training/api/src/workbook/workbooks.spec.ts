import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { addDays, newId, today } from '@sanad/kernel';
import { PartnersModule } from '@sanad/partners/api';
import { PeopleModule } from '@sanad/people/api';
import type { EnrolmentView, SessionView, WorkbookDifference } from '@sanad/training/core';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { TrainingModule } from '../training.module';
import { markLetters } from './row-tokens';

const before = '2022-02-20';
const days = ['2022-03-01', '2022-03-02', '2022-03-03', '2022-03-04'];
const type = 'application/octet-stream';
/** Places of the columns: number, name, session, four days, result, its day, certificate, its day, token. */
const at = { number: 0, name: 1, day: 3, result: 7, resultOn: 8, certificate: 9, certificateOn: 10, token: 11 };

type Row = CellValue[];
interface Cohort {
  readonly session: SessionView;
  readonly bytes: Buffer;
}

describe('a cohort that goes to Excel and comes back', () => {
  let house: House;
  let programmeId: string;
  let made = 0;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, PartnersModule, TrainingModule] });
    programmeId = ok(await officer().post('/training-programmes', { title: 'إعداد مخطط الأعمال', hours: 24 }), 201).id;
  }, 60_000);
  afterAll(() => house.stop());

  const officer = () => house.as('partner-officer', 'ANAPEC');
  const other = () => house.as('partner-officer', 'ODCO');

  function ok(answer: TestAnswer, status = 200) {
    if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
  const read = async (id: string): Promise<SessionView> => ok(await officer().get(`/training-sessions/${id}`));

  async function session(first?: string): Promise<SessionView> {
    const planned = days.map((day, place) => ({
      day: first ? addDays(first as never, place) : day,
      startsAt: '09:00',
    }));
    const draft = {
      programmeId,
      place: 'قاعة التكوين',
      capacity: 10,
      days: planned.map((day) => ({ ...day, hours: 6 })),
    };
    return ok(await officer().post('/training-sessions', draft), 201);
  }

  async function enrolled(sessionId: string, familyAr: string): Promise<EnrolmentView> {
    const client = house.as('caseworker', 'GLM');
    const phone = `06${20_000_000 + (made += 1)}`;
    const draft = { givenAr: 'أمينة', familyAr, province: '10.261', phone };
    const person = ok(await client.post('/people', draft), 201);
    await client.post(`/people/${person.id}/consents`, { purpose: 'FOLLOW_UP', channel: 'PAPER', givenOn: before });
    const file = ok(await client.post('/case-files', { personId: person.id, openedOn: before }), 201);
    const consent = { channel: 'PAPER', givenOn: before };
    const sent = { branchId: house.ids.branch.ANAPEC, service: 'TRAINING', consent };
    const { id, version } = ok(await client.post(`/case-files/${file.id}/referrals`, sent), 201);
    ok(await officer().post(`/referrals/${id}/acceptance`, {}, { version }));
    return ok(await officer().post(`/training-sessions/${sessionId}/enrolments`, { referralId: id, on: before }), 201);
  }

  const take = async (id: string, language = 'ar'): Promise<Buffer> => {
    const { status, bytes } = await officer().download(`/training-sessions/${id}/workbook?language=${language}`);
    if (status !== 200) throw new Error(bytes.toString());
    return bytes;
  };
  /** Two trainees of a session, in the order of the sheet. */
  async function cohort(): Promise<Cohort> {
    const { id } = await session();
    await enrolled(id, 'الأولى');
    await enrolled(id, 'الثانية');
    return { session: await read(id), bytes: await take(id) };
  }

  /** Saves the workbook as a spreadsheet does, after whatever somebody has done to its rows. */
  async function saved(
    bytes: Buffer,
    change: (rows: Row[]) => void = () => undefined,
    formulas: readonly number[][] = [],
  ) {
    const [sheet] = (await readXlsx(bytes)).sheets;
    const rows = sheet!.rows.map((row) => [...row]);
    change(rows);
    const cells = new Map(
      formulas.map(([row, column]) => [`${row},${column}`, { formula: '"P"', formulaResult: 'P', value: 'P' }]),
    );
    return Buffer.from(await writeXlsx({ sheets: [{ name: 'a', rows, cells }] }));
  }
  const look = (bytes: Buffer, client = officer()) =>
    client.upload('/training-workbook/difference', bytes, { type, name: 'cohort.xlsx' });
  const difference = async (bytes: Buffer): Promise<WorkbookDifference> => ok(await look(bytes));
  const confirm = (bytes: Buffer, proof: string | null, client = officer()) =>
    client.upload(`/training-workbook/changes?proof=${proof}`, bytes, { type, name: 'cohort.xlsx' });
  const faults = async (bytes: Buffer) => {
    const found = await difference(bytes);
    expect(found.proof).toBeNull();
    return found.faults.map(({ line, column, code }) => `${column}${line} ${code}`);
  };
  /** Present on every day, completed, certified. */
  const whole =
    (place: number, number: string) =>
    (rows: Row[]): void => {
      const row = rows[place]!;
      for (let day = 0; day < 4; day += 1) row[at.day + day] = 'P';
      row[at.result] = 'إتمام التكوين';
      row[at.resultOn] = new Date(Date.UTC(2022, 2, 5));
      row[at.certificate] = number;
      row[at.certificateOn] = '06/03/2022';
    };

  test('goes out from right to left, with locked identity, drop-downs, and no formula', async () => {
    const { bytes } = await cohort();
    const [sheet, about] = (await readXlsx(bytes)).sheets;
    expect(sheet).toMatchObject({ protection: { sheet: true } });
    expect(sheet!.rows[0]!.slice(0, 5)).toEqual([
      'رقم الملف',
      'الاسم الكامل',
      'الدورة',
      'اليوم 1 · 01/03/2022',
      'اليوم 2 · 02/03/2022',
    ]);
    expect(sheet!.rows.slice(1).map((row) => row[at.name])).toEqual(['أمينة الأولى', 'أمينة الثانية']);
    const lists = sheet!.dataValidations!.filter((rule) => rule.type === 'list');
    expect(lists).toHaveLength(5);
    expect(lists[0]).toMatchObject({ range: 'D2:D3' });
    expect(about!.rows.flat().join()).toContain('إعداد مخطط الأعمال (01/03/2022)');
    const [entry] = await house.sql<{ list: string }>(
      `select after ->> 'list' as list from audit.entry where action = 'export.start' order by id desc limit 1`,
    );
    expect(entry).toEqual({ list: 'enrolments' });
  });

  test('in French for whoever works in French, and read back all the same', async () => {
    const { session: view } = await cohort();
    const bytes = await take(view.id, 'fr');
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet!.rows[0]!.slice(0, 4)).toEqual(['Numéro du dossier', 'Nom complet', 'Session', 'Jour 1 · 01/03/2022']);
    const filled = await saved(bytes, (rows) => void (rows[1]![at.result] = 'Formation non achevée'));
    expect(await faults(filled)).toEqual(['I2 resultNeedsDay']);
  });

  test('unedited it changes nothing, as it left and as a spreadsheet saves it', async () => {
    const { bytes, session: view } = await cohort();
    const filled = await saved(bytes, whole(1, 'A-1'));
    ok(await confirm(filled, (await difference(filled)).proof));
    for (const again of [await take(view.id), await saved(await take(view.id))])
      expect(await difference(again)).toMatchObject({ changed: 0, faulty: 0, changes: [], faults: [], proof: null });
  });

  test('edited it shows each difference, writes nothing, and then exactly that through the acts of the screen', async () => {
    const { bytes, session: view } = await cohort();
    const filled = await saved(bytes, (rows) => {
      whole(1, 'B-1')(rows);
      rows[2]![at.day] = 'a';
    });
    const found = await difference(filled);
    expect(found).toMatchObject({ changed: 9, faulty: 0 });
    expect(found.counts).toEqual({ rows: 2, trainees: 2, marks: 5, results: 1, certificates: 1 });
    expect(found.changes[0]).toMatchObject({
      line: 2,
      column: 'D',
      field: 'MARK',
      day: days[0],
      before: null,
      after: 'PRESENT',
    });
    expect((await read(view.id)).enrolments.map(({ hours }) => hours)).toEqual([0, 0]);
    expect(ok(await confirm(filled, found.proof))).toEqual({ counts: found.counts });
    const [first, second] = (await read(view.id)).enrolments;
    expect(first).toMatchObject({
      ...{ state: 'COMPLETED', hours: 24, completedOn: '2022-03-05' },
      ...{ certificate: 'ISSUED', certificateNumber: 'B-1', certificateOn: '2022-03-06' },
    });
    expect(second).toMatchObject({ state: 'ENROLLED', marks: { [view.days[0]!.id]: 'ABSENT' } });
    const acts = await house.sql<{ action: string }>(
      `select action from audit.entry where entity_id = $1 and action <> 'enrolment.add' order by id`,
      [first!.id],
    );
    expect(acts.map(({ action }) => action)).toEqual(['enrolment.mark', 'enrolment.conclude', 'enrolment.certify']);
    // The same file once more has nothing new to say.
    expect(await difference(filled)).toMatchObject({ changed: 0, faulty: 0 });
  });

  test('sorted, with a column of its own in between and a row left out, it is the same workbook', async () => {
    const { bytes } = await cohort();
    const filled = await saved(bytes, (rows) => {
      rows[2]![at.day] = 'L';
      rows.splice(1, 1);
      for (const row of rows) row.splice(2, 0, 'ملاحظة');
    });
    const found = await difference(filled);
    expect(found.changes).toMatchObject([{ line: 2, column: 'E', after: 'LATE' }]);
    expect(found.changes[0]!.trainee!.name).toBe('أمينة الثانية');
  });

  describe('is refused with row and column', () => {
    test('for a changed token', async () => {
      const { bytes } = await cohort();
      const changed = await saved(bytes, (rows) => {
        rows[1]![at.token] = String(rows[1]![at.token]).replace(/^../, 'AA');
      });
      expect(await faults(changed)).toEqual(['L2 tokenChanged']);
    });

    test('for a row of another workbook, one of nobody, and one that is there twice', async () => {
      const [one, another] = [await cohort(), await cohort()];
      const [strange] = (await readXlsx(another.bytes)).sheets;
      const changed = await saved(one.bytes, (rows) => {
        rows.push([...strange!.rows[1]!], ['GLM-2022-9999', 'أحمد المضاف'], [...rows[1]!]);
      });
      expect(await faults(changed)).toEqual(['L4 rowForeign', 'L5 rowForeign', 'A6 rowTwice']);
    });

    test('for every row when the workbook is of another branch', async () => {
      const { bytes } = await cohort();
      const { body } = await look(bytes, other());
      expect(body.faults.map(({ code, trainee }: { code: string; trainee: unknown }) => [code, trainee])).toEqual([
        ['rowForeign', null],
        ['rowForeign', null],
      ]);
    });

    test('for a version that somebody has overtaken, where it was edited, and there alone', async () => {
      const { bytes, session: view } = await cohort();
      const [first, second] = view.enrolments;
      const cells = [{ enrolmentId: first!.id, dayId: view.days[0]!.id, mark: 'ABSENT' }];
      ok(await officer().put(`/training-sessions/${view.id}/roll-call`, { cells }, { version: view.version }));
      const conclusion = { result: 'INCOMPLETE', on: '2022-03-06' };
      ok(await officer().post(`/enrolments/${second!.id}/completion`, conclusion, { version: second!.version }));
      expect(await difference(bytes)).toMatchObject({ changed: 0, faulty: 0 });
      const edited = await saved(bytes, (rows) => {
        rows[1]![at.day] = 'P';
        rows[2]![at.resultOn] = '07/03/2022';
      });
      expect(await faults(edited)).toEqual(['D2 rowOvertaken', 'I3 rowOvertaken']);
    });

    test('for a formula, whatever it gives', async () => {
      const { bytes } = await cohort();
      const changed = await saved(bytes, undefined, [
        [1, at.day],
        [2, at.name],
        [2, at.certificate],
      ]);
      expect(await faults(changed)).toEqual(['D2 formulaCell', 'B3 formulaCell', 'J3 formulaCell']);
    });

    test('for changed names, unknown words, and what the rules refuse', async () => {
      const { bytes } = await cohort();
      const changed = await saved(bytes, (rows) => {
        rows[1]![at.name] = 'أمينة الأخرى';
        rows[1]![at.day] = 'x';
        rows[2]![at.result] = 'إتمام التكوين';
        rows[2]![at.resultOn] = '05/03/2022';
      });
      expect(await faults(changed)).toEqual(['B2 identityLocked', 'D2 markUnknown', 'H3 hoursBelowRule']);
    });

    test('for a number that another certificate has, there or in the same file', async () => {
      const [one, two] = [await cohort(), await cohort()];
      const first = await saved(one.bytes, whole(1, 'C-1'));
      ok(await confirm(first, (await difference(first)).proof));
      const second = await saved(two.bytes, (rows) => {
        whole(1, 'C-1')(rows);
        whole(2, 'C-2')(rows);
      });
      expect(await faults(second)).toEqual(['J2 certificateNumberTaken']);
      const twice = await saved(two.bytes, (rows) => {
        whole(1, 'C-3')(rows);
        whole(2, 'C-3')(rows);
      });
      expect(await faults(twice)).toEqual(['J3 certificateNumberTaken']);
    });
  });

  describe('is confirmed', () => {
    test('by two at once only once: the other is told that the data has moved on', async () => {
      const { bytes, session: view } = await cohort();
      const [mine, theirs] = [await saved(bytes, whole(1, 'D-1')), await saved(bytes, whole(1, 'D-2'))];
      const proofs = [(await difference(mine)).proof, (await difference(theirs)).proof];
      const answers = await Promise.all([confirm(mine, proofs[0]!), confirm(theirs, proofs[1]!)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
      expect(answers.find(({ status }) => status === 422)!.body.code).toBe('workbookOvertaken');
      const winner = answers[0]!.status === 200 ? 'D-1' : 'D-2';
      expect((await read(view.id)).enrolments[0]).toMatchObject({ certificateNumber: winner, hours: 24 });
      const certified = await house.sql(
        `select 1 from audit.entry where action = 'enrolment.certify' and entity_id = $1`,
        [view.enrolments[0]!.id],
      );
      expect(certified).toHaveLength(1);
    });

    test('all of it or nothing, and only what was shown', async () => {
      const { bytes, session: view } = await cohort();
      const filled = await saved(bytes, (rows) => {
        whole(1, 'E-1')(rows);
        whole(2, 'E-2')(rows);
      });
      const { proof } = await difference(filled);
      const more = await saved(filled, (rows) => void (rows[2]![at.certificate] = 'E-3'));
      expect((await confirm(more, proof)).body.code).toBe('workbookOvertaken');
      expect((await confirm(filled, 'x')).body.code).toBe('workbookOvertaken');
      expect((await confirm(filled, proof, other())).body.code).toBe('workbookOvertaken');
      const { id, version } = view.enrolments[1]!;
      ok(await officer().post(`/enrolments/${id}/withdrawal`, { on: before, reason: 'انتقال' }, { version }));
      expect((await confirm(filled, proof)).body.code).toBe('workbookOvertaken');
      expect((await read(view.id)).enrolments.map(({ hours }) => hours)).toEqual([0, 0]);
    });

    test('once, when the answer is lost and the same is sent again', async () => {
      const { bytes } = await cohort();
      const filled = await saved(bytes, whole(1, 'F-1'));
      const { proof } = await difference(filled);
      const key = newId();
      const path = `/training-workbook/changes?proof=${proof}`;
      const [first, again] = [
        await officer().upload(path, filled, { type, key }),
        await officer().upload(path, filled, { type, key }),
      ];
      expect([first.status, again.body]).toEqual([200, first.body]);
    });
  });

  test('all sessions under way are one workbook; days that a session has not are no cells', async () => {
    const view = await session(addDays(today(), -2));
    await enrolled(view.id, 'الجارية');
    const { status, bytes } = await officer().download('/training-workbook?language=ar');
    expect(status).toBe(200);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet!.rows[0]![at.day]).toBe('اليوم 1');
    const place = sheet!.rows.findIndex((row) => row[at.name] === 'أمينة الجارية');
    const filled = await saved(bytes, (rows) => {
      rows[place]![at.day] = markLetters.EXCUSED;
      rows[place]![at.day + 3] = markLetters.PRESENT;
    });
    expect(await faults(filled)).toEqual([`G${place + 1} rollCallInFuture`]);
    expect(await difference(bytes)).toMatchObject({ changed: 0, faulty: 0 });
    expect((await other().download('/training-workbook')).status).toBe(422);
  });

  test('what is no workbook of ours is refused by the reader of all sheets, or in one sentence', async () => {
    const refused = async (bytes: Buffer) => (await look(bytes)).body.code;
    expect(await refused(Buffer.from('PK\u0003\u0004 nothing'))).toBe('sheetBroken');
    expect(await refused(Buffer.from('%PDF-1.4'))).toBe('sheetType');
    const { bytes } = await cohort();
    expect(await refused(await saved(bytes, (rows) => void rows[0]!.splice(at.result, 1)))).toBe('workbookUnknown');
    expect(await refused(await saved(bytes, (rows) => void (rows[0]![at.token] = 'x')))).toBe('workbookUnknown');
    expect((await look(bytes, house.as('caseworker'))).status).toBe(403);
    expect((await other().download(`/training-sessions/${newId()}/workbook`)).status).toBe(404);
  });
});
