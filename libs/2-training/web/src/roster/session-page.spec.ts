import { TestBed } from '@angular/core/testing';
import { DeviceSafe, LanguageChoice, Toasts } from '@sanad/ui';
import {
  delegation,
  open,
  partner,
  sampleCorrection,
  sampleDays,
  sampleEnrolment,
  sampleSession,
  type,
  uuid,
} from '../../testing/sample-training';

const address = `/training/${uuid(900)}`;
const two = [sampleEnrolment(1, 'فاطمة'), sampleEnrolment(2, 'حسن')];
const stale = { type: 'x', status: 412, title: 'stale', code: 'stale', expectedVersion: 4, currentVersion: 5 };

async function shown(session: object = sampleSession(two), who: object = partner) {
  const page = await open(address, who);
  await page.answer('GET', '/training-sessions/', session);
  const cell = (name: string, day: string) =>
    [...page.host.querySelectorAll<HTMLElement>('[role=gridcell]')].find((one) =>
      one.getAttribute('aria-label')?.startsWith(`${name} المثال، ${day}`),
    )!;
  const call = async (name: string, day: string, code: string) => {
    cell(name, day).dispatchEvent(new KeyboardEvent('keydown', { key: 'ش', code, bubbles: true, cancelable: true }));
    await page.settle();
  };
  return { ...page, cell, call };
}

