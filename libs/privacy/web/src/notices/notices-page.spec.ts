import { notice } from '../../testing/samples';
import { open } from '@sanad/access/web/testing';
import { privacyRoutes } from '../privacy.routes';
import './notices-page';

const routes = [{ path: 'privacy', children: privacyRoutes }];
const page = (...rows: object[]) => ({ rows, next: null, total: rows.length });

describe('what a partner is told', () => {
  it('is the old and the right value, confirmed with one button', async () => {
    const screen = await open('/privacy/notices', routes);
    const asked = await screen.answer('/rectification-notices', page(notice));
    expect(asked.url).toContain('open=true');
    for (const part of ['رقية بوهدي', 'الهاتف', '06 12 34 56 78', '06 12 34 56 79'])
      expect(screen.host.textContent.replaceAll('\u00A0', ' ')).toContain(part);
    await screen.click('تأكيد التصحيح: رقية بوهدي');
    const sent = await screen.answer('/confirmation', { ...notice, seenAt: '2026-02-15T10:00:00Z', version: 2 });
    expect([sent.method, sent.version]).toEqual(['POST', '"1"']);
    expect(screen.host.textContent).toContain('لا توجد إشعارات');
  });

  it('is only that it was wrong, once the right to the data is over', async () => {
    const screen = await open('/privacy/notices', routes);
    await screen.answer('/rectification-notices', page({ ...notice, isEntitled: false, newValue: null }));
    expect(screen.host.textContent).toContain('المرجو حذف القيمة القديمة');
    expect(screen.host.textContent.replaceAll('\u00A0', ' ')).not.toContain('06 12 34 56 79');
  });
});
