import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { addDays, newId, today, type PlainDay } from '@sanad/kernel';
import { judgeProgramme, programmeOn, type ProgrammesOfFile, type SupportProgrammeView } from '@sanad/partners/core';
import { PeopleModule } from '@sanad/people/api';
import { HandedFile } from '../../testing/handed-file';
import { PartnersModule } from '../partners.module';

const draft = {
  ...{ effectiveFrom: '2020-01-01', nameAr: 'برنامج تجريبي', nameFr: 'Programme d’essai', purpose: 'FOLLOW_UP' },
  ...{ ownerAr: 'جهة تجريبية', ownerFr: 'Organisme d’essai', givesAr: 'مواكبة', givesFr: 'Un accompagnement' },
  ...{ minimumAge: 18, maximumAge: 35, territory: ['10'], source: 'دورية 12', reason: 'برنامج جديد' },
};

describe('the catalogue of support programmes', () => {
  let house: House;
  let story: HandedFile;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, PartnersModule] });
    story = new HandedFile(house);
  });
  afterAll(() => house.stop());

  const admin = () => house.as('hq-admin');
  async function added(change: object = {}): Promise<SupportProgrammeView> {
    const { status, body } = await admin().post('/support-programmes', { ...draft, ...change });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  }
  const change = (id: string, version: number, set: object) =>
    admin().put(`/support-programmes/${id}`, { ...draft, reason: 'تصحيح', ...set }, { version });
  async function weighed(caseId: string, query = ''): Promise<ProgrammesOfFile> {
    const { status, body } = await story.caseworker().get(`/case-files/${caseId}/support-programmes${query}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  }
  const judgementOf = ({ rows }: ProgrammesOfFile, id: string) =>
    rows.find(({ programme }) => programme.id === id)!.judgement;

  test('is written by the administrator, line after line, each with who, when, why, before and after', async () => {
    const { id } = await added({ toConfirm: ['AGE'], doubtAr: 'الحد غير مؤكد', doubtFr: 'Limite à vérifier' });
    const { body } = await change(id, 1, { maximumAge: 45 });
    expect(body.version).toBe(2);
    expect(body.lines).toMatchObject([
      { version: 2, maximumAge: 45, toConfirm: [], reason: 'تصحيح', setBy: 'hq-admin@HQ' },
      { version: 1, maximumAge: 35, toConfirm: ['AGE'], doubtAr: 'الحد غير مؤكد', reason: 'برنامج جديد' },
    ]);
    const { rows } = (await house.as('partner-officer').get('/support-programmes')).body;
    expect(rows.find((row: SupportProgrammeView) => row.id === id)).toEqual(body);
    const audited = await house.sql(
      `select action, before ->> 'maximumAge' as before, after ->> 'maximumAge' as after, why from audit.entry
       where entity = 'supportProgramme' and entity_id = $1 order by at, id`,
      [id],
    );
    expect(audited).toEqual([
      { action: 'supportProgramme.add', before: null, after: '35', why: 'برنامج جديد' },
      { action: 'supportProgramme.change', before: '35', after: '45', why: 'تصحيح' },
    ]);
  });

  test('tells who writes on an older line that another has followed it; of two at once one is written', async () => {
    const { id } = await added();
    const answers = await Promise.all([change(id, 1, { maximumAge: 40 }), change(id, 1, { maximumAge: 50 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await change(newId(), 1, {})).status).toBe(404);
  });

  test('keeps every line, whoever tries', async () => {
    const { id } = await added();
    await expect(
      house.sql('update partners.support_programme_line set maximum_age = 99 where programme_id = $1', [id]),
    ).rejects.toThrow();
    await expect(
      house.sql('delete from partners.support_programme_line where programme_id = $1', [id]),
    ).rejects.toThrow();
  });

  test.each([
    ['a service that the agency does not offer', { service: 'VALUE_CHAIN' }, 422, 'programmeServiceNotOffered'],
    ['an agency that is not there', { agencyId: newId() }, 400, '/agencyId unknown'],
    [
      'an end before the beginning',
      { validFrom: '2024-01-02', validTo: '2024-01-01' },
      400,
      '/validTo programmeEndsBeforeItBegins',
    ],
    ['no reason', { reason: '' }, 400, '/reason tooShort'],
    ['a place that is none', { territory: ['99'] }, 400, '/territory/0 unknown'],
  ])('refuses %s, beside its cause', async (_what, set, status, said) => {
    const answer = await admin().post('/support-programmes', { ...draft, agencyId: house.ids.agency.ANAPEC, ...set });
    const [field] = answer.body.fields ?? [];
    expect([answer.status, field ? `${field.path} ${field.code}` : answer.body.code]).toEqual([status, said]);
  });

  test('is weighed for the person of a file: born in a month, living in Guelmim, family not verified yet', async () => {
    const open = await added();
    const old = await added({ maximumAge: 30 });
    const elsewhere = await added({ territory: ['06'] });
    const doubted = await added({ territory: ['06'], toConfirm: ['TERRITORY'], doubtAr: 'شك ما', doubtFr: 'Un doute' });
    const family = await added({ needs: ['RESISTANCE_FAMILY'] });
    const farm = await added({ sectors: ['AGRICULTURE'] });
    const over = await added({ validTo: addDays(today(), -1) });
    const file = await story.file({ birth: `${Number(today().slice(0, 4)) - 34}-05` });
    const all = await weighed(file.id);
    expect(all.facts).toMatchObject({ asOf: today(), province: '10.261', needs: { RESISTANCE_FAMILY: null } });
    const verdicts = [open, old, elsewhere, doubted, family, farm, over].map(({ id }) => judgementOf(all, id).verdict);
    expect(verdicts).toEqual([
      ...['OPEN', 'NOT_OPEN', 'NOT_OPEN', 'TO_CONFIRM'],
      ...['MISSING_FACTS', 'MISSING_FACTS', 'NOT_OPEN'],
    ]);
    expect(judgementOf(await weighed(file.id, '?sector=AGRICULTURE'), farm.id).verdict).toBe('OPEN');
    expect(judgementOf(await weighed(file.id, `?on=${addDays(today(), -1)}`), over.id).verdict).toBe('OPEN');
    // The screen asks the same rule about the same facts.
    for (const { programme, judgement } of all.rows)
      expect(judgeProgramme(programmeOn(programme.lines, all.facts.asOf), all.facts)).toEqual(judgement);
  });

  test('of a file that is elsewhere says no more than of one that is not there', async () => {
    const { id } = await story.file();
    const away = await house.as('caseworker', 'SMR').get(`/case-files/${id}/support-programmes`);
    const absent = await house.as('caseworker', 'SMR').get(`/case-files/${newId()}/support-programmes`);
    expect([away.status, away.body.code]).toEqual([404, absent.body.code]);
  });

  test('case 31: a limit that changes on a day leaves what is filed before it', async () => {
    const { id } = await added({ maximumAge: 30 });
    await change(id, 1, { maximumAge: 45, effectiveFrom: '2026-02-01' });
    const file = await story.file({ birth: '1990-05-05' });
    const on = async (day: string) => judgementOf(await weighed(file.id, `?on=${day as PlainDay}`), id).verdict;
    expect([await on('2026-01-31'), await on('2026-02-01')]).toEqual(['NOT_OPEN', 'OPEN']);
  });
});
