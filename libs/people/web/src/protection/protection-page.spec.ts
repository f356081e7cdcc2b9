import { open } from '../../testing';
import { ProtectionPage } from './protection-page';

const routes = [{ path: '', component: ProtectionPage }];
const receipt = {
  name: 'cndpReceipt',
  value: null,
  reason: null,
  setBy: null,
  setAt: '2026-01-01T00:00:00Z',
  version: 1,
};
const days = { ...receipt, name: 'importDays', value: 30 };
const rows = [receipt, days];
const dialog = (screen: Awaited<ReturnType<typeof open>>) => screen.host.querySelector('dialog[open]')!.textContent;

describe('the settings of the protection of data', () => {
  it('say what holds, and that no number has come yet', async () => {
    const screen = await open({ address: '/', routes });
    await screen.answer('/protection-settings', { rows });
    const [first, second] = [...screen.host.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    expect(first).toContain('لا يوجد رقم بعد');
    expect(second).toContain('30 يوما');
  });

  it('take the number with its ground, in the version that was seen', async () => {
    const screen = await open({ address: '/', routes });
    await screen.answer('/protection-settings', { rows });
    await screen.click('تعديل: رقم التصريح');
    await screen.type('الرقم', 'D-GV-128/2022');
    await screen.click(/^ ?تعديل ?$/);
    expect(dialog(screen)).toContain('هذه الخانة إلزامية.');
    await screen.type('المرجع أو التعليل', 'وصل اللجنة');
    await screen.click(/^ ?تعديل ?$/);
    const changed = { ...receipt, value: 'D-GV-128/2022', reason: 'وصل اللجنة', setBy: 'ليلى', version: 2 };
    const sent = await screen.answer('/protection-settings/cndpReceipt', { rows: [changed, ...rows] });
    expect([sent.method, sent.version]).toEqual(['PUT', '"1"']);
    expect(sent.body).toMatchObject({ receipt: 'D-GV-128/2022', reason: 'وصل اللجنة' });
    expect(screen.host.querySelector('tbody')!.textContent).toContain('D-GV-128/2022');
    await screen.click('سجل: رقم التصريح');
    expect(dialog(screen)).toContain('قيمة أولية');
    expect(dialog(screen)).toContain('ليلى');
  });

  it('tell that somebody else was faster', async () => {
    const screen = await open({ address: '/', routes });
    await screen.answer('/protection-settings', { rows });
    await screen.click('تعديل: مدة الاحتفاظ');
    await screen.type('عدد الأيام', '0');
    await screen.type('المرجع أو التعليل', 'توصية اللجنة');
    await screen.click(/^ ?تعديل ?$/);
    expect(dialog(screen)).toContain('العدد أصغر من المسموح به');
    await screen.type('عدد الأيام', '15');
    await screen.click(/^ ?تعديل ?$/);
    const stale = { type: 'x', title: 'x', status: 412, code: 'stale', expectedVersion: 1, currentVersion: 2 };
    await screen.answer('/protection-settings/importDays', stale, 412);
    expect(dialog(screen)).toContain('عدّل شخص آخر');
  });

  it('say that the server cannot be reached', async () => {
    const screen = await open({ address: '/', routes });
    await screen.answer('/protection-settings', {}, 503);
    expect(screen.host.querySelector('[role=alert]')!.textContent).toContain('تعذر الاتصال بالخادم');
  });
});
