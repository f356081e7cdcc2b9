import { open } from '@sanad/access/web/testing';
import { named, uuid } from '../../testing/sample-referral';
import { agenciesRoutes, officersRoutes } from './agency.routes';

const routes = [
  { path: 'agencies', children: agenciesRoutes },
  { path: 'officers', children: officersRoutes },
];
const branch = {
  ...{ id: uuid(5), ...named('أنابيك، وكالة كلميم'), phone: '+212528870000', email: null, address: null },
  ...{ provinces: ['10.261', '10.521'], closedOn: null, closedWhy: null, version: 1 },
};
const agency = {
  ...{ id: uuid(4), code: 'ANAPEC', kind: 'EMPLOYMENT', short: 'أنابيك', ...named('الوكالة الوطنية') },
  ...{ phone: null, email: null, address: null, version: 2 },
  services: [{ service: 'TRAINING', purpose: 'TRAINING', words: ['REGISTERED', 'WORKSHOP_DONE'], isAdjusted: false }],
  branches: [branch],
  agreements: [],
};
const officer = {
  ...{
    id: uuid(60),
    agencyId: uuid(4),
    name: 'سعيد (تجريبي)',
    email: 'said@agency.example',
    roles: ['partner-officer'],
  },
  branch: { id: uuid(5), ...named('أنابيك، وكالة كلميم') },
  ...{ state: 'ACTIVE', invitedUntil: null, lastSeenAt: null, isOneself: false, version: 3 },
};
const people = {
  agency: { id: uuid(4), short: 'أنابيك', ...named('الوكالة الوطنية') },
  branches: [{ id: uuid(5), ...named('أنابيك، وكالة كلميم') }],
  rows: [officer],
  mailIsOn: false,
};

describe('an agency', () => {
  async function openAgency(may: (right: string) => boolean = (right) => !right.startsWith('agencyOfficer')) {
    const screen = await open(`/agencies/${agency.id}`, routes, may);
    await screen.answer(`/agencies/${agency.id}`, agency);
    return screen;
  }

  it('shows branches with their territory, and each service with its purpose and words', async () => {
    const screen = await openAgency((right) => right === 'agency.read');
    const said = screen.host.textContent.replaceAll(/\s+/g, ' ');
    expect(said).toMatch(/التشغيل والإدماج.*لا توجد اتفاقية سارية.*كلميم · طانطان.*05 28 87 00 00/);
    expect(said).toMatch(/التكوين.*تم التسجيل · إنجاز الورشة \(المعتادة لهذا النوع\)/);
    // Whoever may not change it is told why, and sees nothing of its people.
    expect(screen.button('إضافة وكالة')).toBeUndefined();
    expect(screen.host.querySelector('sanad-why button')).not.toBeNull();
    expect(screen.host.querySelector('sanad-officers-panel')).toBeNull();
  });

  it('opens a branch for the provinces that are marked', async () => {
    const screen = await openAgency();
    await screen.click('إضافة وكالة');
    await screen.type('الاسم بالعربية', 'وكالة سيدي إفني');
    await screen.type('الاسم بالفرنسية', 'Antenne de Sidi Ifni');
    await screen.click(/إضافة وكالة/);
    expect(screen.host.textContent).toContain('المرجو اختيار إقليم واحد على الأقل');
    await screen.choose('سيدي إفني');
    await screen.click(/إضافة وكالة/);
    const sent = await screen.answer('/branches', { ...branch, id: uuid(6) }, 201);
    expect(sent.body).toMatchObject({ ar: 'وكالة سيدي إفني', provinces: ['10.473'], phone: null });
  });

  it('does not close a branch where files still wait, and says which', async () => {
    const screen = await openAgency();
    await screen.click('إغلاق الوكالة');
    await screen.type('السبب', 'إعادة التنظيم');
    await screen.click('إغلاق الوكالة');
    const values = { count: 2, files: 'GLM-2022-0007، GLM-2022-0009' };
    const problem = { type: 'about:blank', title: 'x', code: 'branchHasReferrals', status: 422, values };
    const sent = await screen.answer('/closing', problem, 422);
    expect([sent.body, sent.version]).toEqual([{ reason: 'إعادة التنظيم' }, '"1"']);
    expect(screen.host.textContent).toContain('إحالتان مفتوحتان (GLM-2022-0007، GLM-2022-0009)');
  });

  it('tells of a service in the words that are chosen', async () => {
    const screen = await openAgency();
    await screen.click('تعديل العبارات');
    await screen.choose('إنجاز الورشة');
    await screen.click('تعديل العبارات');
    const sent = await screen.answer('/services/TRAINING/words', agency);
    expect([sent.body, sent.version]).toEqual([{ words: ['REGISTERED'] }, '"2"']);
  });
});

