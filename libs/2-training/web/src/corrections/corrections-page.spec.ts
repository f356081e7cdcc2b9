import { TestBed } from '@angular/core/testing';
import { Toasts } from '@sanad/ui';
import { delegation, open, partner, sampleCorrection, uuid } from '../../testing/sample-training';

async function shown(row: object = sampleCorrection(), who: object = partner) {
  const page = await open('/training/corrections', who);
  await page.answer('GET', '/training-corrections', { rows: [row], next: null, total: 1 });
  return page;
}

describe('corrections', () => {
  afterEach(() => TestBed.inject(Toasts).dismiss());

  it('show both values side by side, and why', async () => {
    const { text } = await shown();
    expect(text()).toMatch(/فاطمة المثال.*في انتظار النيابة.*المسجلعدم إتمام التكوين · 3 مارس 2022/);
    expect(text()).toMatch(/المطلوبإتمام التكوين · 4 مارس 2022.*خطأ في الإدخال/);
  });

  it('say that a certificate is taken back', async () => {
    const before = { result: null, number: 'ANAPEC-7', on: '2022-03-03' };
    const { text } = await shown(sampleCorrection({ kind: 'WITHDRAWAL', before, after: null }));
    expect(text()).toMatch(/ANAPEC-7.*المطلوبسحب الشهادة/);
  });

  it('are accepted in the version that was seen', async () => {
    const { press, answer, text, host } = await shown();
    await press('قبول تصحيح فاطمة المثال');
    const done = sampleCorrection({ state: 'ACCEPTED', version: 2 });
    const { headers } = await answer('POST', `/training-corrections/${uuid(700)}/acceptance`, done);
    expect(headers.get('If-Match')).toBe('"1"');
    expect(text()).toContain('قبلته النيابة');
    expect(host.querySelector('li button')).toBeNull();
  });

  it('are refused with a reason only', async () => {
    const { press, answer, text, host, settle } = await shown();
    await press('رفض تصحيح فاطمة المثال');
    const send = async () => {
      host.querySelector<HTMLButtonElement>('sanad-correction-refusal-form button[type=submit]')!.click();
      await settle();
    };
    await send();
    expect(text()).toContain('هذه الخانة إلزامية.');
    const box = host.querySelector('textarea')!;
    box.value = 'لائحة الحضور تقول غير ذلك';
    box.dispatchEvent(new Event('input'));
    await send();
    const refused = sampleCorrection({ state: 'REFUSED', answer: 'لائحة الحضور تقول غير ذلك', version: 2 });
    const { body } = await answer('POST', '/refusal', refused);
    expect(body).toEqual({ reason: 'لائحة الحضور تقول غير ذلك' });
    expect(text()).toContain('رفضته النيابة');
  });

  it('say why the server does not carry one out any more', async () => {
    const { press, answer, text } = await shown();
    await press('قبول تصحيح فاطمة المثال');
    const values = { attended: 6, needed: 13.5 };
    const problem = { type: 'x', status: 422, title: 'x', code: 'hoursBelowRule', values };
    await answer('POST', '/acceptance', problem, { status: 422, statusText: 'x' });
    expect(text()).toContain('عدد ساعات الحضور 6 من أصل 13,5');
  });

  it('are nobody’s to decide who only reads', async () => {
    const { host } = await shown(sampleCorrection(), delegation);
    expect(host.querySelector('li button')).toBeNull();
  });
});
