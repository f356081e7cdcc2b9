import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { today } from '@sanad/kernel';
import type { Page } from 'playwright';
import { act, takeSteps, toCreation } from './stage/act';
import { Company } from './stage/company';
import { office } from './stage/inspection';
import { verdictTimes } from './stage/verdict';
import type { Visitor } from './stage/visitor';

const group = 'تعاونية حليب الواحة (تجريبية)';
const honey = 'تعاونية عسل واد نون (تجريبية)';
const caseworker = 'caseworker@guelmim.example';
const day = today();
/** What the papers of the dossier are the evidence of, and what other offices give: shown one by one by the founding page. */
const wayToCourt = [
  ...['GROUP_FORMED', 'STATUTES_DRAFTED', 'CAPITAL_SUBSCRIBED', 'FUNDS_DEPOSITED'],
  ...['CONSTITUTIVE_ASSEMBLY_HELD', 'LOCAL_AUTHORITY_FILED'],
];
const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1)!;

/** From a founding group to a legal person that stays alive: walked by those who found, name, register and visit. */
describe('cooperatives', () => {
  let company: Company;

  beforeAll(async () => {
    company = await Company.gather();
  }, 180_000);
  afterAll(() => company?.leave());

  /** The workspace of the group of the story. */
  async function openGroup(): Promise<Visitor> {
    const visitor = await company.enter(caseworker);
    await visitor.open('/cooperatives');
    await visitor.page.getByRole('link', { name: group }).click();
    await visitor.page.getByRole('heading', { level: 1, name: group }).waitFor();
    await visitor.settled();
    return visitor;
  }

  test('a group says what it lacks before the law, and grows by people and legal persons without a file', async () => {
    const visitor = await openGroup();
    const { page } = visitor;
    await page.getByText('3 من 5 مؤسسين').waitFor();
    await visitor.portray('founding');

    await page.getByRole('button', { name: 'إضافة مؤسس(ة)' }).click();
    let sheet = page.getByRole('dialog');
    await sheet.getByText('شخص آخر', { exact: true }).click();
    await sheet.getByLabel('الاسم الشخصي', { exact: true }).fill('رحال');
    await sheet.getByLabel('الاسم العائلي', { exact: true }).fill('الخيالي');
    await sheet.getByLabel('تاريخ الازدياد').fill('1985');
    await sheet.getByLabel('رقم البطاقة الوطنية').fill('ZZ198500');
    await sheet.getByLabel('تاريخ تلاوة الإشعار').fill('2022-06-20');
    await sheet.getByLabel('عدد الحصص').fill('10');
    await sheet.getByLabel('المهنة').fill('مربي أبقار');
    await sheet.getByLabel('المبلغ المؤدى').fill('2000');
    await sheet.getByRole('button', { name: 'إضافة مؤسس(ة)' }).click();
    // More was paid than subscribed: said beside the amount, and nothing that was typed is lost.
    await sheet
      .getByText(/أكبر من قيمة الحصص/)
      .first()
      .waitFor();
    await visitor.picture('founding-refused', office);
    await sheet.getByLabel('المبلغ المؤدى').fill('250');
    await sheet.getByRole('button', { name: 'إضافة مؤسس(ة)' }).click();
    await sheet.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: 'إضافة مؤسس(ة)' }).click();
    sheet = page.getByRole('dialog');
    await sheet.getByText('شخص اعتباري', { exact: true }).click();
    await sheet.getByLabel('اسم الشخص الاعتباري').fill('جمعية الواحة (تجريبية)');
    await sheet.getByLabel('الممثل(ة) القانوني(ة)').fill('السعدية الخيالية');
    await sheet.getByLabel('تاريخ تلاوة الإشعار').fill('2022-06-20');
    await sheet.getByLabel('عدد الحصص').fill('5');
    await sheet.getByLabel('المبلغ المؤدى').fill('125');
    await sheet.getByRole('button', { name: 'إضافة مؤسس(ة)' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await page
      .getByText(/5 مؤسسين/)
      .first()
      .waitFor();
    await page.getByText('مربي أبقار').waitFor();
  }, 180_000);

  test('shares are paid in a statement of account, and a mistake is taken back by a line of its own', async () => {
    const visitor = await openGroup();
    const { page } = visitor;
    await page.getByRole('button', { name: 'تسجيل أداء' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('صاحب(ة) الحصص').selectOption({ index: 1 });
    await sheet.getByLabel('المبلغ المؤدى').fill('100');
    await sheet.getByRole('button', { name: 'تسجيل أداء' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await page
      .getByRole('button', { name: /تصحيح القيد/ })
      .last()
      .click();
    await sheet.getByLabel('سبب التصحيح').fill('سُجل المبلغ في حساب غير حسابه');
    await sheet.getByRole('button', { name: 'إلغاء القيد بقيد معاكس' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await page
      .getByText(/ألغاه القيد/)
      .first()
      .waitFor();
    // In the hand the lines of a holder are folded: one of them is looked at.
    await page
      .locator('sanad-ledger-by-holder details')
      .first()
      .evaluate((fold) => fold.setAttribute('open', ''));
    await visitor.picture('ledger', office);
  }, 120_000);

  test('the group asks for its name, the cooperation office answers without seeing anybody', async () => {
    const visitor = await openGroup();
    const { page } = visitor;
    const sheet = page.getByRole('dialog');
    const file = async (ask: string) => {
      await page.getByRole('button', { name: ask }).click();
      await sheet.getByLabel(/المقترح 2/).fill('تعاونية ألبان الواحة (تجريبية)');
      await sheet.getByRole('button', { name: 'حفظ المقترحات' }).click();
      await sheet.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'إيداع الطلب' }).click();
      await sheet.getByRole('button', { name: 'إيداع الطلب' }).click();
      await sheet.waitFor({ state: 'hidden' });
    };
    await file('اقتراح تسميات');
    // It is taken back before anybody has answered: it stays told, and another one follows.
    await page.getByRole('button', { name: 'سحب الطلب' }).click();
    await sheet.getByLabel('سبب السحب').fill('ترتيب التسميات غير صحيح');
    await sheet.getByRole('button', { name: 'سحب الطلب' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await page
      .getByText(/ترتيب التسميات غير صحيح/)
      .first()
      .waitFor();
    await visitor.picture('name-withdrawn', office);
    await file('طلب تسمية جديدة');

    const officer = await company.enter('odco@guelmim.example');
    await officer.open('/name-requests');
    await officer.page.getByText(group).first().waitFor();
    // The menu leads there only who answers names.
    const inbox = { name: 'طلبات التسمية' };
    expect(await officer.page.getByRole('navigation').getByRole('link', inbox).count()).toBe(1);
    const elsewhere = await company.enter('anapec@guelmim.example');
    await elsewhere.open('/referrals');
    expect(await elsewhere.page.getByRole('navigation').getByRole('link', inbox).count()).toBe(0);
    expect(await officer.page.locator('main').textContent()).not.toMatch(/رحال|بوتجربة|المثالية/);
    await officer.portray('name-requests');
    await officer.page
      .getByRole('button', { name: /المصادقة على التسمية/ })
      .first()
      .click();
    const answer = officer.page.getByRole('dialog');
    await answer.getByLabel('رقم الشهادة').fill('ZZ-77');
    await answer.getByRole('button', { name: 'المصادقة على التسمية' }).click();
    await answer.waitFor({ state: 'hidden' });

    await visitor.open(new URL(page.url()).pathname);
    await page
      .getByText(/شهادة رقم ZZ-77/)
      .first()
      .waitFor();
    await page.getByText(/بقي/).first().waitFor();
    await visitor.picture('founding-named', office);
  }, 180_000);

  test('the verdict of the law takes less than five milliseconds in the browser', async () => {
    const { page } = await openGroup();
    const formation = await act(page, 'GET', `/formations/${idOf(page)}`);
    for (const founders of [5, 50]) {
      const times = await verdictTimes(page, formation, founders);
      const [first, p50, p95] = [times.first, times.p50, times.p95].map((time) => time.toFixed(1));
      console.info(`the verdict on ${times.founders} founders: first ${first}, p50 ${p50}, p95 ${p95} ms`);
      expect(times.p95).toBeLessThan(5);
    }
  }, 60_000);

  test('the dossier lists what it lacks, is made in one act, and each paper is there to take', async () => {
    const visitor = await openGroup();
    const { page } = visitor;
    const card = page.locator('sanad-dossier-card');
    await card.getByText(/ينقص الملفَ/).waitFor();
    await card.getByRole('button', { name: 'معطيات الوثائق' }).click();
    let sheet = page.getByRole('dialog');
    await sheet.getByLabel('غرض التعاونية').fill('جمع حليب الأعضاء وتبريده وتسويقه');
    await sheet.getByLabel('الدائرة الترابية').fill('جماعة تغجيجت');
    await sheet.getByLabel('يوم الجمعية التأسيسية').fill(day);
    await sheet.getByLabel('ساعة الجمعية').fill('15:30');
    await sheet.getByLabel('مكان الجمعية').fill('تغجيجت');
    await sheet.getByLabel('رئيس الجلسة').selectOption({ index: 1 });
    await sheet.getByLabel('كاتب الجلسة').selectOption({ index: 2 });
    await sheet.getByRole('button', { name: 'حفظ' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await card.getByText('لا ينقص الملفَ شيء').waitFor();

    const begun = performance.now();
    await card.getByRole('button', { name: 'إنشاء الملف' }).click();
    await card.getByRole('heading', { name: /الملف رقم 1/ }).waitFor();
    const seconds = (performance.now() - begun) / 1000;
    console.info(`the dossier of five founders: ${seconds.toFixed(1)} s from the click to the papers`);
    // Five on a quiet machine; a walk shares it.
    expect(seconds).toBeLessThan(15);
    // Half of a line under the bar at the top would be a fault of the place where the page stands, not of the page.
    await page.evaluate(() => scrollTo(0, 0));
    await visitor.portray('dossier');
    const paper = async (name: string) => {
      const address = await card.getByRole('link', { name: `PDF (${name})` }).getAttribute('href');
      return (await page.request.get(company.sanad.url + address!)).body();
    };
    expect((await paper('النظام الأساسي')).subarray(0, 5).toString()).toBe('%PDF-');

    // The clerk holds the cover slip and has no account.
    const clerk = await company.arrive();
    await clerk.open('/verify');
    await clerk.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'slip.pdf', mimeType: 'application/pdf', buffer: await paper('ورقة الإرسال') });
    await clerk.page.getByText('صحيحة', { exact: true }).waitFor();
    await clerk.page.getByText('ورقة إرسال ملف تسجيل تعاونية').waitFor();

    await card.getByRole('button', { name: 'تسجيل الإيداع' }).click();
    sheet = page.getByRole('dialog');
    await sheet.getByLabel('الجهة').selectOption({ label: 'كتابة ضبط المحكمة' });
    await sheet.getByLabel('المصلحة ومن تسلم').fill('مصلحة السجل المحلي');
    await sheet.getByLabel('رقم الوصل').fill('41');
    await sheet.getByRole('button', { name: 'تسجيل الإيداع' }).click();
    await card.getByText(/أودع لدى كتابة ضبط المحكمة/).waitFor();
  }, 180_000);

  test('the register speaks: a number that another cooperative has at the same court is refused', async () => {
    const visitor = await openGroup();
    const { page } = visitor;
    await takeSteps(page, idOf(page), wayToCourt, day);
    await toCreation(page, (await company.enter('delegate@guelmim.example')).page, idOf(page));
    await visitor.open(new URL(page.url()).pathname);
    await page.getByRole('button', { name: /إنجاز المرحلة.*إيداع طلب التسجيل/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'إنجاز المرحلة' }).click();
    await sheet.waitFor({ state: 'hidden' });

    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'تسجيل التعاونية' }).click();
    // The honey of the story has this number.
    await sheet.getByLabel('رقم السجل المحلي').fill('ZZ 12/2022');
    expect(await sheet.getByLabel('المحكمة الابتدائية').inputValue()).toBe('المحكمة الابتدائية بكلميم');
    await sheet.getByRole('button', { name: 'تسجيل التعاونية' }).click();
    await sheet.getByText('رقم السجل المحلي هذا مسجل لتعاونية أخرى لدى المحكمة نفسها', { exact: false }).waitFor();
    await visitor.picture('register-refused', [390]);
    await sheet.getByLabel('رقم السجل المحلي').fill('ZZ 13/2026');
    await sheet.getByRole('button', { name: 'تسجيل التعاونية' }).click();
    await page.waitForURL(/\/cooperatives\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { level: 1, name: group }).waitFor();
    await page.getByText('ZZ 13/2026').first().waitFor();
    await visitor.picture('registered', [390]);
    await page.setViewportSize({ width: 1366, height: 850 });
  }, 180_000);

  test('a cooperative says who it is, whether it is alive and what is due', async () => {
    const visitor = await company.enter(caseworker);
    const { page } = visitor;
    await visitor.open('/cooperatives?list=cooperatives');
    await page.getByRole('link', { name: 'تعاونيات مسجلة' }).click();
    await page.getByRole('link', { name: honey }).waitFor();
    await visitor.portray('cooperatives');
    await page.getByRole('link', { name: honey }).click();
    await page.getByRole('heading', { level: 1, name: honey }).waitFor();
    await visitor.portray('cooperative');
    await page.getByRole('link', { name: 'المواكبة البعدية' }).last().click();
    await visitor.settled();
    await visitor.portray('cooperative-follow-up');
    await visitor.open('/follow-up');
    await visitor.portray('follow-up');
  }, 240_000);

  test('the law is read and changed by headquarters alone, as are the papers', async () => {
    const visitor = await company.enter('admin@sanad.example');
    await visitor.open('/law');
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    await visitor.picture('law', office);
    const { page } = visitor;
    const contents = page.getByRole('navigation', { name: 'أبواب القواعد' });
    await contents.getByRole('link', { name: 'التسجيل وما يليه' }).click();
    await page.waitForURL((url) => url.hash === '#chapter-REGISTRATION');
    // Below the header, and not under it.
    const top = await page.locator('#chapter-REGISTRATION').evaluate((part) => part.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(56);
    expect(top).toBeLessThan(120);
    await page.getByRole('searchbox', { name: 'البحث في القواعد' }).fill('الصفقات العموميه');
    await page.getByText('قاعدة واحدة', { exact: true }).waitFor();
    await page.locator('#law-publicTender summary').click();
    await page.locator('#law-publicTender').getByText('رقم المادة يُقرأ في النص').waitFor();
    await visitor.open('/law?certainty=TO_CONFIRM#law-statutes');
    await page.locator('#law-statutes').getByRole('heading').waitFor();
    await visitor.open('/templates');
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    await visitor.picture('templates', office);
    const other = await company.enter(caseworker);
    await other.open('/templates');
    await other.page.getByText('هذه الصفحة خارج صلاحياتك').waitFor();
  }, 180_000);

  test('no page had a fault: nothing sticks out, no foreign word, no scrambled number, WCAG 2.2 AA', () => {
    expect(company.faults()).toEqual([]);
    expect(company.complaints()).toEqual([]);
  });
});
