import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { factsOf, FormationView, signedPapers, takeStep } from '@sanad/cooperative/core';
import { addDays, PlainDay } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { FoundingStory, wayToCourt, type ToldFile } from '../../testing/founding-story';
import { pseudoRandom } from '../../testing/pseudo-random';
import { CooperativeModule } from '../cooperative.module';

describe('the signatures of founders', () => {
  let house: House;
  let story: FoundingStory;
  const files: ToldFile[] = [];
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CooperativeModule] });
    story = new FoundingStory(house);
    for (let turn = 0; turn < 6; turn += 1) files.push(await story.file('PREPARATION'));
  }, 120_000);
  afterAll(() => house.stop());

  /** The law as it stands, with the article of the signatures read: from then on it locks. */
  const confirm = async () => {
    const admin = house.as('hq-admin', 'HQ');
    const { body } = await admin.get('/law');
    const rule = body.rules.find(({ key }: { key: string }) => key === 'signedByAll');
    const { key: _key, version: _version, unit: _unit, step: _step, ...line } = rule.lines[0];
    const { countsFrom: _from, setAt: _at, setBy: _by, ...draft } = line;
    const read = { confidence: 'CONFIRMED', article: '15', doubtAr: null, doubtFr: null, reason: 'الجريدة الرسمية' };
    expect((await admin.put('/law/signedByAll', { ...draft, ...read }, { version: rule.version })).status).toBe(200);
  };

  test('of random groups are judged by the server as by the rules that the screen asks', async () => {
    await confirm();
    const turn = pseudoRandom(20_222);
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(turn() * items.length)]!;
    const some = (days: number) => addDays(PlainDay.parse('2022-03-16'), Math.floor(turn() * days));
    const answers: (string | null)[] = [];
    const verdicts = new Set<boolean | null>();
    for (let count = 0; count < 8; count += 1) {
      const { id } = await story.group(files.slice(0, 5));
      for (const [step, doneOn] of [...wayToCourt, ['STATUTES_DRAFTED', '2022-03-09']] as const)
        if (step !== 'FUNDS_DEPOSITED' && (step !== 'STATUTES_DRAFTED' || count > 1))
          await story.tick(id, step, doneOn);
      const caseworker = house.as('caseworker');
      const read = async () => FormationView.parse((await caseworker.get(`/formations/${id}`)).body);
      const acts = [
        () => {
          const seat = { shares: 4, paid: 100, role: 'MEMBER', joinedOn: some(6) };
          return caseworker.post(`/formations/${id}/founders`, { ...seat, caseId: files[5]!.id });
        },
        async () => {
          const founder = pick((await read()).founders);
          const sent = { why: 'RESIGNED', leftOn: some(6) };
          return caseworker.post(`/founders/${founder.id}/leaving`, sent, { version: founder.version });
        },
        () => caseworker.post(`/formations/${id}/signings`, { paper: pick(signedPapers), signedOn: some(9) }),
      ];
      await acts[0]!();
      for (let tries = 0; tries < 9; tries += 1) {
        await pick([acts[1]!, acts[2]!, acts[2]!, acts[2]!])();
        const group = await read();
        for (const { signed } of factsOf(group).founders) verdicts.add(signed);
        const draft = { step: 'REGISTRATION_FILED', doneOn: PlainDay.parse('2022-03-30') } as const;
        const expected = takeStep(factsOf(group), group.law, draft)?.refused ?? null;
        const { status, body } = await caseworker.post(`/formations/${id}/steps`, draft);
        expect([tries, status === 201 ? null : body.code]).toEqual([tries, expected]);
        answers.push(expected);
        if (status === 201) break;
      }
    }
    // What is signed is known, is missing and is unknown in some of them, and the court is shut and open.
    expect(new Set(answers)).toEqual(new Set([null, 'signaturesMissing', 'tooFewFounders']));
    expect(verdicts).toEqual(new Set([true, false, null]));
  }, 60_000);
});
