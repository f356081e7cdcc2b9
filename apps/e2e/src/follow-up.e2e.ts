import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, today } from '@sanad/kernel';
import type { Page } from 'playwright';
import { act, type Told } from './stage/act';
import { Company } from './stage/company';
import { office } from './stage/inspection';
import type { Visitor } from './stage/visitor';

const young = 'تعاونية تمور الواحة (تجريبية)';
const caseworker = 'caseworker@guelmim.example';
/** A year ago, some days less: the visit after six months is late, the one after twelve comes near. */
const registeredOn = addDays(today(), -350);
const manager = 'السعدية المثالية';
const members = [manager, 'إبراهيم بوتجربة', 'عبد الله الخيالي', 'أمينة الوهمية', 'لحسن التخيلي'];

const seen = (months: number | null, visitedOn: string, note: string) => ({
  ...{ months, visitedOn, activity: 'ACTIVE', members: 5, jobs: 4, jobsFamily: 3, jobsWomen: 2, jobsYoung: 1 },
  ...{ turnover: 'TO_50K', incomeBefore: 1000, incomeNow: 1200, problems: [], note },
});

/** What is typed of a visit, without a name of anybody. */
async function fillIn(page: Page, jobs: number, note: string): Promise<void> {
  await page.getByText('تزاول نشاطها', { exact: true }).click();
  await page.getByLabel('المجموع', { exact: true }).fill(String(jobs));
  for (const part of ['من أسرة المقاومة', 'نساء', 'أقل من 35 سنة']) await page.getByLabel(part).fill('2');
  await page.getByText('أقل من 50.000 درهم', { exact: true }).click();
  await page.getByLabel('ملاحظات').fill(note);
}

