import { addDays, today } from '@sanad/kernel';
import { open } from '@sanad/access/web/testing';
import { named, uuid } from '../../testing/sample-referral';
import { agreementsRoutes } from '../agency/agency.routes';

const routes = [{ path: 'agreements', children: agreementsRoutes }];
const agreement = {
  id: uuid(30),
  number: '2021/ANAPEC',
  title: 'اتفاقية شراكة',
  validTo: null as string | null,
  purposes: ['TRAINING', 'FUNDING'],
  fieldGroups: ['IDENTITY', 'CONTACT'],
  agency: { id: uuid(4), short: 'أنابيك', ...named('الوكالة الوطنية لإنعاش التشغيل والكفاءات') },
  validFrom: '2021-01-01',
  endedOn: null as string | null,
  endedWhy: null as string | null,
  isInForce: true,
  running: 3,
  renews: null,
  renewedBy: null,
  version: 1,
};
const page = {
  ...agreement,
  standing: [
    { purpose: 'FUNDING', running: 2 },
    { purpose: 'TRAINING', running: 1 },
  ],
  opened: [
    { group: 'CONTACT', running: 3 },
    { group: 'IDENTITY', running: 3 },
  ],
};
const standing = {
  id: uuid(1),
  file: 'GLM-2022-0007',
  sender: named('النيابة الجهوية بكلميم'),
  branch: { id: uuid(5), ...named('أنابيك، وكالة كلميم') },
  ...{ service: 'TRAINING', state: 'ACCEPTED', sentOn: '2022-03-01' },
};

async function openOne(more: object = {}, may?: (permission: string) => boolean) {
  const screen = await open(`/agreements/${agreement.id}`, routes, may);
  await screen.answer(new RegExp(`${agreement.id}$`), { ...page, ...more });
  await screen.answer('/referrals', { rows: [standing], next: null, total: 1 });
  return screen;
}

