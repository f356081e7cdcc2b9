import { open } from '../../testing';
import { PaperRulesPage } from './paper-rules-page';

const routes = [{ path: '', component: PaperRulesPage }];
const rule = {
  type: 'BIRTH_RECORD',
  months: 3,
  isConfirmed: false,
  reason: null,
  setBy: null,
  setAt: '2026-01-01T00:00:00Z',
  version: 1,
};
const endless = { ...rule, type: 'DIPLOMA', months: null };

describe('how long papers are accepted', () => {
  it('is told for each kind, and what nobody has confirmed yet', async () => {
    const screen = await open({ address: '/', routes });
    await screen.answer('/paper-rules', { rows: [endless, rule] });
    const rows = [...screen.host.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    expect(rows[0]).toContain('3 أشهر');
    expect(rows[0]).toContain('مدة في انتظار التأكيد');
    expect(rows[1]).toContain('دون أجل');
  });

  it('is changed with its ground, and the answer of somebody faster is told', async () => {
    const screen = await open({ address: '/', routes });
    await screen.answer('/paper-rules', { rows: [rule] });
    await screen.click('تعديل المدة');
    await screen.type('عدد الأشهر', '6');
    await screen.click(/^ ?تعديل ?$/);
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('هذه الخانة إلزامية.');
    await screen.type('سند التعديل', 'دورية وزارية');
    await screen.click(/^ ?تعديل ?$/);
    const sent = await screen.answer(
      '/paper-rules/BIRTH_RECORD',
      { type: 'x', title: 'x', status: 412, code: 'stale', expectedVersion: 1, currentVersion: 2 },
      412,
    );
    expect([sent.method, sent.version, sent.body]).toEqual(['PUT', '"1"', { months: 6, reason: 'دورية وزارية' }]);
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('عدّل شخص آخر');
  });

  it('keeps everything that was ever said', async () => {
    const screen = await open({ address: '/', routes, may: (permission) => permission !== 'paperRule.change' });
    await screen.answer('/paper-rules', { rows: [rule] });
    expect(screen.button('تعديل المدة')).toBeUndefined();
    await screen.click('سجل المدة');
    await screen.answer('/history', {
      rows: [{ ...rule, months: 6, isConfirmed: true, reason: 'دورية', setBy: 'المسؤول', version: 2 }, rule],
    });
    const said = screen.host.querySelector('dialog[open]')!.textContent;
    expect(said).toContain('دورية');
    expect(said).toContain('قيمة أولية');
  });
});
