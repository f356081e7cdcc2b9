import { open as openAt, type Screen } from '@sanad/access/web/testing';
import { addDays, today } from '@sanad/kernel';
import { cooperativeRoutes } from '../cooperative.routes';

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const names = (ar: string) => ({ ar, fr: 'Nom', en: 'Name' });
const member = (number: number, over: object = {}) => ({
  id: uuid(20 + number),
  kind: 'PERSON',
  personId: null,
  associateId: uuid(40 + number),
  caseId: null,
  person: { givenAr: 'رقية', familyAr: `التجريبية`, givenLa: null, familyLa: null },
  legalPerson: null,
  fileNumber: null,
  shares: 10,
  paid: 1000,
  founder: true,
  entry: 'FOUNDING',
  joinedOn: '2016-04-12',
  leftOn: null,
  endKind: null,
  endReason: null,
  alsoIn: [],
  ...over,
});
const identifier = (kind: string, over: object = {}) => ({
  ...{ id: uuid(60), kind, value: null, end: null, isShared: false, authority: null, product: null, givenOn: null },
  ...{
    expiresOn: null,
    reason: null,
    createdBy: 'سعاد',
    createdAt: '2022-06-28T10:00:00Z',
    endedAt: null,
    endedBy: null,
  },
  ...over,
});
const cooperative = {
  id: uuid(1),
  unitId: uuid(2),
  name: 'تعاونية الزربية (تجريبية)',
  province: '10.261',
  branch: 'CARPETS',
  branchName: names('الزربية والنسيج'),
  registerNumber: 'ZZ 4/2016',
  court: 'المحكمة الابتدائية بكلميم',
  registeredOn: '2016-04-12',
  capital: 5000,
  members: 4,
  status: 'OPERATING',
  alerts: [{ kind: 'BELOW_MINIMUM', since: '2022-05-31' }],
  formationId: null,
  origin: 'IMPORTED',
  inOpeningBalance: true,
  seat: 'فاصك',
  category: 'MEMBERS_WORK',
  sectorName: names('الصناعة التقليدية'),
  valueChain: null,
  shareValue: 100,
  minMembers: 5,
  mandateTerm: { years: 3, isConfirmed: false },
  memberships: [
    member(1),
    member(2, { kind: 'LEGAL_PERSON', person: null, legalPerson: 'جمعية الواحة', founder: false }),
    member(3, {
      person: { givenAr: 'زينب', familyAr: 'النموذجية', givenLa: null, familyLa: null },
      leftOn: '2022-05-31',
      endKind: 'RESIGNATION',
    }),
  ],
  identifiers: [identifier('RIB', { end: '0027', isShared: true })],
  mandates: [
    {
      ...{ id: uuid(80), organ: 'PRESIDENT', seat: 1, membershipId: uuid(21), legalPerson: null, holderName: null },
      ...{ person: member(1).person, beginsOn: '2020-01-01', endsOn: '2023-01-01', endedOn: null, endReason: null },
    },
  ],
  statusChanges: [
    {
      ...{ id: uuid(90), from: 'REGISTERED', to: 'OPERATING', changedOn: '2016-09-01', reason: 'بداية الإنتاج' },
      ...{ successor: null, by: 'سعاد', at: '2016-09-01T10:00:00Z' },
    },
  ],
  predecessors: [],
  affiliations: [],
  createdAt: '2022-06-20T10:00:00Z',
  version: 7,
};

const routes = [{ path: 'cooperatives', children: cooperativeRoutes }];
const ice = '999999999000079';

async function show(tab = '', may?: (permission: string) => boolean): Promise<Screen> {
  const screen = await openAt(`/cooperatives/${uuid(1)}${tab && `?tab=${tab}`}`, routes, may);
  await screen.answer(`/cooperatives/${uuid(1)}`, cooperative);
  return screen;
}
const said = ({ host }: Screen) => host.textContent!.replaceAll(/\s+/g, ' ');

