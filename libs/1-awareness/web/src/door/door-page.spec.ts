import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { awarenessRefusals, type AttendanceView, type EventView } from '@sanad/awareness/core';
import { today } from '@sanad/kernel';
import { FailureSentences, LanguageChoice, Toasts } from '@sanad/ui';
import { DoorPage } from './door-page';

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const unit = { id: uuid(90), code: 'GLM', ar: 'النيابة الجهوية بكلميم', fr: 'Guelmim', en: 'Guelmim' };
const event = {
  ...{ id: uuid(1), unit, kind: 'AWARENESS_DAY', title: 'يوم العمل التعاوني', day: today(), startsAt: '15:30' },
  ...{ endsAt: null, venue: 'فضاء الذاكرة التاريخية', room: null, province: '10.261', organiser: 'النيابة' },
  ...{ purposes: [], topics: [], valueChains: ['BEES'], speakers: [], source: null, state: 'OPEN' },
  ...{ counters: { registered: 150, present: 93, walkIns: 11 }, version: 1 },
  ...{ createdBy: uuid(91), createdAt: '2026-01-01T09:00:00Z' },
} as unknown as EventView;

function attendance(number: number, givenAr: string, change: object = {}): AttendanceView {
  const person = { id: uuid(100 + number), givenAr, familyAr: 'آيت لحسن', givenLa: null, familyLa: null };
  return {
    ...{ id: uuid(200 + number), eventId: event.id, walkIn: false, registeredAt: '2026-01-01T09:00:00Z' },
    person: { ...person, phoneEnd: '5678', cinEnd: '022', province: '10.261' },
    ...{ presentAt: null, markedBy: null, interests: [], valueChain: null, relation: null, caseFile: null, version: 1 },
    ...change,
  } as unknown as AttendanceView;
}
const stranger = {
  ...{ id: uuid(150), unit, givenAr: 'لحسن', familyAr: 'الڭرعة', givenLa: null, familyLa: null, birth: null },
  ...{ phone: '+212612340010', province: '10.071', cinEnd: null, createdAt: '2026-01-01T09:00:00Z' },
};
const pageOf = (...rows: object[]) => ({ rows, next: null, total: rows.length });
const offline = { status: 0, statusText: 'gone' };
const presentAt = `${today()}T15:41:00Z`;

async function open(given: Partial<EventView> = {}, rows: object[] = [attendance(1, 'الحسين')]) {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
  });
  TestBed.inject(LanguageChoice).set('ar');
  TestBed.inject(FailureSentences).register(awarenessRefusals);
  const fixture = TestBed.createComponent(DoorPage);
  fixture.componentRef.setInput('id', event.id);
  document.body.append(fixture.nativeElement);
  const server = TestBed.inject(HttpTestingController);
  const host: HTMLElement = fixture.nativeElement;
  const rest = async (milliseconds = 0) => {
    // Not whenStable: it would wait for the answers that a test gives later.
    await new Promise((done) => setTimeout(done, milliseconds));
    TestBed.tick();
    await new Promise((done) => setTimeout(done));
  };
  const asked = (method: string, path: string): TestRequest =>
    server.expectOne((request) => request.method === method && request.url === `/api/v1${path}`);
  const count = async (counters: object = event.counters) => {
    await rest();
    asked('GET', `/events/${event.id}/counters`).flush(counters);
    await rest();
  };
  fixture.detectChanges();
  await rest();
  asked('GET', `/events/${event.id}`).flush({ ...event, ...given });
  asked('GET', `/events/${event.id}/attendances`).flush(pageOf(...rows));
  await count();
  const buttons = () => [...host.querySelectorAll('button')];
  const press = async (name: string) => {
    const wanted = buttons().find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(name));
    if (!wanted) throw new Error(`There is no button «${name}»`);
    wanted.click();
    await rest();
  };
  const type = async (selector: string, words: string) => {
    const box = host.querySelector<HTMLInputElement>(selector)!;
    box.value = words;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await rest();
  };
  const search = async (words: string, listed: object[], known: object[]) => {
    await type('#door-search', words);
    await rest(300);
    asked('GET', `/events/${event.id}/attendances`).flush(pageOf(...listed));
    asked('GET', '/people').flush(pageOf(...known));
    await rest();
  };
  return { host, server, asked, count, rest, press, type, search, text: () => host.textContent ?? '' };
}

