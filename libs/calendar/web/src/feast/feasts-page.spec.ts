import { today } from '@sanad/kernel';
import { open } from '@sanad/access/web/testing';
import { calendarRoutes } from '../calendar.routes';

const year = Number(today().slice(0, 4));
const said = { reason: null, setBy: null, setAt: '2026-01-01T00:00:00Z', version: 1, isWithdrawn: false, days: 1 };
const id = (last: number) => `0190a0b0-0000-7000-8000-0000000000${last}`;
const throne = {
  ...{ id: id(10), kind: 'FIXED', ar: 'عيد العرش', fr: 'Fête du Trône', en: 'Throne Day', month: 7, day: 30 },
  ...{ fromYear: null, toYear: null, firstDay: null, isConfirmed: true, source: 'المرسوم رقم 2.77.169', ...said },
};
const fitr = {
  ...throne,
  ...{ id: id(11), kind: 'MOON', ar: 'عيد الفطر', month: null, day: null, firstDay: `${year}-03-20`, days: 2 },
  ...{ isConfirmed: false, source: 'حساب تقديري' },
};

describe('the days off of a year', () => {
  it('stand in their order, with what they rest on and whether they are only expected', async () => {
    const screen = await open('/', calendarRoutes);
    await screen.answer('/feasts', { rows: [throne, fitr] });
    const rows = [...screen.host.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    expect(rows[0]).toContain('عيد الفطر');
    expect(rows[0]).toContain('متوقع');
    expect(rows[0]).toContain('يومان');
    expect(rows[1]).toContain('المرسوم رقم 2.77.169');
    await screen.click('السنة الموالية');
    expect(screen.host.querySelectorAll('tbody tr')).toHaveLength(1);
  });

  it('the sighting is recorded with its ground, and the page says how many delays moved', async () => {
    const screen = await open('/', calendarRoutes);
    await screen.answer('/feasts', { rows: [throne, fitr] });
    await screen.click('تعديل العطلة: عيد الفطر');
    await screen.type('اليوم الأول', `21/03/${year}`);
    await screen.click(/^ ?حفظ ?$/);
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('هذه الخانة إلزامية.');
    await screen.type('سبب التعديل', 'ثبوت الرؤية');
    await screen.click(/^ ?حفظ ?$/);
    const feast = { ...fitr, firstDay: `${year}-03-21`, version: 2 };
    const sent = await screen.answer(`/feasts/${fitr.id}`, { feast, moved: [{ of: 'referral', count: 3 }] });
    expect([sent.method, sent.version]).toEqual(['PUT', '"1"']);
    expect(sent.body).toMatchObject({ firstDay: `${year}-03-21`, reason: 'ثبوت الرؤية', month: null });
    expect(screen.toast()).toBe('تم حفظ العطلة وتغيير 3 آجال.');
  });

  it('a feast of the moon is added by its name in three languages', async () => {
    const screen = await open('/', calendarRoutes);
    await screen.answer('/feasts', { rows: [] });
    await screen.click('إضافة عطلة');
    await screen.type('النوع', 'MOON');
    await screen.click('عيد الأضحى');
    await screen.type('اليوم الأول', '06/05/2028');
    await screen.type('المرجع', 'حساب تقديري');
    await screen.click(/^ ?حفظ ?$/);
    const sent = await screen.answer('/feasts', { feast: fitr, moved: [] });
    expect(sent.body).toMatchObject({ kind: 'MOON', ar: 'عيد الأضحى', fr: 'Aïd Al-Adha', firstDay: '2028-05-06' });
  });

  it('whoever may only look is offered nothing to change', async () => {
    const screen = await open('/', calendarRoutes, () => false);
    await screen.answer('/feasts', { rows: [throne] });
    expect(screen.button('تعديل')).toBeUndefined();
    expect(screen.button('السجل')).toBeUndefined();
  });
});