describe('the page of a session', () => {
  // A toast leaves by itself, later than the spec.
  afterEach(() => TestBed.inject(Toasts).dismiss());

  it('saves all changed cells in one go, in the version that was seen', async () => {
    const { call, press, answer, text, host } = await shown();
    expect(host.querySelector('.save')).toBeNull();
    await call('فاطمة', '1 مارس', 'KeyP');
    await call('حسن', '1 مارس', 'KeyA');
    expect(text()).toContain('تغييران لم يحفظا بعد');
    await press('حفظ الحضور');
    const saved = sampleSession(
      [
        sampleEnrolment(1, 'فاطمة', { marks: { [sampleDays[0]!.id]: 'PRESENT' }, hours: 6 }),
        sampleEnrolment(2, 'حسن', { marks: { [sampleDays[0]!.id]: 'ABSENT' }, atRisk: true }),
      ],
      { version: 5 },
    );
    const { headers, body } = await answer('PUT', '/roll-call', saved);
    expect(headers.get('If-Match')).toBe('"4"');
    expect(body).toEqual({
      cells: [
        { enrolmentId: uuid(1), dayId: sampleDays[0]!.id, mark: 'PRESENT' },
        { enrolmentId: uuid(2), dayId: sampleDays[0]!.id, mark: 'ABSENT' },
      ],
    });
    expect(host.querySelector('.save')).toBeNull();
    expect(text()).toContain('لم يعد بإمكانهم الإتمام: 1');
  });

  it('says that somebody else has called the roll, takes theirs in, and keeps what was marked here', async () => {
    const { call, press, answer, cell, text } = await shown();
    await call('فاطمة', '1 مارس', 'KeyP');
    await press('حفظ الحضور');
    await answer('PUT', '/roll-call', stale, { status: 412, statusText: 'x' });
    expect(text()).toContain('عدّل شخص آخر هذه المعطيات قبلك');
    await press('تحديث الصفحة');
    const theirs = sampleSession(
      [two[0]!, sampleEnrolment(2, 'حسن', { marks: { [sampleDays[0]!.id]: 'LATE' }, hours: 6 })],
      { version: 5 },
    );
    await answer('GET', '/training-sessions/', theirs);
    expect(cell('حسن', '1 مارس').textContent).toContain('متأخر');
    expect(cell('فاطمة', '1 مارس').textContent).toContain('حاضر');
    await press('حفظ الحضور');
    expect((await answer('PUT', '/roll-call', theirs)).headers.get('If-Match')).toBe('"5"');
  });

  it('keeps the marks when the language changes, and turns the words', async () => {
    const { call, cell, settle, text } = await shown();
    await call('فاطمة', '1 مارس', 'KeyP');
    TestBed.inject(LanguageChoice).set('fr');
    await settle();
    expect(text()).toContain('1 modification non enregistrée');
    expect(cell('فاطمة', '1 مارس')).toBeUndefined();
    expect(text()).toContain('Présent');
  });

  it('asks before marks are lost by leaving', async () => {
    const { call, harness } = await shown();
    await call('فاطمة', '1 مارس', 'KeyP');
    const asked: string[] = [];
    globalThis.confirm = (sentence) => {
      asked.push(sentence ?? '');
      return false;
    };
    await harness.navigateByUrl('/training').catch(() => undefined);
    expect(asked).toEqual(['تغيير واحد لم يحفظ في لائحة الحضور. مغادرة الصفحة؟']);
  });

  it('shows a delegation its people and no act', async () => {
    const { host, text } = await shown(sampleSession(two), delegation);
    expect(text()).toContain('المؤسسة الشريكة هي التي تسجل الحضور والنتائج');
    expect(text()).toContain('فاطمة المثال');
    expect([...host.querySelectorAll('sanad-roster-grid button, sanad-page header button')]).toEqual([]);
  });

  it('records a result on its day in the version of the enrolment', async () => {
    const session = sampleSession([sampleEnrolment(1, 'فاطمة', { hours: 18, version: 3 })]);
    const { press, answer, host, text } = await shown(session);
    await press('النتيجة: فاطمة المثال');
    expect(text()).toContain('ساعات الحضور المسجلة: 18 من أصل 13,5');
    type(host, 'تاريخ النتيجة', '13/04/2022');
    await press('تسجيل النتيجة');
    const done = sampleEnrolment(1, 'فاطمة', { state: 'COMPLETED', completedOn: '2022-04-13', certificate: 'PENDING' });
    const { body, headers } = await answer('POST', `/enrolments/${uuid(1)}/completion`, done);
    expect(body).toMatchObject({ result: 'COMPLETED', on: '2022-04-13' });
    expect(headers.get('If-Match')).toBe('"3"');
    await answer('GET', '/training-sessions/', sampleSession([done]));
    expect(text()).toContain('شهادات في الانتظار: 1');
  });

  it('proposes completion only to whoever has the hours, and says why the server refuses it', async () => {
    const { press, answer, host, text } = await shown(sampleSession([sampleEnrolment(1, 'فاطمة', { hours: 6 })]));
    await press('النتيجة: فاطمة المثال');
    const radios = [...host.querySelectorAll<HTMLInputElement>('sanad-result-form input[type=radio]')];
    expect(radios.some(({ checked }) => checked)).toBe(false);
    radios[0]!.click();
    await press('تسجيل النتيجة');
    const problem = {
      ...{ type: 'x', status: 422, title: 'x', code: 'hoursBelowRule' },
      values: { attended: 6, needed: 13.5 },
    };
    await answer('POST', '/completion', problem, { status: 422, statusText: 'x' });
    expect(text()).toContain('عدد ساعات الحضور 6 من أصل 13,5 اللازمة لإتمام التكوين');
  });

  it('records the certificate on another day', async () => {
    const completed = { state: 'COMPLETED', completedOn: '2022-04-13', certificate: 'PENDING', hours: 18 };
    const { press, answer, host, text } = await shown(sampleSession([sampleEnrolment(1, 'فاطمة', completed)]));
    await press('الشهادة: فاطمة المثال');
    expect(text()).toContain('تم الإتمام في 13 أبريل 2022');
    type(host, 'رقم الشهادة', 'ANAPEC-7');
    type(host, 'تاريخ الشهادة', '10/05/2022');
    await press('تسجيل الشهادة');
    const sent = await answer('POST', '/certificate', sampleEnrolment(1, 'فاطمة', completed));
    expect(sent.body).toEqual({ number: 'ANAPEC-7', on: '2022-05-10' });
  });

  it('hands out a certificate of the house in one press', async () => {
    const completed = { state: 'COMPLETED', completedOn: '2022-04-13', certificate: 'PENDING', hours: 18, version: 2 };
    const { press, answer, host } = await shown(sampleSession([sampleEnrolment(1, 'فاطمة', completed)]));
    await press('الشهادة: فاطمة المثال');
    await press('تسليم شهادة برمز التحقق');
    const issued = { ...completed, certificate: 'ISSUED', certificateNumber: 'ANAPEC-2026-T-00001' };
    const row = sampleEnrolment(1, 'فاطمة', {
      ...issued,
      certificateDocumentId: uuid(800),
      certificateOn: '2026-01-01',
    });
    expect((await answer('POST', '/certificate-document', row)).headers.get('If-Match')).toBe('"2"');
    await answer('GET', '/training-sessions/', sampleSession([row]));
    const link = [...host.querySelectorAll('a')].find(({ textContent }) => textContent.includes('فتح الشهادة'))!;
    expect(link.getAttribute('href')).toBe(`/api/v1/enrolments/${uuid(1)}/certificate-document`);
  });

  it('corrects a result with its reason, and says whether the delegation has to agree', async () => {
    const ended = { state: 'INCOMPLETE', endedOn: '2022-03-03', hours: 18, version: 5 };
    const { press, answer, host, text } = await shown(sampleSession([sampleEnrolment(1, 'فاطمة', ended)]));
    await press('تصحيح: فاطمة المثال');
    host.querySelector<HTMLInputElement>('sanad-correction-form input[type=radio]')!.click();
    await press('تسجيل التصحيح');
    expect(text()).toContain('هذه الخانة إلزامية.');
    const why = [...host.querySelectorAll('label')].find(({ textContent }) => textContent.includes('سبب التصحيح'))!;
    const box = host.querySelector<HTMLTextAreaElement>(`[id="${why.htmlFor}"]`)!;
    box.value = 'خطأ في الإدخال';
    box.dispatchEvent(new Event('input'));
    await press('تسجيل التصحيح');
    const { body, headers } = await answer('POST', `/enrolments/${uuid(1)}/corrections`, sampleCorrection());
    expect(body).toEqual({ kind: 'RESULT', result: 'COMPLETED', on: '2022-03-03', why: 'خطأ في الإدخال' });
    expect(headers.get('If-Match')).toBe('"5"');
    expect(TestBed.inject(Toasts).toast()?.sentence).toBe('أرسل طلب التصحيح إلى النيابة');
  });

  it('tells who is behind from who can no longer complete, with the marks that are not saved yet', async () => {
    const eight = Array.from({ length: 8 }, (_, place) => ({
      ...{ id: uuid(150 + place), day: `2022-03-0${place + 1}`, startsAt: '09:00', hours: 3 },
    }));
    const programme = { id: uuid(901), title: 'إعداد مخطط الأعمال', hours: 24, completionPercent: 75 };
    const { call, text } = await shown(sampleSession(two, { days: eight, programme }));
    for (const day of ['1 مارس', '2 مارس']) await call('فاطمة', day, 'KeyA');
    expect(text()).toContain('مهددون بعدم الإتمام: 1');
    await call('فاطمة', '3 مارس', 'KeyE');
    expect(text()).toContain('لم يعد بإمكانهم الإتمام: 1');
    expect(text()).toContain('لم يعد الإتمام ممكنا');
    expect(text()).not.toContain('مهددون بعدم الإتمام');
  });

  it('goes on without network: marks are on the device after the page was closed, and leave when it is back', async () => {
    const kept = new Map<string, unknown>();
    const put = (name: string, value: unknown) => Promise.resolve(void kept.set(name, value));
    const safe = {
      ...{ put, take: (name: string) => Promise.resolve(kept.get(name)) },
      remove: (name: string) => Promise.resolve(void kept.delete(name)),
    };
    const withSafe = () => TestBed.overrideProvider(DeviceSafe, { useValue: safe });
    withSafe();
    const first = await shown();
    globalThis.dispatchEvent(new Event('offline'));
    await first.call('فاطمة', '1 مارس', 'KeyP');
    expect(first.text()).toContain('لا يوجد اتصال');
    const [roll, roster] = ['unsent roll', 'roster'].map((what) => `${what} ${uuid(600)} ${uuid(900)}`);
    expect([...kept.keys()].toSorted()).toEqual([roster, roll]);
    expect(JSON.stringify(kept.get(roll!))).not.toContain('فاطمة');

    // The page itself was closed, and the server is out of reach: the roster is there as it was read last. The roll lies
    // where an earlier release has kept it.
    kept.set(roll!.replace('unsent ', ''), kept.get(roll!));
    kept.delete(roll!);
    TestBed.resetTestingModule();
    withSafe();
    const { text, answer, lose, settle } = await open(address, partner);
    await lose('GET', '/training-sessions/');
    await settle();
    expect(text()).toContain('فاطمة المثال');
    expect(text()).toContain('تغيير واحد لم يحفظ بعد');
    globalThis.dispatchEvent(new Event('online'));
    const saved = sampleSession([sampleEnrolment(1, 'فاطمة', { marks: { [sampleDays[0]!.id]: 'PRESENT' } }), two[1]!]);
    const { body } = await answer('PUT', '/roll-call', saved);
    expect(body).toEqual({ cells: [{ enrolmentId: uuid(1), dayId: sampleDays[0]!.id, mark: 'PRESENT' }] });
    await settle();
    expect([...kept.keys()]).toEqual([roster]);
  });

  it('is not kept for who only reads it, nor longer than a day', async () => {
    const kept = new Map<string, unknown>();
    const safe = {
      put: (name: string, value: unknown) => Promise.resolve(void kept.set(name, value)),
      take: (name: string) => Promise.resolve(kept.get(name)),
      remove: (name: string) => Promise.resolve(void kept.delete(name)),
    };
    const withSafe = () => TestBed.overrideProvider(DeviceSafe, { useValue: safe });
    withSafe();
    await shown(sampleSession(two), delegation);
    expect(kept.size).toBe(0);
    TestBed.resetTestingModule();
    withSafe();
    kept.set(`roster ${uuid(600)} ${uuid(900)}`, { view: sampleSession(two), at: Date.now() - 13 * 3_600_000 });
    const { text, lose, settle } = await open(address, partner);
    await lose('GET', '/training-sessions/');
    await settle();
    expect(text()).not.toContain('فاطمة المثال');
    expect(kept.size).toBe(0);
  });

  it('lets nobody leave without a reason', async () => {
    const { press, text } = await shown();
    await press('الانسحاب: حسن المثال');
    await press('تسجيل الانسحاب');
    expect(text()).toContain('هذه الخانة إلزامية.');
  });

  it('is called off with its reason as long as nothing of it took place', async () => {
    const { press, answer, text, host } = await shown();
    await press('إلغاء الدورة');
    expect(text()).toContain('يفقد شخصان');
    type(host, 'سبب الإلغاء', 'لم يكتمل العدد');
    [...host.querySelectorAll<HTMLButtonElement>('sanad-reasoned-form button')]
      .find(({ textContent }) => textContent.includes('إلغاء الدورة'))!
      .click();
    const withdrawn = two.map((row) => ({ ...row, state: 'WITHDRAWN', reason: 'لم يكتمل العدد' }));
    const off = { taken: 0, cancelledOn: '2022-02-21', cancelledWhy: 'لم يكتمل العدد', version: 5 };
    const { body } = await answer('POST', '/cancellation', sampleSession(withdrawn, off));
    expect(body).toEqual({ reason: 'لم يكتمل العدد' });
    expect(text()).toMatch(/ملغاة.*ألغيت في 21 فبراير 2022: لم يكتمل العدد/s);
    expect(
      [...host.querySelectorAll('button')].some(({ textContent }) => /تسجيل مستفيد|إلغاء الدورة/.test(textContent)),
    ).toBe(false);
  });

  it('of a session that has begun, calling off is no more offered', async () => {
    const { host } = await shown(
      sampleSession([sampleEnrolment(1, 'فاطمة', { marks: { [sampleDays[0]!.id]: 'PRESENT' } })]),
    );
    expect([...host.querySelectorAll('button')].some(({ textContent }) => textContent.includes('إلغاء'))).toBe(false);
  });

  it('shows who waits in their order, apart from the roll', async () => {
    const waiting = [3, 4].map((number) => sampleEnrolment(number, `منتظر ${number}`, { state: 'WAITLISTED' }));
    const { host } = await shown(sampleSession([...two, ...waiting]));
    expect(host.querySelectorAll('tbody tr')).toHaveLength(2);
    const order = [...host.querySelectorAll('ol.people li')].map((one) => one.textContent.trim().slice(0, 7));
    expect(order).toEqual(['منتظر 3', 'منتظر 4']);
  });

  it('says in a sentence that the session is not there', async () => {
    const page = await open(address, partner);
    const problem = { type: 'x', status: 404, title: 'x', code: 'notFound' };
    await page.answer('GET', '/training-sessions/', problem, { status: 404, statusText: 'x' });
    expect(page.text()).toContain('لم يتم العثور على المطلوب');
  });
});
