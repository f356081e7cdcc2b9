import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Toasts } from '@sanad/ui';
import { open, partner, sampleSession, type, uuid } from '../../testing/sample-training';

const programme = {
  id: uuid(901),
  title: 'إعداد مخطط الأعمال',
  hours: 12,
  completionPercent: 75,
  modules: [],
  agency: { id: uuid(902), ar: 'أنابيك', fr: 'ANAPEC', en: 'ANAPEC' },
  version: 1,
};

async function form(programmes: readonly object[] = [programme]) {
  const page = await open('/training/new', partner);
  await page.answer('GET', '/training-programmes', { rows: programmes, next: null, total: programmes.length });
  const choose = async (id: string) => {
    const list = page.host.querySelector('select')!;
    list.value = id;
    list.dispatchEvent(new Event('change'));
    await page.settle();
  };
  return { ...page, choose };
}

describe('planning a session', () => {
  afterEach(() => TestBed.inject(Toasts).dismiss());

  it('proposes the day after the last one, and counts the hours against the programme', async () => {
    const { host, choose, press, settle, answer, text } = await form();
    await choose(programme.id);
    type(host, 'المكان', 'قاعة التكوين');
    type(host, 'التاريخ', '28/02/2022');
    await settle();
    expect(text()).toContain('مجموع الساعات المبرمجة: 6 من أصل 12');
    await press('إضافة يوم');
    expect(text()).toContain('مجموع الساعات المبرمجة: 12 من أصل 12');
    await press('حفظ الدورة');
    const { body } = await answer('POST', '/training-sessions', sampleSession([]));
    expect(JSON.parse(JSON.stringify(body))).toEqual({
      programmeId: programme.id,
      place: 'قاعة التكوين',
      trainer: '',
      capacity: 20,
      days: [
        { day: '2022-02-28', startsAt: '09:00', hours: 6 },
        { day: '2022-03-01', startsAt: '09:00', hours: 6 },
      ],
    });
    expect(TestBed.inject(Router).url).toBe(`/training/${uuid(900)}`);
  });

  it('says beside each field what is missing, and sends nothing', async () => {
    const { press, host, server } = await form();
    await press('حفظ الدورة');
    const said = [...host.querySelectorAll('mat-error')].map((one) => one.textContent.trim()).filter(Boolean);
    expect(said).toHaveLength(3);
    server.expectNone((request) => request.method === 'POST');
  });

  it('names the second of two equal days', async () => {
    const { host, press, settle, text } = await form();
    type(host, 'التاريخ', '28/02/2022');
    await press('إضافة يوم');
    const boxes = [...host.querySelectorAll<HTMLInputElement>('sanad-day-field input.num')];
    boxes[1]!.value = '28/02/2022';
    boxes[1]!.dispatchEvent(new Event('input'));
    boxes[1]!.dispatchEvent(new Event('blur'));
    await settle();
    expect(text()).toContain('هذه القيمة مسجلة من قبل.');
    await press('إزالة اليوم 2');
    expect(text()).not.toContain('هذه القيمة مسجلة من قبل.');
  });

  it('adds a programme without leaving, and chooses it', async () => {
    const { host, press, answer } = await form([]);
    await press('إضافة برنامج');
    type(host, 'عنوان البرنامج', 'تدبير التعاونيات');
    type(host, 'عدد الساعات', '18');
    const inSheet = [...host.querySelectorAll<HTMLButtonElement>('sanad-programme-form button[type=submit]')];
    inSheet[0]!.click();
    const added = { ...programme, id: uuid(950), title: 'تدبير التعاونيات', hours: 18 };
    const { body } = await answer('POST', '/training-programmes', added);
    expect(body).toEqual({ title: 'تدبير التعاونيات', hours: 18, completionPercent: null, modules: [] });
    expect(host.querySelector('select')!.value).toBe(uuid(950));
  });

  it('says that the hours of the modules are not those of the programme, and sends them when they are', async () => {
    const { host, press, answer, settle, text, server } = await form([]);
    await press('إضافة برنامج');
    type(host, 'عنوان البرنامج', 'تدبير التعاونيات');
    type(host, 'عدد الساعات', '18');
    await press('إضافة وحدة');
    type(host, 'عنوان الوحدة', 'المحاسبة');
    type(host, 'مدة الوحدة', '12');
    const send = async () => {
      host.querySelector<HTMLButtonElement>('sanad-programme-form button[type=submit]')!.click();
      await settle();
    };
    await send();
    expect(text()).toContain('مجموع ساعات الوحدات يخالف ساعات البرنامج');
    server.expectNone(({ method }) => method === 'POST');
    type(host, 'مدة الوحدة', '18');
    await send();
    const { body } = await answer('POST', '/training-programmes', { ...programme, id: uuid(950) });
    expect(body).toMatchObject({ hours: 18, modules: [{ title: 'المحاسبة', hours: 18 }] });
  });
});
