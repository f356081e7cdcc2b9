import { counts, daysFromNow, page, request, told } from '../../testing/samples';
import { open } from '@sanad/access/web/testing';
import { privacyRoutes } from '../privacy.routes';
// Fetched before the first spec and not inside it.
import './privacy-page';

const routes = [{ path: 'privacy', children: privacyRoutes }];

async function show(row: object, may?: (permission: string) => boolean) {
  const screen = await open('/privacy', routes, may);
  await screen.answer('limit=1', page(row));
  await screen.answer('state=RECEIVED', page(row));
  return screen;
}

describe('the requests of persons', () => {
  it('stand with both values, their proof, and the days that are left', async () => {
    const screen = await show(request);
    const words = screen.host.textContent;
    for (const part of ['رقية بوهدي', 'حق التصحيح', '06 12 34 56 78', '06 12 34 56 79', 'فاتورة.pdf', 'بقيت 10 أيام'])
      expect(words.replaceAll('\u00A0', ' ')).toContain(part);
    expect(screen.host.querySelector('nav a.here')!.textContent).toContain('(1)');
    expect(words).toContain('لا طلب متأخر');
  });

  it('say how late they are', async () => {
    const screen = await show({ ...request, dueOn: daysFromNow(-2) });
    expect(screen.host.textContent).toContain('متأخر بيومين');
  });

  it('are carried out after a question that names what happens, and leave the list', async () => {
    const screen = await show(request);
    await screen.click('الاستجابة للطلب');
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('يُشعر الشركاء');
    await screen.click('الاستجابة للطلب');
    const decided = {
      state: 'DONE',
      decidedAt: '2026-03-01T10:00:00Z',
      decidedByName: 'ليلى',
      told: [told],
      version: 3,
    };
    const sent = await screen.answer('/fulfilment', { ...request, ...decided });
    expect([sent.method, sent.version]).toEqual(['POST', '"2"']);
    await screen.answer('limit=1', { ...page(), counts: { ...counts, received: 0, done: 4 } });
    expect(screen.host.querySelector('sanad-privacy-request-card')).toBeNull();
    expect(screen.host.textContent).toContain('لا توجد طلبات في هذه اللائحة');
  });

  it('say which rule refuses, and stay', async () => {
    const screen = await show({ ...request, evidence: null });
    await screen.click('الاستجابة للطلب');
    await screen.click('الاستجابة للطلب');
    const problem = { type: 'x', title: 'x', status: 422, code: 'requestNeedsEvidence' };
    await screen.answer('/fulfilment', problem, 422);
    expect(screen.host.textContent).toContain('يلزم إرفاق ما يثبت المعطى الصحيح');
  });

  it('are refused with a reason of some length', async () => {
    const screen = await show(request);
    await screen.click(/^ رفض الطلب $/);
    await screen.type('سبب الرفض', 'لا');
    await screen.click(/^ رفض الطلب $/);
    await screen.type('سبب الرفض', 'لا تثبت الوثيقة الخطأ المصرح به');
    await screen.click(/^ رفض الطلب $/);
    const sent = await screen.answer('/refusal', { ...request, state: 'REFUSED', version: 3 });
    expect(sent.body).toEqual({ reason: 'لا تثبت الوثيقة الخطأ المصرح به' });
  });

  it('offer no decision to those who only take them in', async () => {
    const screen = await show(request, (permission) => permission !== 'privacyRequest.decide');
    expect(screen.button('الاستجابة للطلب')).toBeUndefined();
    expect(screen.button('إرفاق الوثيقة')).toBeDefined();
  });
});
