import { addDays, today } from '@sanad/kernel';
import { open } from '../../testing';
import { EligibilitySettingsPage } from './settings-page';

const routes = [{ path: '', component: EligibilitySettingsPage }];
const line = {
  name: 'minimumAge',
  value: 18,
  isConfirmed: false,
  reason: 'سن الرشد القانوني',
  effectiveFrom: '1959-03-16',
  createdByName: null,
  createdAt: '2026-01-01T00:00:00Z',
};
const days = { ...line, name: 'appealDays', value: 60, isConfirmed: true, reason: 'قرار عدد 3' };
const later = {
  ...days,
  value: 30,
  effectiveFrom: addDays(today(), 30),
  createdByName: 'كمال',
  createdAt: '2026-02-01T00:00:00Z',
};
const relations = {
  ...line,
  name: 'relations',
  value: {
    MEMBER: 'ACCEPTED',
    SPOUSE: 'ACCEPTED',
    WIDOW: 'ACCEPTED',
    CHILD: 'ACCEPTED',
    GRANDCHILD: 'UNSETTLED',
    ASCENDANT: 'ACCEPTED',
  },
};
const dialog = (screen: Awaited<ReturnType<typeof open>>) => screen.host.querySelector('dialog[open]')!.textContent;

describe('the settings of eligibility', () => {
  it('tell what holds today, on what ground, and what comes later', async () => {
    const screen = await open({ address: '/', routes });
    expect(screen.host.querySelector('sanad-loading')).not.toBeNull();
    await screen.answer('/eligibility-settings', { rows: [later, days, line, relations] });
    const rows = [...screen.host.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('حفيد(ة) مقاوم: لم يُحسم فيها');
    expect(rows[1]).toContain('18 سنة');
    expect(rows[1]).toContain('في انتظار التأكيد');
    expect(rows[1]).toContain('سن الرشد القانوني');
    expect(rows[2]).toContain('60 يوما');
    expect(rows[2]).toContain('30 يوما');
  });

  it('say what a change means before it is recorded, and send what was seen', async () => {
    const screen = await open({ address: '/', routes });
    await screen.answer('/eligibility-settings', { rows: [line, relations] });
    await screen.click('تعديل: الحد الأدنى للسن');
    expect(dialog(screen)).toContain('لا يُرفض به أحد');
    await screen.type('القيمة', '20');
    expect(dialog(screen)).toContain(String(Number(today().slice(0, 4)) - 20));
    await screen.click('تغيير الإعداد');
    expect(dialog(screen)).toContain('هذه الخانة إلزامية.');
    await screen.type('المرجع أو التعليل', 'قرار عدد 12');
    await screen.click('تغيير الإعداد');
    const rows = [{ ...line, value: 20, createdAt: '2026-03-01T00:00:00Z', effectiveFrom: today() }, line, relations];
    const sent = await screen.answer('/eligibility-settings', { rows }, 201);
    expect(sent.body).toEqual({
      name: 'minimumAge',
      value: 20,
      isConfirmed: false,
      reason: 'قرار عدد 12',
      effectiveFrom: today(),
      seen: 1,
    });
    expect(screen.host.querySelector('dialog[open]')).toBeNull();
    expect(screen.host.querySelector('tbody')!.textContent).toContain('20 سنة');
  });

  it('tell that somebody else was faster, and show the new value afterwards', async () => {
    const screen = await open({ address: '/', routes });
    await screen.answer('/eligibility-settings', { rows: [relations] });
    await screen.click('تعديل: الصفات المقبولة');
    await screen.type('حفيد(ة) مقاوم', 'ACCEPTED');
    expect(dialog(screen)).toContain('حفيد(ة) مقاوم: «لم يُحسم فيها» تصبح «مقبولة».');
    await screen.type('المرجع أو التعليل', 'قرار عدد 12');
    await screen.click('تغيير الإعداد');
    await screen.answer(
      '/eligibility-settings',
      { type: 'x', title: 'x', status: 422, code: 'settingChanged', values: {} },
      422,
    );
    expect(dialog(screen)).toContain('سجل شخص آخر تغييرا لهذا الإعداد قبلك');
    await screen.click('إلغاء');
    await screen.answer('/eligibility-settings', { rows: [relations] });
  });

  it('keep every line, and offer no change to those who only read', async () => {
    const screen = await open({
      address: '/',
      routes,
      may: (permission) => permission !== 'eligibilityPolicy.change',
    });
    await screen.answer('/eligibility-settings', { rows: [later, days] });
    expect(screen.button('تعديل')).toBeUndefined();
    await screen.click('سجل: أجل التظلم بالأيام');
    expect(dialog(screen)).toContain('كمال');
    expect(dialog(screen)).toContain('قيمة أولية');
  });

  it('say that the server cannot be reached, and ask again', async () => {
    const screen = await open({ address: '/', routes });
    await screen.answer('/eligibility-settings', {}, 503);
    expect(screen.host.querySelector('[role=alert]')!.textContent).toContain('تعذر الاتصال بالخادم');
    await screen.click('إعادة المحاولة');
    await screen.answer('/eligibility-settings', { rows: [days] });
    expect(screen.host.textContent).toContain('60 يوما');
  });
});