describe('the agreements', () => {
  it('say where each stands, the one that ends soon in how many days', async () => {
    const screen = await open('/agreements', routes, (right) => right !== 'agreement.write');
    const soon = { ...agreement, id: uuid(31), number: '2', validTo: addDays(today(), 9) };
    const over = { ...agreement, id: uuid(32), number: '3', endedOn: '2022-03-01', endedWhy: 'لم تجدد' };
    await screen.answer('/agreements', { rows: [agreement, soon, over] });
    const rows = [...screen.host.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    expect(rows[0]).toMatch(/2021\/ANAPEC.*بدون أجل.*التكوين.*التمويل.*3.*سارية/s);
    expect(rows[1]).toContain('تنتهي بعد 9 أيام');
    expect(rows[2]).toContain('أنهيت');
    // Who may not add one is told why.
    expect(screen.button('إضافة اتفاقية')).toBeUndefined();
    expect(screen.host.querySelector('sanad-why button')).not.toBeNull();
  });

  it('are added with agency, days and purposes; what is missing is said at its field', async () => {
    const screen = await open('/agreements', routes);
    await screen.answer('/agreements', { rows: [] });
    expect(screen.host.textContent).toContain('لا توجد أي اتفاقية');
    await screen.click('إضافة اتفاقية');
    const line = { id: uuid(4), code: 'ANAPEC', kind: 'EMPLOYMENT', short: 'أنابيك', ...named('الوكالة') };
    await screen.answer('/agency-directory', { rows: [{ ...line, branches: 1, provinces: [], hasAgreement: true }] });
    await screen.type('المؤسسة', uuid(4));
    await screen.type('رقم الاتفاقية', '2026/14');
    await screen.type('عنوان الاتفاقية', 'اتفاقية');
    await screen.type('أول يوم', '01/01/2026');
    await screen.type('آخر يوم', '31/12/2025');
    await screen.click(/إضافة اتفاقية/);
    const said = screen.host.textContent;
    expect(said).toContain('تاريخ النهاية سابق لتاريخ البداية');
    expect(said).toContain('المرجو اختيار غرض واحد على الأقل');
    await screen.type('آخر يوم', '31/12/2028');
    await screen.choose('التكوين');
    await screen.click(/إضافة اتفاقية/);
    const sent = await screen.answer('/agreements', { ...agreement, id: uuid(40) }, 201);
    expect(sent.body).toEqual({
      ...{ agencyId: uuid(4), number: '2026/14', title: 'اتفاقية', validFrom: '2026-01-01', validTo: '2028-12-31' },
      ...{ purposes: ['TRAINING'], fieldGroups: ['IDENTITY'], renews: null },
    });
  });
});

describe('one agreement', () => {
  it('tells in words what it opens, and which referrals stand on it', async () => {
    const screen = await openOne({}, (right) => right !== 'referral.read');
    expect(screen.host.textContent).toContain('رقم الهاتف، إقليم وجماعة السكنى.');
    const row = screen.host.querySelector('tbody tr')!;
    expect(row.textContent).toMatch(/GLM-2022-0007.*كلميم.*التكوين.*مقبولة/s);
    // Whoever reads no referrals is led to none.
    expect(row.querySelector('a')).toBeNull();
    expect(screen.button('تجديد')).toBeUndefined();
  });

  it('is amended; what stops with it is said before, and what has stopped after', async () => {
    const screen = await openOne();
    await screen.click('تعديل');
    expect(screen.host.textContent).toContain('لن تُسحب أي إحالة');
    await screen.choose('التمويل');
    expect(screen.host.textContent).toContain('ستُسحب إحالتان جاريتان في الحال.');
    [...screen.host.querySelectorAll('sanad-groups-field input')]
      .find((box): box is HTMLInputElement => box instanceof HTMLInputElement && box.checked && !box.disabled)!
      .click();
    await screen.settle();
    expect(screen.host.textContent).toContain('سيرى الشريك أقل في 3 إحالات جارية.');
    await screen.type('سبب التعديل', 'ملحق رقم 1');
    await screen.click('تعديل الاتفاقية');
    const sent = await screen.answer(/agreements\/[^/]+$/, { ...agreement, version: 2, recalled: 2, narrowed: 3 });
    expect([sent.method, sent.version]).toEqual(['PUT', '"1"']);
    expect(sent.body).toMatchObject({ purposes: ['TRAINING'], fieldGroups: ['IDENTITY'], why: 'ملحق رقم 1' });
    expect(screen.toast()).toBe('تم تعديل الاتفاقية، وسُحبت إحالتان');
  });

  it('that somebody else has changed meanwhile is not overwritten', async () => {
    const screen = await openOne();
    await screen.click('تعديل');
    await screen.type('سبب التعديل', 'ملحق رقم 1');
    await screen.click('تعديل الاتفاقية');
    const problem = { type: 'about:blank', title: 'stale', code: 'stale', status: 412 };
    await screen.answer(/agreements\/[^/]+$/, { ...problem, expectedVersion: 1, currentVersion: 2 }, 412);
    expect(screen.host.querySelector('dialog[open] [role="alert"]')!.textContent.trim()).not.toBe('');
  });

  it('with a last day is renewed from the day after, for as long again', async () => {
    const screen = await openOne({ validTo: '2023-12-31' });
    await screen.click('تجديد');
    await screen.type('رقم الاتفاقية', '2024/1');
    await screen.click('تجديد الاتفاقية');
    const sent = await screen.answer(/agreements$/, { ...agreement, id: uuid(41) }, 201);
    expect(sent.body).toMatchObject({ renews: uuid(30), validFrom: '2024-01-01', validTo: '2026-12-31' });
  });

  it('is ended with a reason, and what stops with it is said before', async () => {
    const screen = await openOne();
    await screen.click('إنهاء الاتفاقية');
    expect(screen.host.textContent).toContain('ستُسحب 3 إحالات جارية في الحال.');
    await screen.type('السبب', 'لم تجدد');
    await screen.click(/إنهاء الاتفاقية/);
    const sent = await screen.answer('/end', { ...agreement, endedOn: today(), endedWhy: 'لم تجدد', recalled: 3 });
    expect([(sent.body as { why: string }).why, sent.version]).toEqual(['لم تجدد', '"1"']);
    await screen.answer(new RegExp(`${agreement.id}$`), { ...page, endedOn: today(), endedWhy: 'لم تجدد' });
    expect(screen.button('تعديل')).toBeUndefined();
  });
});
