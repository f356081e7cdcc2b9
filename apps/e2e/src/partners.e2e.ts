import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright';
import { filled } from './stage/cohort';
import { Company } from './stage/company';
import { office } from './stage/inspection';
import type { Visitor } from './stage/visitor';

const training = /تدبير التعاونيات/;
const pending = 'السعدية المثالية';
const behind = 'عبد الله الخيالي';

/** A part of a file goes to a partner, and the result comes back: walked by those who send, answer, teach and check. */
describe('partners and training', () => {
  let company: Company;
  let certificate: Buffer;

  beforeAll(async () => {
    company = await Company.gather();
  }, 180_000);
  afterAll(() => company?.leave());

  /** The session of the story; others may be planned meanwhile. */
  async function openSession(visitor: Visitor): Promise<string> {
    await visitor.open('/training');
    await visitor.page
      .getByRole('row', { name: /منتهية/ })
      .getByRole('link', { name: training })
      .click();
    await visitor.page.getByRole('heading', { level: 1, name: training }).waitFor();
    return new URL(visitor.page.url()).pathname;
  }

  test('the sender sees beforehand what the partner will see', async () => {
    const visitor = await company.enter('caseworker@guelmim.example');
    const { page } = visitor;
    await visitor.open('/files?query=مريم');
    await page.getByRole('link', { name: /مريم/ }).first().click();
    await page.getByRole('heading', { name: /مريم/ }).waitFor();
    await visitor.open(`${new URL(page.url()).pathname}?part=referrals`);
    await page.locator('#part, main').getByRole('button', { name: 'إحالة إلى شريك' }).last().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('المؤسسة الشريكة').selectOption({ label: 'أنابيك، وكالة كلميم' });
    await sheet.getByLabel('الخدمة المطلوبة').selectOption({ label: 'التكوين' });
    await sheet.getByText('استمارة موقعة').first().click();
    await sheet.getByRole('button', { name: 'معاينة ما ستراه المؤسسة' }).click();
    await sheet.getByText('ما ستراه أنابيك، وكالة كلميم').waitFor();
    expect(await sheet.textContent()).not.toMatch(/ZZ\d+/);
    await visitor.picture('referral-preview', office);
    await page.keyboard.press('Escape');
  }, 120_000);

  test('the inbox: several answers at once, each with its result, and ten minutes to take them back', async () => {
    const visitor = await company.enter('anapec@guelmim.example');
    const { page } = visitor;
    await visitor.open('/referrals');
    await page.getByRole('checkbox', { name: 'تحديد كل إحالات الصفحة' }).waitFor();
    await visitor.portray('inbox');
    const rows = page.locator('main tbody tr');
    const waiting = await rows.count();
    expect(waiting).toBeGreaterThan(1);
    await page.getByRole('checkbox', { name: 'تحديد كل إحالات الصفحة' }).check();
    const bar = page.getByRole('region', { name: 'الجواب عن الإحالات المحددة' });
    await visitor.picture('inbox-many', office);
    await bar.getByRole('button', { name: 'قبول', exact: true }).click();
    await page.getByText('سُجل الجواب عن إحالتين').first().waitFor();
    await visitor.picture('inbox-answered', office);
    await page.getByRole('button', { name: 'التراجع عن الكل' }).click();
    await rows.nth(waiting - 1).waitFor();
    expect(await rows.count()).toBe(waiting);
  }, 120_000);

  test('the roll is called by keys from the right to the left, and goes on without a network', async () => {
    const visitor = await company.enter('anapec@guelmim.example');
    const { page } = visitor;
    await openSession(visitor);
    await visitor.picture('roster', office);
    const cells = page.getByRole('row', { name: behind }).getByRole('gridcell');
    await page.context().setOffline(true);
    await cells.nth(3).focus();
    await page.keyboard.press('e');
    // What comes next in time stands to the left.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('e');
    await page.getByText('يحفظ مشفرا على هذا الجهاز').waitFor();
    // The sentence may stand there since the first of the two.
    await cells.nth(4).filter({ hasText: 'مبرر' }).waitFor();
    await visitor.picture('roster-offline', office);
    await page.context().setOffline(false);
    await page.getByText('تم حفظ الحضور').first().waitFor();
  }, 120_000);

  test('a roster that was opened on this device opens again without a network, and is sent later', async () => {
    const visitor = await company.arrive();
    await visitor.enter('anapec@guelmim.example');
    const { page } = visitor;
    await openSession(visitor);
    // The worker has kept the screens once it is in charge of them.
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000 });
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/');
    expect(kept.filter((path) => path.startsWith('/api'))).toEqual([]);
    await page.context().setOffline(true);
    await page.reload();
    const cells = page.getByRole('row', { name: behind }).getByRole('gridcell');
    await cells.nth(2).focus();
    await page.keyboard.press('l');
    await page.getByText('يحفظ مشفرا على هذا الجهاز').waitFor();
    await visitor.picture('roster-reopened-offline', office);
    await page.context().setOffline(false);
    await page.getByText('تم حفظ الحضور').first().waitFor();
    // Who leaves takes everything along.
    await page.getByRole('button', { name: /حسابي/ }).click();
    await page.getByRole('button', { name: 'تسجيل الخروج', exact: true }).click();
    await page.waitForURL(/sign-in/);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).join())).not.toContain(
      'sanad.safe',
    );
  }, 120_000);

  test('a session is planned', async () => {
    const visitor = await company.enter('anapec@guelmim.example');
    const { page } = visitor;
    await visitor.open('/training/new');
    await page.getByLabel('البرنامج').selectOption({ index: 1 });
    await page.getByLabel('المكان').fill('قاعة التكوين، كلميم');
    await page.getByLabel('عدد المقاعد').fill('0');
    await page.getByRole('button', { name: 'حفظ الدورة' }).click();
    await page.getByText('هذه الخانة إلزامية.').first().waitFor();
    await visitor.picture('session-wrong', [390]);
    await page.getByLabel('عدد المقاعد').fill('12');
    await page.getByLabel('التاريخ').first().fill('14/12/2026');
    // One day of six hours is not the programme.
    await page.getByRole('button', { name: 'حفظ الدورة' }).click();
    await page.getByText(/أقل من ساعات البرنامج 36/).waitFor();
    for (let more = 0; more < 5; more += 1) await page.getByRole('button', { name: 'إضافة يوم' }).click();
    await visitor.picture('session', office);
    await page.getByRole('button', { name: 'حفظ الدورة' }).click();
    await page.getByText('تمت برمجة الدورة').waitFor();
  }, 120_000);

  test('a cohort goes to Excel and comes back: nothing, then what was filled in, then what cannot be', async () => {
    const visitor = await company.enter('anapec@guelmim.example');
    const { page } = visitor;
    const session = await openSession(visitor);
    await page.getByRole('link', { name: 'التعبئة في Excel' }).click();
    await page.getByRole('button', { name: 'تنزيل اللائحة' }).waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'تنزيل اللائحة' }).click();
    const taken = readFileSync(await (await coming).path());
    const bring = (buffer: Buffer) =>
      page
        .locator('main input[type=file]')
        .setInputFiles({ name: 'لائحة.xlsx', mimeType: 'application/octet-stream', buffer });
    await bring(taken);
    await page.getByText('لا فرق بين الملف والمعطيات المسجلة').waitFor();
    await bring(await filled(taken, behind, { 4: 'P', 5: 'P' }));
    await page.getByText('فرقان', { exact: true }).waitFor();
    await visitor.picture('workbook', office);
    await bring(await filled(taken, behind, { 4: 'Q' }));
    await page.getByText('خانة واحدة مرفوضة').first().waitFor();
    await visitor.picture('workbook-refused', office);
    await bring(await filled(taken, behind, { 4: 'P', 5: 'P' }));
    await page.getByRole('button', { name: 'تسجيل كل الفروق' }).click();
    await page.getByText('تم تسجيل كل ما في الملف').waitFor();
    // The same file a second time: its rows are known to be older than what is recorded.
    await bring(await filled(taken, behind, { 4: 'A' }));
    await page.getByText('خانة واحدة مرفوضة').first().waitFor();
    await visitor.open(session);
  }, 120_000);

  test('a certificate is handed out; a stranger checks the paper, and one altered byte is seen', async () => {
    const visitor = await company.enter('anapec@guelmim.example');
    const { page } = visitor;
    await openSession(visitor);
    await page.getByRole('button', { name: `الشهادة: ${pending}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'تسليم شهادة برمز التحقق' }).click();
    const paper = page.getByRole('row', { name: pending }).getByRole('link', { name: 'فتح الشهادة' });
    await paper.waitFor();
    certificate = await (await page.request.get(company.sanad.url + (await paper.getAttribute('href'))!)).body();
    expect(certificate.subarray(0, 5).toString()).toBe('%PDF-');

    const stranger = await company.arrive();
    await stranger.open('/verify');
    const show = async (buffer: Buffer) =>
      stranger.page
        .locator('main input[type=file]')
        .setInputFiles({ name: 'شهادة.pdf', mimeType: 'application/pdf', buffer });
    await show(certificate);
    await stranger.page.getByText('الملف مطابق للأصل حرفا بحرف.').waitFor();
    expect(await stranger.page.locator('main').textContent()).not.toContain('السعدية');
    await stranger.portray('verify');
    await show(altered(certificate));
    await stranger.page.getByText('معدلة', { exact: true }).waitFor();
    await stranger.picture('verify-altered', office);
  }, 120_000);

  test('why something is seen or not, and who may change it', async () => {
    const visitor = await company.enter('anapec@guelmim.example');
    const { page } = visitor;
    await visitor.open('/referrals?tab=inProgress');
    await page.locator('main tbody a').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await visitor.picture('referral', office);
    const why: Locator = page.getByRole('button', { name: /^لماذا/ }).first();
    await why.click();
    await visitor.settled();
    await visitor.picture('why', office);
  }, 120_000);

  test('what is decided once for all: days off, answers owed, training, the partner numbers', async () => {
    const visitor = await company.enter('admin@sanad.example');
    for (const page of ['days-off', 'answer-rules', 'training-rules']) {
      await visitor.open(`/${page}`);
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      await visitor.picture(page, [1366]);
    }
    const supervisor = await company.enter('supervisor@guelmim.example');
    await supervisor.open('/referrals/numbers');
    await supervisor.page.getByRole('heading', { level: 1 }).waitFor();
    await supervisor.picture('partner-numbers', office);
  }, 120_000);

  test('who keeps the partners: an agency and its branches, an agreement that is amended', async () => {
    const visitor = await company.enter('admin@sanad.example');
    const { page } = visitor;
    await visitor.open('/agencies');
    await page.getByRole('table').waitFor();
    await visitor.picture('agencies', office);
    await page.getByRole('link', { name: /الوكالة الوطنية لإنعاش التشغيل/ }).click();
    await page.getByText('أنابيك، وكالة كلميم').first().waitFor();
    await visitor.picture('agency', office);
    await page.getByRole('button', { name: 'إضافة وكالة' }).click();
    await visitor.picture('branch-form', office);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /2021\/ANAPEC/ }).click();
    await page.getByRole('heading', { name: 'الإحالات المرسلة بموجبها' }).waitFor();
    await visitor.picture('agreement', office);
    await page.getByRole('button', { name: 'تعديل', exact: true }).click();
    await page.getByRole('dialog').getByText('التمويل', { exact: true }).click();
    await page.getByText('لن تُسحب أي إحالة').waitFor();
    await visitor.picture('agreement-form', office);
    await page.getByLabel('سبب التعديل').fill('ملحق رقم 1');
    await page.getByRole('button', { name: 'تعديل الاتفاقية' }).click();
    await page.getByText('تم تعديل الاتفاقية').waitFor();
  }, 120_000);

  test('a coordinator invites somebody, who chooses a password by a link that works once, and is out when suspended', async () => {
    const coordinator = await company.enter('coordinator@guelmim.example');
    const { page } = coordinator;
    await page.getByRole('table').waitFor();
    await coordinator.picture('officers', office);
    await page.getByRole('button', { name: 'دعوة إطار' }).click();
    await page.getByLabel('الاسم الكامل').fill('هند المدعوة (تجريبي)');
    await page.getByLabel('البريد الإلكتروني المهني').fill('hind@agency.example');
    await page.getByRole('dialog').getByRole('button', { name: 'دعوة إطار' }).click();
    const link = await page.getByText(/\/invitation#/).innerText();
    await coordinator.picture('invitation-link', office);
    await page.getByRole('dialog').getByRole('button', { name: 'إغلاق' }).last().click();

    const invited = await company.arrive();
    await invited.open(new URL(link).pathname + new URL(link).hash);
    await invited.page.getByLabel('كلمة المرور', { exact: true }).fill('أربع قبعات فوق السطح');
    await invited.picture('invitation', office);
    await invited.page.getByRole('button', { name: 'حفظ كلمة المرور والدخول' }).click();
    await invited.page.waitForURL(/referrals/);

    // Who is in now was only invited when this page was opened.
    await page.reload();
    const row = page.getByRole('row', { name: /hind@agency/ });
    await row.getByRole('button', { name: 'إيقاف الحساب' }).click();
    await page.getByLabel('السبب').fill('غادرت المؤسسة');
    await page.getByRole('dialog').getByRole('button', { name: 'إيقاف الحساب' }).click();
    await row.getByText('موقوف').waitFor();
    await invited.open('/referrals');
    await invited.page.waitForURL(/sign-in/);
  }, 120_000);

  test('no page had a fault: nothing sticks out, no foreign word, no scrambled number, WCAG 2.2 AA', () => {
    expect(company.faults()).toEqual([]);
    expect(company.complaints()).toEqual([]);
  });
});

/** One bit of the middle of the file, turned. */
function altered(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = copy[middle]! ^ 1;
  return copy;
}
