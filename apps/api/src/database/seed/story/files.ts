import { today } from '@sanad/kernel';
import { reaching, type Character } from './cast';
import { paper } from './paper';
import type { Visitor } from './visitor';

/** Somebody of the story with a file of their own. */
export interface Holder extends Character {
  readonly personId: string;
  caseId: string;
  number: string;
  version: number;
}

interface Stated {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
}

export interface Staff {
  readonly registrar: Visitor;
  readonly caseworker: Visitor;
  readonly delegate: Visitor;
  readonly supervisor: Visitor;
  readonly anapec: Visitor;
}

async function step(visitor: Visitor, holder: Holder, to: string): Promise<void> {
  const { version } = await visitor.post<Stated>(
    `/case-files/${holder.caseId}/steps`,
    { to },
    await versionOf(visitor, holder),
  );
  holder.version = version;
}

async function versionOf(visitor: Visitor, holder: Holder): Promise<number> {
  return (await visitor.get<Stated>(`/case-files/${holder.caseId}`)).version;
}

async function record(visitor: Visitor, holder: Holder, noted: Record<string, unknown>): Promise<void> {
  await visitor.patch(`/case-files/${holder.caseId}`, noted, await versionOf(visitor, holder));
}

/** Siblings share one resistance file: the first of a family opens it, the others are linked to the same. */
async function claim({ caseworker }: Staff, holder: Holder, families: Map<string, string>): Promise<string> {
  let fileId = families.get(holder.familyAr);
  if (!fileId) {
    const resistance = await caseworker.post<{ id: string }>('/resistance-files', {
      number: `ZZ/${1000 + families.size}`,
      memberGivenAr: 'محند',
      memberFamilyAr: holder.familyAr,
    });
    fileId = resistance.id;
    const name = encodeURIComponent('مقرر منح صفة مقاوم.pdf');
    await caseworker.scan(
      'POST',
      `/resistance-files/${fileId}/documents?kind=TITLE_DECISION&name=${name}`,
      paper('Decision of the title'),
    );
    families.set(holder.familyAr, fileId);
  }
  const link = await caseworker.post<Stated>(`/people/${holder.personId}/kinship-links`, {
    resistanceFileId: fileId,
    relation: 'CHILD',
    evidence: 'BIRTH_RECORD',
  });
  await caseworker.scan(
    'PUT',
    `/kinship-links/${link.id}/evidence?name=${encodeURIComponent('رسم الولادة.pdf')}`,
    paper('Birth record'),
    link.version,
  );
  return link.id;
}

async function verify({ delegate }: Staff, holder: Holder): Promise<void> {
  const { rows } = await delegate.get<{ rows: Stated[] }>(`/people/${holder.personId}/kinship-links`);
  const [link] = rows;
  await delegate.post(`/kinship-links/${link!.id}/verification`, {}, link!.version);
}

/** The delegate decides on what the program proposes, about the facts that it shows. */
async function decide({ delegate }: Staff, holder: Holder): Promise<void> {
  const asOf = today();
  const { basis } = await delegate.get<{ basis: string }>(`/people/${holder.personId}/eligibility?asOf=${asOf}`);
  const sent = {
    asOf,
    basis,
    decision: 'ELIGIBLE',
    reason: 'معطيات تجريبية: القرابة متحقق منها، والهوية معروفة لدى النيابة.',
  };
  await delegate.post(`/people/${holder.personId}/eligibility-decisions`, sent);
}

const pathOf = (holder: Holder) => (holder.valueChain === 'LIVESTOCK' ? 'INCOME_ACTIVITY' : 'COOPERATIVE_NEW');

/** Kinship is claimed and verified, files move on, and people are prepared for what they have chosen. */
export async function moveFiles(
  staff: Staff,
  holders: readonly Holder[],
  say: (sentence: string) => void,
): Promise<void> {
  const { caseworker, delegate } = staff;
  const families = new Map<string, string>();
  for (const holder of reaching(holders, 'CLAIMED')) await claim(staff, holder, families);
  for (const holder of reaching(holders, 'CLAIMED')) await step(caseworker, holder, 'ELIGIBILITY');
  say(`kinship is claimed for ${reaching(holders, 'CLAIMED').length} people, with its proof`);
  for (const holder of reaching(holders, 'VERIFIED')) await verify(staff, holder);
  for (const holder of reaching(holders, 'ELIGIBLE')) await decide(staff, holder);
  for (const holder of reaching(holders, 'ELIGIBLE')) await step(delegate, holder, 'ELIGIBLE');
  say(
    `the delegate verifies ${reaching(holders, 'VERIFIED').length} links and finds ${reaching(holders, 'ELIGIBLE').length} people eligible`,
  );
  for (const holder of reaching(holders, 'PREPARATION')) {
    await record(caseworker, holder, { interviewOn: '2022-03-02' });
    await step(caseworker, holder, 'ORIENTATION');
    await record(caseworker, holder, {
      interviewRecord:
        'معطيات تجريبية: عبر المعني بالأمر عن رغبته في مشروع ضمن السلسلة الإنتاجية المختارة، وله تجربة أولية.',
      path: pathOf(holder),
      planSignedOn: '2022-03-09',
      fundingChoice: 'AFTER_CREATION',
    });
    await caseworker.scan(
      'POST',
      `/case-files/${holder.caseId}/documents?kind=SIGNED_PLAN&name=${encodeURIComponent('مخطط المواكبة.pdf')}`,
      paper('Signed plan'),
    );
    await step(caseworker, holder, 'PREPARATION');
  }
  say(`${reaching(holders, 'PREPARATION').length} files reach training and preparation`);
}

/** The trained founders are ready to create. */
export async function readyToFound({ caseworker }: Staff, holders: readonly Holder[]): Promise<void> {
  for (const holder of reaching(holders, 'FOUNDER')) await step(caseworker, holder, 'CREATION');
}
