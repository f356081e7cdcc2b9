import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import { Company } from './stage/company';
import { office } from './stage/inspection';
import { lockedRegister, messyRegister, registerRows } from './stage/register';
import type { Key, Visitor } from './stage/visitor';

const fatima = 'فاطمة الزهراء آيت التجريب';
const letters: readonly Key[] = [
  { code: 'KeyT', key: 'ف' },
  { code: 'KeyH', key: 'ا' },
  { code: 'Quote', key: 'ط' },
];
const searchKey: Key = { code: 'KeyK', key: 'ن' };
const enterKey: Key = { code: 'Enter', key: 'Enter' };

/** People, their papers and their rights, walked by those who keep them, in Arabic and in French. */
describe('the people', () => {
  let company: Company;

  beforeAll(async () => {
    company = await Company.gather();
  }, 180_000);
  afterAll(() => company?.leave());

  /** The page of Fatima, by the end of her phone number. */
  async function openFatima(visitor: Visitor): Promise<string> {
    await visitor.open('/people?query=0010');
    await visitor.page.getByRole('link', { name: fatima }).click();
    await visitor.page.getByRole('heading', { level: 1, name: fatima }).waitFor();
    return new URL(visitor.page.url()).pathname;
  }

  /** All that is held on the person whose page is open, as a paper for whoever asks in person. */
  async function takeFile({ page }: Visitor): Promise<void> {
    await page.getByRole('button', { name: 'إعداد الملف' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('المعني(ة) بالأمر', { exact: true }).click();
    await sheet.getByLabel('كيف تم التحقق من الهوية؟').fill('الاطلاع على أصل البطاقة الوطنية');
    await sheet.getByRole('button', { name: 'إعداد الملف' }).click();
    const print = page.getByRole('link', { name: 'نسخة للطباعة (PDF)' });
    await print.waitFor();
    const paper = await page.request.get(company.sanad.url + (await print.getAttribute('href'))!);
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }

  test('six keys from any page to a person, and the search says why it found her', async () => {
    const visitor = await company.enter('caseworker@guelmim.example');
    const { page } = visitor;
    await visitor.open('/cooperatives');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const started = Date.now();
    // By its place: on an Arabic board the key K gives ن.
    await visitor.strike('Control', searchKey, ...letters);
    const hit = page.getByRole('option', { name: fatima }).first();
    await hit.waitFor();
    expect(await hit.textContent()).toContain('الاسم');
    await visitor.strike(enterKey);
    await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { level: 1, name: fatima }).waitFor();
    expect(visitor.keysPressed).toBe(6);
    console.log(`From the first key to the page: ${Date.now() - started} ms`);

    await visitor.strike('Control', searchKey);
    const box = page.getByRole('combobox');
    // The other script, and letters as people write them on a phone.
    for (const [typed, found, why] of [
      ['fatima zahra', fatima, 'الاسم'],
      ['7alima', 'حليمة السيناريو', 'الاسم نفسه بكتابة أخرى'],
      ['0010', fatima, 'رقم الهاتف'],
    ] as const) {
      await box.fill(typed);
      const option = page.getByRole('option', { name: found }).first();
      await option.filter({ hasText: why }).waitFor();
    }
    await box.fill('فاط');
    await page.getByRole('option', { name: fatima }).first().waitFor();
    await visitor.picture('search', office);
    await visitor.pictureInTheDark('search-dark');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Français' }).click();
    await visitor.strike('Control', searchKey, ...letters);
    await page.getByRole('option', { name: 'Fatima Zahra Ait Tajrib' }).first().waitFor();
    await visitor.picture('search-french', [1366]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'العربية' }).click();
  }, 240_000);

  test('a person of another delegation: only that there is one; asked for, answered, and read for a while', async () => {
    const asking = await company.enter('caseworker@tantan.example');
    await asking.open('/people');
    await asking.page.getByLabel('البحث في الأشخاص').fill(fatima);
    const notice = asking.page.getByRole('region', { name: 'لدى نيابات أخرى' });
    await notice.getByText(/مسجل لدى النيابة الجهوية بكلميم/).waitFor();
    // Nothing of her: neither a name in a list nor a number.
    expect(await asking.page.locator('main table').count()).toBe(0);
    expect(await asking.page.locator('main').textContent()).not.toMatch(/1988|0600000010|200/);
    await asking.picture('elsewhere', office);
    await notice.getByRole('button', { name: 'طلب الاطلاع' }).click();
    const sheet = asking.page.getByRole('dialog');
    await sheet.getByLabel('سبب الطلب').fill('انتقلت إلى طانطان وتطلب المواكبة');
    await sheet.getByRole('button', { name: 'طلب الاطلاع' }).click();
    await asking.page.getByText('تم إرسال الطلب').waitFor();

    const answering = await company.enter('delegate@guelmim.example');
    await answering.open('/people/access-requests');
    await answering.picture('access-requests', office);
    await answering.page.getByRole('button', { name: 'السماح بالاطلاع' }).click();
    await answering.page.getByRole('dialog').getByRole('button', { name: 'السماح بالاطلاع' }).click();
    await answering.page.getByText('تم السماح بالاطلاع').first().waitFor();

    await asking.open('/people/access-requests?box=SENT');
    await asking.page.getByRole('link', { name: 'فتح البطاقة' }).click();
    await asking.page.getByRole('heading', { level: 1, name: fatima }).waitFor();
    await asking.page.getByText(/للاطلاع فقط إلى غاية/).waitFor();
    expect(await asking.page.getByRole('button', { name: /تعديل المعطيات|إظهار/ }).count()).toBe(0);
    await asking.picture('opened-card', [1366]);
  }, 240_000);

  test('the page of a person, part by part', async () => {
    const visitor = await company.enter('caseworker@guelmim.example');
    const { page } = visitor;
    await openFatima(visitor);
    await page.getByText('متحقق منها').first().waitFor();
    await visitor.portray('person');
    const part = (name: string) =>
      page.getByRole('navigation', { name: 'أقسام بطاقة الشخص' }).getByRole('link', { name });
    await part('الأهلية').click();
    // Each rule with what it says and where it comes from.
    const rules = page.getByRole('list', { name: 'الشروط' }).getByRole('listitem');
    await rules.first().waitFor();
    expect(await rules.count()).toBeGreaterThan(5);
    for (const rule of await rules.all()) expect(await rule.textContent()).toContain('المرجع');
    await visitor.picture('person-eligibility', office);
    await part('الرضى').click();
    await page.getByText('الوكالة الوطنية لإنعاش التشغيل والكفاءات').first().waitFor();
    await visitor.picture('person-consents', office);
    await part('حماية المعطيات').click();
    await takeFile(visitor);
    await visitor.picture('person-privacy', office);
  }, 240_000);

  test('a new person: wrong input is said beside its field, and who may be the same while it is typed', async () => {
    const visitor = await company.enter('caseworker@guelmim.example');
    const { page } = visitor;
    await visitor.open('/people/new?name=خديجة');
    const field = (name: string) => page.getByLabel(name, { exact: false }).first();
    await field('الاسم العائلي').fill('ب'.repeat(300));
    await field('تاريخ الازدياد').fill('30/02/1991');
    await page.getByRole('button', { name: 'تسجيل الشخص' }).click();
    await page.getByText('النص أطول من المسموح به').waitFor();
    await page.getByText(/المرجو كتابة تاريخ/).waitFor();
    await visitor.picture('person-wrong', [390]);
    await field('العمالة أو الإقليم').selectOption({ label: 'كلميم' });
    await field('الاسم العائلي').fill('بن المثال');
    await field('تاريخ الازدياد').fill('23/11/1991');
    const known = page.getByRole('status').filter({ hasText: 'قد يكون هو نفسه' });
    await known.getByText('خديجة بن المثال').waitFor();
    await visitor.picture('person-new', office);
    // A card that belongs to somebody else: refused, with nothing of whose it is.
    await field('الاسم العائلي').fill('السحابية');
    await field('تاريخ الازدياد').fill('1991');
    await field('رقم البطاقة الوطنية').fill('ZZ220210');
    await page.getByRole('button', { name: 'تسجيل الشخص' }).click();
    await page
      .getByText(/رقم البطاقة الوطنية مسجل باسم شخص آخر/)
      .first()
      .waitFor();
    expect(await page.locator('main').textContent()).not.toContain('مريم');
    // The same woman after all: asked about as long as her birthday is known, and not before.
    await field('الاسم العائلي').fill('بن المثال');
    await field('تاريخ الازدياد').fill('23/11/1991');
    await field('رقم البطاقة الوطنية').fill('');
    await known.getByText('خديجة بن المثال').waitFor();
    await page.getByRole('button', { name: 'تسجيل الشخص' }).click();
    await page.getByText(/قد يكون هذا الشخص مسجلا من قبل/).waitFor();
    await known.getByRole('button', { name: 'ليس الشخص نفسه' }).click();
    await known.getByLabel('كيف تم التأكد من أنه شخص آخر؟').waitFor();
    await field('تاريخ الازدياد').fill('1991');
    await page.getByRole('button', { name: 'تسجيل الشخص' }).click();
    await page.getByRole('heading', { level: 1, name: 'خديجة بن المثال' }).waitFor();
    await page.getByRole('button', { name: 'تعديل المعطيات' }).click();
    await page.getByRole('dialog').getByLabel('تاريخ الازدياد').fill('23/11/1991');
    await page.getByRole('dialog').getByRole('button', { name: 'حفظ' }).click();
    await page.getByText('تم حفظ التعديل').waitFor();
  }, 240_000);

  test('two at once: who saves second keeps what was typed', async () => {
    const one = await company.enter('caseworker@guelmim.example');
    const other = await company.enter('delegate@guelmim.example');
    for (const visitor of [one, other]) {
      await openFatima(visitor);
      await visitor.page.getByRole('button', { name: 'تعديل المعطيات' }).click();
    }
    const sheetOf = ({ page }: Visitor) => page.getByRole('dialog');
    await sheetOf(one).getByLabel('الجماعة أو العنوان').fill('كلميم، حي النخيل');
    await sheetOf(other).getByLabel('الجماعة أو العنوان').fill('كلميم، حي الواحة');
    await sheetOf(other).getByRole('button', { name: 'حفظ' }).click();
    await other.page.getByText('تم حفظ التعديل').waitFor();
    await sheetOf(one).getByRole('button', { name: 'حفظ' }).click();
    await sheetOf(one)
      .getByText(/عدّل شخص آخر هذه المعطيات قبلك/)
      .waitFor();
    expect(await sheetOf(one).getByLabel('الجماعة أو العنوان').inputValue()).toBe('كلميم، حي النخيل');
    await one.picture('conflict', office);
  }, 240_000);

  test('the queue of duplicates: two records compared, merged, and taken apart again', async () => {
    const visitor = await company.enter('supervisor@guelmim.example');
    const { page } = visitor;
    await visitor.open('/people/duplicates');
    await page
      .getByRole('link', { name: /مقارنة خديجة بن المثال/ })
      .first()
      .waitFor();
    await visitor.picture('duplicates', office);
    await page
      .getByRole('link', { name: /مقارنة خديجة بن المثال/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'مقارنة سجلين' }).waitFor();
    await visitor.portray('merge');
    await page.getByLabel('سبب الدمج').fill('البطاقة الوطنية نفسها في السجلين');
    await page.getByRole('button', { name: 'دمج السجلين' }).click();
    await page.getByText('تم دمج السجلين').first().waitFor();
    await page.getByText('تم دمج سجل «خديجة بن المثال» في هذا الشخص').waitFor();
    await visitor.picture('merged', office);
    await page.getByRole('button', { name: 'التراجع عن الدمج' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('سبب التراجع').fill('هما ابنتا عم');
    await sheet.getByRole('button', { name: 'التراجع عن الدمج' }).click();
    await page.getByText('تم التراجع عن الدمج').first().waitFor();
    await visitor.open('/people?query=خديجة');
    await visitor.settled();
    expect(await page.locator('main tbody tr').count()).toBe(2);
  }, 240_000);

  test('a register of ten hands: columns, what is wrong put right in place, imported, and taken back', async () => {
    const visitor = await company.enter('caseworker@guelmim.example');
    const { page } = visitor;
    await visitor.open('/people/import');
    const send = async (name: string, buffer: Buffer) => {
      await page.locator('main input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    };
    const register = await messyRegister();
    await send('سجل.xlsx', await lockedRegister());
    await page.getByText('الملف محمي بكلمة مرور').waitFor();
    await send('سجل.xlsx', register.subarray(0, register.length / 2));
    await page.getByText('تعذر فتح الملف لأنه تالف').waitFor();
    await visitor.picture('import-refused', [390]);
    await send('سجل 1959.xlsx', register);
    await page.getByRole('button', { name: 'التحقق من الأسطر' }).waitFor();
    await visitor.picture('import-columns', office);
    await page.getByRole('button', { name: 'التحقق من الأسطر' }).click();
    await page.getByRole('button', { name: /^استيراد/ }).waitFor();
    await visitor.picture('import-check', office);
    const shown = (name: RegExp) => page.getByRole('navigation', { name: 'عرض الأسطر' }).getByRole('link', { name });
    await shown(/أخطاء/).click();
    const put = async (column: RegExp, text: string) => {
      const box = page.getByRole('textbox', { name: column });
      await box.fill(text);
      await box.locator('xpath=..').getByRole('button', { name: 'تصحيح' }).click();
    };
    await page.getByRole('textbox', { name: /تصحيح .* في السطر 6/ }).waitFor();
    await visitor.portray('import');
    await put(/تصحيح .* في السطر 6/, '28/02/1960');
    await page.getByText('سيسجل', { exact: true }).first().waitFor();
    await put(/تصحيح .* في السطر 7/, '0611000004');
    await shown(/مراجعة/).click();
    await page.getByText('من صاحب هذا السطر؟').first().waitFor();
    await visitor.picture('import-doubt', office);
    await page.getByRole('button', { name: /^استيراد/ }).click();
    await page.getByRole('button', { name: 'تراجع عن الاستيراد' }).waitFor();
    await visitor.picture('import-done', office);
    const result = await page.request.get(
      company.sanad.url + (await page.getByRole('link', { name: 'تنزيل النتيجة' }).getAttribute('href'))!,
    );
    expect((await readXlsx(await result.body())).sheets[0]!.rows.length).toBeGreaterThanOrEqual(registerRows);
    await visitor.open('/people?query=رشيدة');
    await page.getByRole('link', { name: 'رشيدة القمرية' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'تراجع عن الاستيراد' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'تراجع عن الاستيراد' }).click();
    await page.getByText('تم التراجع عنه').first().waitFor();
    await visitor.open('/people?query=رشيدة');
    await page.getByText('لا يوجد شخص مسجل بهذا البحث').waitFor();
  }, 240_000);

  test('the file of a list holds as many rows as the list says', async () => {
    const visitor = await company.enter('caseworker@guelmim.example');
    const { page } = visitor;
    await visitor.open('/people');
    const said = Number(/من (\d+)/.exec((await page.getByText(/^\s*\d+ من \d+\s*$/).textContent())!)![1]);
    await page.getByRole('button', { name: 'استخراج اللائحة' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'تنزيل الملف' }).click();
    const path = await (await coming).path();
    const { rows } = (await readXlsx(readFileSync(path))).sheets[0]!;
    // The last column tells each row from every other.
    const people = rows.filter((row) => /^[0-9a-f-]{36}$/.test(String(row.at(-1))));
    expect(said).toBeGreaterThan(15);
    expect({ said, people: people.length }).toEqual({ said, people: said });
  }, 240_000);

  test('the wallet: a picture of a paper that soon ends, and the task that follows from it', async () => {
    const visitor = await company.enter('caseworker@guelmim.example');
    const { page } = visitor;
    await visitor.open('/people?query=سالم');
    await page.getByRole('link', { name: 'سالم المحاكاة' }).click();
    await page.getByRole('navigation', { name: 'أقسام بطاقة الشخص' }).getByRole('link', { name: 'الوثائق' }).click();
    await page.getByRole('button', { name: 'إضافة وثيقة' }).click();
    const sheet = page.getByRole('dialog');
    const buffer = await page.screenshot({ clip: { x: 60, y: 120, width: 640, height: 420 } });
    await sheet.locator('input[type=file]').first().setInputFiles({ name: 'بطاقة.png', mimeType: 'image/png', buffer });
    await sheet.getByLabel('نوع الوثيقة').selectOption({ label: 'نسخة من البطاقة الوطنية للتعريف' });
    await sheet.getByLabel('تاريخ التسليم').first().fill('01/03/2017');
    await sheet.getByLabel('مدة الصلاحية').selectOption({ label: 'إلى تاريخ محدد' });
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
    await sheet.getByLabel('صالحة إلى غاية').first().fill(soon);
    await visitor.picture('wallet-form', [390]);
    await sheet.getByRole('button', { name: 'إضافة وثيقة' }).click();
    await page.getByText('تم حفظ الوثيقة').waitFor();
    await page.getByText('تنتهي صلاحيتها قريبا').waitFor();
    await page
      .getByRole('button', { name: /^عرض الوثيقة/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('img').waitFor();
    await page.keyboard.press('Escape');
    await visitor.portray('wallet');
    await visitor.open('/tasks');
    await page.getByRole('link', { name: /طلب نسخة أحدث من/ }).waitFor();
    await visitor.picture('tasks', office);
    await page.getByRole('link', { name: /طلب نسخة أحدث من/ }).click();
    await page.waitForURL(/part=papers/);
  }, 240_000);

  test('the privacy officer: what people ask, and who received what', async () => {
    const visitor = await company.enter('privacy@sanad.example');
    const { page } = visitor;
    await visitor.open(`${await openFatima(visitor)}?part=privacy`);
    const received = page.getByRole('region', { name: 'من توصل بماذا' });
    await received.getByRole('row', { name: /النيابة الإقليمية بطانطان/ }).waitFor();
    await page.getByRole('button', { name: 'تسجيل طلب' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('حق الولوج', { exact: true }).click();
    await sheet.getByText('بالشباك', { exact: true }).click();
    await visitor.picture('privacy-request', [390]);
    await sheet.getByRole('button', { name: 'تسجيل الطلب' }).click();
    await page.getByText('تم تسجيل الطلب').waitFor();
    await visitor.open('/privacy');
    await page.getByRole('link', { name: fatima }).waitFor();
    await visitor.picture('privacy', office);
    const fulfil = async () => {
      await page.getByRole('button', { name: 'الاستجابة للطلب' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'الاستجابة للطلب' }).click();
    };
    await fulfil();
    await page.getByText('لم تُسلَّم بعد نسخة معطيات المعني(ة) بالأمر منذ تلقي الطلب.').waitFor();
    await page.getByRole('link', { name: fatima }).click();
    await takeFile(visitor);
    await visitor.open('/privacy');
    await fulfil();
    await page.getByText('تمت الاستجابة للطلب').waitFor();
  }, 240_000);

  test('no page had a fault: nothing sticks out, no foreign word, no scrambled number, WCAG 2.2 AA', () => {
    expect(company.faults()).toEqual([]);
    expect(company.complaints()).toEqual([]);
  });
});