describe('the door', () => {
  afterEach(() => {
    TestBed.inject(Toasts).dismiss();
    document.body.replaceChildren();
  });

  it('shows how many have come, and fills its bar from where one begins to read', async () => {
    const { host, text } = await open();
    expect(text()).toMatch(/93.*من 150 مسجلا.*11 دون تسجيل مسبق/s);
    expect(host.querySelector<HTMLElement>('sanad-presence-bar i')!.style.inlineSize).toBe('62%');
    expect(text()).toContain('اليوم 15:30');
  });

  it('marks with one tap, says when, and takes it back in the version that was answered', async () => {
    const { asked, count, press, text } = await open();
    await press('تسجيل حضور الحسين آيت لحسن');
    const request = asked('POST', `/attendances/${uuid(201)}/presence`);
    expect(request.request.body).toEqual({ at: undefined });
    const marked = attendance(1, 'الحسين', { presentAt, markedBy: 'حسناء', version: 2 });
    request.flush({ ...marked, already: false });
    await count({ registered: 150, present: 94, walkIns: 11 });
    expect(text()).toMatch(/94.*من 150/s);
    expect(text()).toMatch(/سُجّل الحضور \d\d:41/);
    await press('تراجع عن تسجيل حضور الحسين');
    const undo = asked('DELETE', `/attendances/${uuid(201)}/presence`);
    expect(undo.request.headers.get('If-Match')).toBe('"2"');
    undo.flush(attendance(1, 'الحسين', { version: 3 }));
    await count();
    expect(text()).not.toContain('سُجّل الحضور');
  });

  it('says who has marked somebody before, and at what time', async () => {
    const { asked, count, press, text } = await open();
    await press('تسجيل حضور الحسين');
    const marked = attendance(1, 'الحسين', { presentAt: '2026-11-25T15:41:00Z', markedBy: 'يوسف', version: 2 });
    asked('POST', `/attendances/${uuid(201)}/presence`).flush({ ...marked, already: true });
    await count();
    expect(text()).toContain('سُجّل حضوره من قبل على الساعة 15:41، من طرف يوسف');
  });

  it('finds whoever is not on the list, and enters and marks them with one tap', async () => {
    const { asked, count, press, search, text } = await open();
    await search('لحسن', [attendance(1, 'الحسين')], [stranger, { ...stranger, id: uuid(101) }]);
    expect(text()).toContain('لحسن الڭرعة');
    expect(text().match(/آيت لحسن/g)).toHaveLength(1);
    await press('تسجيل حضور لحسن الڭرعة');
    const request = asked('POST', `/events/${event.id}/attendances`);
    expect(request.request.body).toEqual({ personId: uuid(150), present: true, at: undefined });
    const person = { ...attendance(5, 'لحسن').person, id: uuid(150), familyAr: 'الڭرعة' };
    request.flush(attendance(5, 'لحسن', { person, walkIn: true, presentAt }));
    await count();
    expect(text().match(/لحسن الڭرعة/g)).toHaveLength(1);
    expect(text()).toContain('سُجّل الحضور');
  });

  it('marks whoever was put on the list by another phone meanwhile', async () => {
    const { asked, count, press, rest, search, text } = await open();
    await search('لحسن', [], [stranger]);
    await press('تسجيل حضور لحسن الڭرعة');
    asked('POST', `/events/${event.id}/attendances`).flush(
      {
        type: 'about:blank',
        title: '',
        status: 422,
        code: 'alreadyRegistered',
        values: { id: uuid(205), presentAt: null },
      },
      { status: 422, statusText: 'refused' },
    );
    await rest();
    const person = { ...attendance(5, 'لحسن').person, id: uuid(150), familyAr: 'الڭرعة' };
    asked('POST', `/attendances/${uuid(205)}/presence`).flush({
      ...attendance(5, 'لحسن', { person, presentAt, markedBy: 'يوسف' }),
      already: false,
    });
    await count();
    expect(text()).toContain('سُجّل الحضور');
  });

  it('says that the network is gone, and sends the same again under the same key', async () => {
    const { asked, count, press, rest, text } = await open();
    await press('تسجيل حضور الحسين');
    const first = asked('POST', `/attendances/${uuid(201)}/presence`);
    first.flush(null, offline);
    await rest();
    expect(text()).toContain('تعذر الاتصال بالخادم');
    await press('إعادة المحاولة');
    const second = asked('POST', `/attendances/${uuid(201)}/presence`);
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    second.flush({ ...attendance(1, 'الحسين', { presentAt, version: 2 }), already: false });
    await count();
    expect(text()).not.toContain('تعذر الاتصال بالخادم');
  });

  it('takes the searched name over for somebody new, asks for the spoken yes, and keeps what was typed without network', async () => {
    const { host, asked, count, press, rest, search, type, text } = await open();
    await search('لحسن الڭرعة', [], []);
    await press('إضافة «لحسن الڭرعة» كشخص جديد');
    const boxes = () => [...host.querySelectorAll<HTMLInputElement>('sanad-walk-in-form .names input')];
    expect(boxes().map(({ value }) => value)).toEqual(['لحسن', 'الڭرعة', '']);
    await type('sanad-walk-in-form input[type=tel]', '0612345678');
    await press('تسجيل الحضور');
    expect(text()).toContain('المرجو قراءة الإشعار على الشخص');
    host.querySelector<HTMLInputElement>('sanad-check-field input')!.click();
    await rest();
    await press('تسجيل الحضور');
    const first = asked('POST', `/events/${event.id}/attendances`);
    expect(first.request.body).toMatchObject({
      person: { givenAr: 'لحسن', familyAr: 'الڭرعة', phone: '0612345678' },
      informed: true,
      present: true,
    });
    first.flush(null, offline);
    await rest();
    expect(text()).toContain('ما كتبته ما زال محفوظا');
    expect(boxes().map(({ value }) => value)).toEqual(['لحسن', 'الڭرعة', '0612345678']);
    await press('تسجيل الحضور');
    const person = { ...attendance(5, 'لحسن').person, familyAr: 'الڭرعة' };
    asked('POST', `/events/${event.id}/attendances`).flush(attendance(5, 'لحسن', { person, walkIn: true, presentAt }), {
      status: 201,
      statusText: 'created',
    });
    await count({ registered: 151, present: 94, walkIns: 12 });
    expect(host.querySelector('sanad-walk-in-form')).toBeNull();
    expect(text()).toMatch(/94.*من 151/s);
  });

  it('shows whoever may be the same person, and keeps what they said when it is them', async () => {
    const { host, asked, count, press, rest, text, type } = await open();
    await press('شخص جديد');
    const [given, family] = [...host.querySelectorAll<HTMLInputElement>('sanad-walk-in-form .names input')];
    await type(`[id="${given!.id}"]`, 'لحسن');
    await type(`[id="${family!.id}"]`, 'الڭرعة');
    await rest(450);
    asked('GET', '/people/similar').flush({ rows: [{ ...stranger, sex: null, strength: 'WEAK', reasons: ['NAME'] }] });
    await rest();
    const choose = (name: string) =>
      [...host.querySelectorAll('label')].find((label) => label.textContent?.includes(name))!.click();
    choose('حفيد(ة) مقاوم');
    choose('تكوين');
    choose('قُرئ الإشعار على الشخص');
    await rest();
    await press('هو نفسه');
    const request = asked('POST', `/events/${event.id}/attendances`);
    expect(request.request.body).toEqual({
      ...{ personId: uuid(150), present: true, at: undefined },
      ...{ informed: true, interests: ['TRAINING'], valueChain: '', relation: 'GRANDCHILD' },
    });
    const person = { ...attendance(5, 'لحسن').person, id: uuid(150), familyAr: 'الڭرعة' };
    request.flush(attendance(5, 'لحسن', { person, relation: 'GRANDCHILD', walkIn: true, presentAt }));
    await count();
    expect(host.querySelector('sanad-walk-in-form')).toBeNull();
    expect(text()).toContain('لحسن الڭرعة');
  });

  it('asks for the hour when a list is entered later', async () => {
    const { asked, press, text, type } = await open({ day: '2022-02-14' as EventView['day'] });
    expect(text()).toContain('لائحة تُدخل بعد يوم النشاط: 14 فبراير 2022');
    await type('sanad-arrival-time input', '1541');
    await press('تسجيل حضور الحسين');
    expect(asked('POST', `/attendances/${uuid(201)}/presence`).request.body).toEqual({
      at: '2022-02-14T14:41:00.000Z',
    });
  });

  it('is shut when the event is not open, and says where it is opened', async () => {
    const { host, text } = await open({ state: 'CLOSED' });
    expect(text()).toContain('باب الحضور غير مفتوح');
    expect(host.querySelector('#door-search')).toBeNull();
  });
});
