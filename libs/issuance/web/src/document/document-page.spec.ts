import { open } from '@sanad/access/web/testing';
import { issuedDocumentRoutes } from '../issuance.routes';

const id = (last: number) => `0190a0b0-0000-7000-8000-0000000000${last}`;
const paper = {
  ...{ id: id(71), kind: 'ELIGIBILITY_DECISION', number: 'GLM-2026-E-00017', issuedOn: '2026-11-20' },
  ...{ issuer: 'النيابة الجهوية بكلميم', initials: 'ا. ت.', state: 'VALID', changedOn: null, reason: null },
  ...{ replacedBy: null, fileHash: 'ab'.repeat(32), createdByName: 'إطار تجريبي', version: 1 },
};

const shown = async (state: object = paper, status = 200) => {
  const screen = await open(`/${id(71)}`, issuedDocumentRoutes);
  await screen.answer(`/issued-documents/${id(71)}`, state, status);
  return screen;
};

describe('a paper that has left the house', () => {
  it('says what it is, whether it holds, and who issued it', async () => {
    const { host } = await shown();
    expect(host.textContent).toMatch(
      /سارية.*قرار بشأن الأهلية.*GLM-2026-E-00017.*النيابة الجهوية بكلميم.*إطار تجريبي/s,
    );
  });

  it('is withdrawn for a reason that everybody may see, and a note that nobody does', async () => {
    const screen = await shown();
    await screen.click('سحب الوثيقة');
    expect(screen.host.textContent).toContain('لا رجعة في السحب');
    await screen.type('السبب', 'ISSUED_BY_MISTAKE');
    await screen.click('سحب الوثيقة');
    const sent = await screen.answer('/withdrawal', {
      ...{ ...paper, state: 'WITHDRAWN', reason: 'ISSUED_BY_MISTAKE', changedOn: '2026-11-30', version: 2 },
    });
    expect(sent).toMatchObject({ body: { reason: 'ISSUED_BY_MISTAKE', note: null } });
    expect(screen.host.textContent).toMatch(/مسحوبة.*صدرت الوثيقة عن طريق الخطأ/s);
    expect([...screen.host.querySelectorAll('button')].some(({ textContent }) => textContent.includes('سحب'))).toBe(
      false,
    );
  });

  it('says of a certificate that its result is changed elsewhere', async () => {
    const screen = await shown({ ...paper, kind: 'TRAINING_CERTIFICATE' });
    await screen.click('سحب الوثيقة');
    expect(screen.host.textContent).toContain('طلب تصحيح');
  });

  it('is not there for whoever has no right to it', async () => {
    const { host } = await shown({ type: 'x', title: 'x', status: 404, code: 'notFound' }, 404);
    expect(host.querySelector('.facts')).toBeNull();
    expect(host.querySelector('sanad-failure')!.textContent.trim()).not.toBe('');
  });
});