describe('the page of a cooperative', () => {
  it('answers first: who, alive or not, what is wrong, what is missing, what is due', async () => {
    const words = said(await show());
    for (const expected of [
      ...['تعاونية الزربية (تجريبية)', 'نشيطة', 'الأعضاء دون الحد الأدنى', '31 ماي 2022', 'محتسبة في الرصيد الافتتاحي'],
      ...['رقم السجل المركزي', 'التعريف الموحد للمقاولة', 'نهاية انتداب: رئيس(ة) مجلس الإدارة', 'فات أجله'],
      ...['الرقم نفسه مسجل لتعاونية أخرى', 'سابقة على النظام'],
    ])
      expect(words).toContain(expected);
    expect(words).not.toContain('المسير أو الرئيس');
    expect(words).not.toMatch(/[A-Z]{3,}_/);
  });

  it('says what is wrong with a number beside its field and sends none; the right one goes with the version that was seen', async () => {
    const screen = await show();
    await screen.click('تسجيل: التعريف الموحد للمقاولة');
    await screen.type('الرقم', '999999999000078');
    await screen.click(/^ ?حفظ ?$/);
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('رقما المراقبة الأخيران');
    await screen.type('الرقم', '999999999 0000 79');
    await screen.type('تاريخ التسليم', '14/02/2999');
    await screen.click(/^ ?حفظ ?$/);
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('لا يمكن أن يكون التاريخ لاحقا لليوم');
    await screen.type('تاريخ التسليم', '');
    await screen.click(/^ ?حفظ ?$/);
    const after = { ...cooperative, version: 8, identifiers: [identifier('ICE', { id: uuid(61), value: ice })] };
    const sent = await screen.answer('/identifiers', after, 201);
    expect(sent).toMatchObject({ version: '"7"', body: { kind: 'ICE', value: ice, givenOn: null } });
    expect(said(screen)).toContain(ice);
    expect(screen.host.querySelector('dialog[open]')).toBeNull();
  });

  it('tells that somebody was quicker, and loses nothing that was typed', async () => {
    const screen = await show();
    await screen.click('تسجيل: التعريف الضريبي');
    await screen.type('الرقم', '1234567');
    await screen.click(/^ ?حفظ ?$/);
    await screen.answer('/identifiers', { status: 412, code: 'stale', title: 'x' }, 412);
    const sheet = screen.host.querySelector('dialog[open]')!;
    expect(sheet.textContent).toContain('عدّل شخص آخر هذه المعطيات قبلك');
    expect(sheet.querySelector<HTMLInputElement>('input')!.value).toBe('1234567');
  });

  it('keeps those who left apart, and says how and when somebody goes', async () => {
    const screen = await show('members');
    expect(said(screen)).toContain('عضو سابق واحد');
    expect(said(screen)).toContain('جمعية الواحة · شخص اعتباري');
    await screen.click('إنهاء عضوية رقية التجريبية');
    await screen.type('كيف انتهت العضوية؟', 'EXCLUSION');
    await screen.type('تاريخ المغادرة', '30/06/2022');
    await screen.click(/^ ?إنهاء العضوية ?$/);
    const sent = await screen.answer(`/memberships/${uuid(21)}/ending`, { ...cooperative, members: 3 }, 201);
    expect(sent.body).toEqual({ leftOn: '2022-06-30', endKind: 'EXCLUSION', reason: null });
    expect(screen.toast()).toBe('تم إنهاء العضوية');
  });

  it('proposes the end of a mandate by the law as advice, and offers a name from outside only where the law of the seat lets it', async () => {
    const screen = await show('organs');
    expect(said(screen)).toContain('انتهت المدة');
    await screen.click('تسجيل انتداب');
    const sheet = screen.host.querySelector('dialog[open]')!;
    expect(sheet.textContent).toContain('3 سنوات');
    expect(sheet.textContent).toContain('في انتظار التأكد');
    await screen.type('المهمة', 'TREASURER');
    expect(sheet.textContent).not.toContain('أو اسم من خارج الأعضاء');
    await screen.type('المهمة', 'AUDITOR');
    await screen.type('أو اسم من خارج الأعضاء', 'مدقق تجريبي');
    await screen.type('نهاية الانتداب', addDays(today(), -1).split('-').toReversed().join('/'));
    await screen.click(/^ ?حفظ ?$/);
    expect(sheet.textContent).toContain('تاريخ النهاية سابق لتاريخ البداية');
  });

  it('offers only the statuses that come next', async () => {
    const screen = await show('history');
    expect(said(screen)).toContain('بداية الإنتاج');
    await screen.click('تغيير الوضعية');
    const sheet = screen.host.querySelector('dialog[open]')!;
    expect(sheet.textContent).toContain('غير نشيطة');
    expect(sheet.textContent).not.toContain('مشطب عليها');
    await screen.choose('محولة إلى شركة');
    await screen.click(/^ ?حفظ ?$/);
    expect(sheet.textContent).toContain('هذه الخانة إلزامية');
  });

  it('offers no act to those who only read', async () => {
    const screen = await show('', (permission) => permission === 'cooperative.read');
    expect(said(screen)).toContain('•••• 0027');
    expect(screen.host.querySelectorAll('button:not(dialog button)')).toHaveLength(0);
  });

  it('says so when it cannot be read', async () => {
    const screen = await openAt(`/cooperatives/${uuid(1)}`, routes);
    await screen.answer(`/cooperatives/${uuid(1)}`, { status: 404, code: 'notFound', title: 'x' }, 404);
    expect(said(screen)).toContain('لم يتم العثور على المطلوب');
  });
});