/** A cooperative in its first two years: visited where there is no network, and led to Mourafaka. */
describe('after creation', () => {
  let company: Company;
  let cooperative: string;

  beforeAll(async () => {
    company = await Company.gather();
    const { page } = await company.enter(caseworker);
    let told: Told = await act(page, 'POST', '/cooperatives', {
      body: {
        ...{ name: young, seat: 'تغجيجت', province: '10.261', category: 'MEMBERS_SELL', branch: 'DATES' },
        ...{ registerNumber: 'ZZ 21/2025', court: 'المحكمة الابتدائية بكلميم', registeredOn, capital: 5000 },
        ...{ shareValue: 100, inOpeningBalance: false },
      },
    });
    cooperative = told.id;
    const { rows } = await act(page, 'GET', '/case-files?limit=100');
    const joining = { shares: 10, paid: 1000, entry: 'FOUNDING', joinedOn: registeredOn };
    for (const name of members) {
      const { id } = rows.find(({ person }: Told) => `${person.givenAr} ${person.familyAr}` === name);
      const body = { caseId: id, ...joining };
      told = await act(page, 'POST', `/cooperatives/${cooperative}/members`, { body, version: told.version });
    }
    const { id: membershipId } = told.memberships.find(({ person }: Told) => person.familyAr === 'المثالية');
    const body = { organ: 'MANAGER', membershipId, beginsOn: registeredOn };
    await act(page, 'POST', `/cooperatives/${cooperative}/mandates`, { body, version: told.version });
    // What is owed is written down every morning, and whenever something is said of the cooperative.
    await act(page, 'POST', `/cooperatives/${cooperative}/visits`, { body: seen(null, addDays(today(), -200), '') });
  }, 180_000);
  afterAll(() => company?.leave());

  const followUp = () => `/cooperatives/${cooperative}?tab=follow-up`;

  test('a member is referred to Mourafaka, and the cooperation office accepts it for the cooperative', async () => {
    const visitor = await company.enter(caseworker);
    const { page } = visitor;
    await visitor.open(followUp());
    await page.getByRole('button', { name: 'إحالة إلى مكتب تنمية التعاون' }).click();
    const sheet = page.getByRole('dialog');
    expect(await sheet.getByLabel('من يمثل التعاونية').locator('option:checked').textContent()).toContain(manager);
    expect(await sheet.getByLabel('الخدمة المطلوبة').locator('option:checked').textContent()).toContain(
      'المواكبة البعدية',
    );
    expect(await sheet.getByLabel('ماذا يرغب الشخص أن يحقق؟').inputValue()).toContain('تمور الواحة');
    await sheet.getByText('استمارة موقعة').first().click();
    await visitor.picture('follow-up-mourafaka', office);
    await sheet.getByRole('button', { name: 'إرسال الإحالة' }).click();
    await sheet.waitFor({ state: 'hidden' });
    const supports = page.locator('sanad-supports-card');
    await supports.getByText('وضع الطلب', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'إحالة إلى مكتب تنمية التعاون' }).count()).toBe(0);

    const officer = await company.enter('odco@guelmim.example');
    await officer.open('/referrals?tab=waiting');
    await officer.page.getByRole('button', { name: `قبول إحالة ${manager}` }).waitFor();
    await officer.picture('follow-up-inbox', office);
    await officer.page.getByRole('button', { name: `قبول إحالة ${manager}` }).click();
    await officer.page.getByText('تم قبول الإحالة').first().waitFor();

    await visitor.open(followUp());
    await supports.getByText('قبل', { exact: true }).waitFor();
    await visitor.picture('follow-up-supported', office);
    await supports.getByRole('link', { name: 'تتبع الإحالة' }).click();
    await page.waitForURL(/\/referrals\/[0-9a-f-]{36}$/);
    await page
      .getByText(/تمور الواحة/)
      .first()
      .waitFor();
  }, 120_000);

  /** The list, seen with a network by somebody who goes where there is none. */
  async function setOut(): Promise<Visitor> {
    const visitor = await company.enter(caseworker);
    const { page } = visitor;
    await page.setViewportSize({ width: 390, height: 844 });
    await visitor.open('/follow-up');
    await page.locator('tr', { hasText: young }).first().waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000 });
    await visitor.settled();
    await page.context().setOffline(true);
    return visitor;
  }

  test('a visit whose page was never opened is filled in without a network, and waits', async () => {
    const visitor = await setOut();
    const { page } = visitor;
    await page
      .locator('tr', { hasText: young })
      .filter({ hasText: 'بعد 12 شهرا' })
      .getByRole('link', { name: /تسجيل زيارة/ })
      .click();
    await page.getByRole('heading', { level: 1, name: /بعد 12 شهرا من التسجيل/ }).waitFor();
    await page.getByText('لا يوجد اتصال. ما تكتبه محفوظ').waitFor();
    // What was carried along knows the cooperative and how many members it has.
    await page.getByText(young).first().waitFor();
    expect(await page.getByLabel('عدد الأعضاء').inputValue()).toBe('5');
    await fillIn(page, 6, 'بيع التمور في السوق الأسبوعي.');
    await visitor.picture('follow-up-visit-offline', office);
    await page.getByRole('button', { name: 'حفظ الزيارة' }).click();
    await page.waitForURL(/\/follow-up$/);
    await page.getByText('حفظت الزيارة على هذا الجهاز').waitFor();
    const waiting = page.getByRole('region', { name: 'زيارات لم ترسل بعد' });
    await waiting.getByText('في انتظار الشبكة').waitFor();
    await page.getByRole('button', { name: 'إغلاق' }).click();

    // The other visit lies in the list that was carried along.
    const carried = page.getByRole('region', { name: 'الزيارات المحفوظة على هذا الجهاز' });
    await carried.locator('li', { hasText: young }).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /بعد 6 أشهر من التسجيل/ }).waitFor();
    await fillIn(page, 3, 'ما رأيته بنفسي.');
    await page.getByRole('button', { name: 'حفظ الزيارة' }).click();
    await page.waitForURL(/\/follow-up$/);
    await waiting.getByText('في انتظار الشبكة').nth(1).waitFor();
    await visitor.picture('follow-up-waiting', office);
  }, 120_000);

  test('whoever signs out is told what would be lost', async () => {
    const { page } = await company.enter(caseworker);
    const asked = page.waitForEvent('dialog').then(async (dialog) => {
      await dialog.dismiss();
      return dialog.message();
    });
    await page.getByRole('button', { name: /حسابي|المواكب/ }).click();
    await page.getByRole('button', { name: 'تسجيل الخروج', exact: true }).click();
    expect(await asked).toContain('عملان لم يرسلا بعد');
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).pathname).toBe('/follow-up');
  }, 60_000);

  test('what waits is sent from any page; of a visit that somebody else has recorded the choices are said', async () => {
    const delegate = await company.enter('delegate@guelmim.example');
    await act(delegate.page, 'POST', `/cooperatives/${cooperative}/visits`, {
      body: seen(6, today(), 'زيارة النيابة.'),
    });
    const visitor = await company.enter(caseworker);
    const { page } = visitor;
    await page.goto('about:blank');
    await page.context().setOffline(false);
    await visitor.open('/people');
    await page.getByText('أرسلت الزيارة. زيارة واحدة لم تقبل').waitFor();

    await visitor.open('/follow-up');
    const waiting = page.getByRole('region', { name: 'زيارات لم ترسل بعد' });
    await waiting.getByText('تعارض').waitFor();
    expect(await waiting.getByRole('listitem').count()).toBe(1);
    await waiting.getByText('سجل شخص آخر زيارة هذا الموعد في هذه الأثناء').waitFor();
    for (const choice of ['عرض ما سجل', 'الاحتفاظ بها كزيارة إضافية', 'حذف'])
      await waiting.getByText(choice, { exact: true }).waitFor();
    await visitor.picture('follow-up-conflict', office);
    await waiting.getByRole('button', { name: 'الاحتفاظ بها كزيارة إضافية' }).click();
    await waiting.waitFor({ state: 'hidden' });
    await visitor.open(followUp());
    for (const said of ['بيع التمور في السوق الأسبوعي.', 'زيارة النيابة.', 'ما رأيته بنفسي.'])
      await page.getByText(said).first().waitFor();
    await page.setViewportSize({ width: 1366, height: 850 });
  }, 120_000);

  test('no page had a fault: nothing sticks out, no foreign word, no scrambled number, WCAG 2.2 AA', () => {
    expect(company.faults()).toEqual([]);
    expect(company.complaints()).toEqual([]);
  });
});