describe('the people of an agency', () => {
  async function openPeople(more: object = {}) {
    const screen = await open('/officers', routes);
    await screen.answer('/officers', { ...people, ...more });
    return screen;
  }

  it('are invited; where mail is off the link is shown once, and gone when it is closed', async () => {
    const screen = await openPeople();
    await screen.click('دعوة إطار');
    await screen.type('الاسم الكامل', 'أمينة (تجريبي)');
    await screen.type('البريد', 'amina');
    await screen.click(/دعوة إطار/);
    expect(screen.host.textContent).toContain('المرجو كتابة عنوان بريد إلكتروني صحيح');
    await screen.type('البريد', 'amina@agency.example');
    await screen.click(/دعوة إطار/);
    const sent = await screen.answer(
      `/agencies/${uuid(4)}/officers`,
      { ...officer, id: uuid(61), state: 'INVITED' },
      201,
    );
    expect(sent.body).toEqual({
      ...{ name: 'أمينة (تجريبي)', email: 'amina@agency.example', branchId: uuid(5), roles: ['partner-officer'] },
    });
    const link = 'http://localhost:3000/invitation#abc';
    await screen.answer(`/officers/${uuid(61)}/invitation`, { mailed: false, link, until: '2026-12-06T10:00:00Z' });
    expect(screen.host.textContent).toContain(link);
    expect(screen.host.textContent).toContain('يظهر هذا الرابط مرة واحدة');
    await screen.click(/^.{0,1}إغلاق/);
    expect(screen.host.textContent).not.toContain(link);
  });

  it('are suspended with a reason; the last coordinator is not, and the page says what to do', async () => {
    const screen = await openPeople({ rows: [{ ...officer, roles: ['partner-coordinator'], isOneself: true }] });
    expect(screen.host.textContent).toContain('منسق(ة): يدبر حسابات المؤسسة');
    await screen.click('إيقاف الحساب');
    await screen.type('السبب', 'مغادرة المؤسسة');
    await screen.click('إيقاف الحساب');
    const problem = { type: 'about:blank', title: 'x', code: 'lastCoordinator', status: 422 };
    const sent = await screen.answer('/suspension', problem, 422);
    expect([sent.body, sent.version]).toEqual([{ reason: 'مغادرة المؤسسة' }, '"3"']);
    expect(screen.host.textContent).toContain('لا يمكن ترك المؤسسة بدون منسق');
  });

  it('say whose account is suspended, and are let in again', async () => {
    const screen = await openPeople({ rows: [{ ...officer, state: 'SUSPENDED' }] });
    expect(screen.button('تعديل')).toBeUndefined();
    await screen.click('إعادة التفعيل');
    await screen.answer('/reactivation', { ...officer, version: 4 });
    expect(screen.toast()).toBe('تمت إعادة تفعيل الحساب');
  });

  it('that are none yet begin with a coordinator', async () => {
    const screen = await openPeople({ rows: [] });
    expect(screen.host.textContent).toContain('تبدأ المؤسسة بدعوة منسق');
  });
});
