import { open, person, standing } from '../../testing';
import { EligibilityPanel } from './eligibility-panel';

const routes = standing(EligibilityPanel, `<sanad-eligibility-panel personId="${person.id}" />`);
const rule = (code: string, verdict: string, more: object = {}) => ({
  rule: code,
  source: 'الظهير الشريف رقم 1-59-075',
  verdict,
  facts: { status: 'NONE', number: '512/345', relation: 'CHILD', by: 'NONE' },
  missing: [],
  binds: true,
  ...more,
});
const decision = {
  id: '0190a0b0-0000-7000-8000-000000000071',
  asOf: '2026-02-14',
  proposal: { verdict: 'ELIGIBLE', ruleVersion: 'self-employment/1', asOf: '2026-02-14', rules: [] },
  decision: 'NOT_ELIGIBLE',
  reason: 'استفادة سابقة',
  appeal: { days: 60, to: { ar: 'السيد المندوب السامي', fr: 'x', en: 'x' }, isConfirmed: false },
  decidedByName: 'النائب',
  decidedAt: '2026-02-15T10:00:00Z',
  changed: ['kinship', 'birth'],
};
const view = {
  personId: person.id,
  facts: {
    asOf: '2026-02-14',
    birth: '1990',
    vitalStatus: 'ALIVE',
    hasCard: false,
    hasOtherPaper: false,
    province: '10.261',
    unitProvinces: [],
    kinship: null,
    policy: {
      relations: {
        MEMBER: 'ACCEPTED',
        SPOUSE: 'ACCEPTED',
        WIDOW: 'ACCEPTED',
        CHILD: 'ACCEPTED',
        GRANDCHILD: 'UNSETTLED',
        ASCENDANT: 'ACCEPTED',
      },
      minimumAge: { years: 18, isConfirmed: false },
      maximumAge: { years: null, isConfirmed: false },
    },
  },
  basis: 'abc',
  proposal: {
    verdict: 'TO_COMPLETE',
    ruleVersion: 'self-employment/1',
    asOf: '2026-02-14',
    rules: [
      rule('kinshipVerified', 'MISSING', { missing: ['kinshipLink'] }),
      rule('identified', 'MISSING', { missing: ['identity'] }),
      rule('relationAccepted', 'TO_VERIFY', { binds: false, facts: { relation: 'GRANDCHILD' } }),
    ],
  },
  decisions: [] as object[],
};

async function show(change: object = {}, may?: (permission: string) => boolean) {
  const screen = await open({ address: '/', routes, may });
  await screen.answer('/eligibility', { ...view, ...change });
  return screen;
}

describe('the eligibility of a person', () => {
  it('says of each rule why, and leads to where what is missing is mended', async () => {
    const { host } = await show();
    for (const words of ['معطيات تحتاج إلى استكمال', 'لم تُسجل أي رابطة قرابة', 'للاستئناس', 'حفيد', '1-59-075'])
      expect(host.textContent).toContain(words);
    const links = [...host.querySelectorAll<HTMLAnchorElement>('a.mend')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([`/people/${person.id}`, `/people/${person.id}?part=papers`]);
    expect(host.textContent).toContain('لم يُتخذ أي قرار بعد');
  });

  it('is decided by a person, about the facts that are shown', async () => {
    const screen = await show();
    await screen.click('اتخاذ القرار');
    const radios = [...screen.host.querySelectorAll<HTMLInputElement>('dialog[open] input[type=radio]')];
    radios[1]!.click();
    await screen.settle();
    const box = screen.host.querySelector('textarea')!;
    box.value = 'استفادة سابقة';
    box.dispatchEvent(new Event('input'));
    await screen.click('تسجيل القرار');
    const sent = await screen.answer('/eligibility-decisions', { ...view, decisions: [decision] }, 201);
    expect(sent.body).toEqual({ asOf: '2026-02-14', basis: 'abc', decision: 'NOT_ELIGIBLE', reason: 'استفادة سابقة' });
    expect(screen.host.textContent).toContain('السيد المندوب السامي');
  });

  it('shows what has changed under a decision, and its letter', async () => {
    const { host } = await show({ decisions: [decision] });
    for (const words of [
      'للمراجعة',
      'رابطة القرابة',
      'تاريخ الازدياد',
      '60 يوما',
      'في انتظار التأكيد',
      'خلافا لاقتراح البرنامج',
    ])
      expect(host.textContent).toContain(words);
    expect(host.querySelector('a[download]')!.getAttribute('href')).toBe(
      `/api/v1/eligibility-decisions/${decision.id}/document`,
    );
  });

  it('says that the facts have changed meanwhile', async () => {
    const screen = await show({ proposal: { ...view.proposal, verdict: 'NOT_ELIGIBLE' } });
    await screen.click('اتخاذ القرار');
    await screen.click('تسجيل القرار');
    const refused = { type: 'x', title: 'x', status: 422, code: 'factsChanged' };
    await screen.answer('/eligibility-decisions', refused, 422);
    expect(screen.host.textContent).toContain('تغيرت المعطيات منذ أن اطلعت عليها');
  });

  it('offers no decision to those who may not take it, and asks nothing for those who may not read', async () => {
    const screen = await show({}, (permission) => permission === 'eligibility.read');
    expect(screen.button('اتخاذ القرار')).toBeUndefined();
  });

  it('is closed to those without the right', async () => {
    const screen = await open({ address: '/', routes, may: () => false });
    await screen.settle();
    screen.server.verify();
    expect(screen.host.textContent).toContain('غير متاح بصلاحياتك');
  });
});
