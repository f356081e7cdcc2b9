import { link, open } from '../../testing';
import { resistanceFilesRoutes } from './resistance-files.routes';
// Fetched before the first spec and not inside it.
import './resistance-files-page';

const routes = [{ path: 'resistance-files', children: resistanceFilesRoutes }];
const address = '/resistance-files';
const file = { ...link.resistanceFile, linked: 3, verified: 2, isProven: true };
const other = { ...file, id: link.id, number: '77', linked: 0, verified: 0, isProven: false };
const page = { rows: [file, other], next: null, total: 2 };

describe('the list of resistance files', () => {
  it('names number, member and unit, counts the family, tells what is proven, and leads to the file', async () => {
    const screen = await open({ address, routes });
    await screen.answer('/resistance-files/listed', page);
    const [first, second] = [...screen.host.querySelectorAll('tbody tr')];
    for (const words of ['512 345', 'لحسن آيت لحسن', 'النيابة الجهوية بكلميم', '3 أشخاص', 'رابطتين', 'مثبتة'])
      expect(first!.textContent).toContain(words);
    expect(first!.querySelector('a')!.getAttribute('href')).toBe(`/resistance-files/${file.id}`);
    expect(second!.textContent).toContain('لا أحد');
    expect(second!.textContent).toContain('غير مثبتة');
    expect(screen.button('استخراج اللائحة')).toBeDefined();
  });

  it('is searched from the address, and says that nothing matches', async () => {
    const screen = await open({ address: `${address}?query=512`, routes });
    expect((await screen.answer('query=', { rows: [], next: null, total: 0 })).url).toContain('query=512');
    expect(screen.host.textContent).toContain('لا يوجد ملف بهذا البحث');
    await screen.click('مسح البحث');
    await screen.answer('/resistance-files/listed', page);
    expect(screen.host.querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it('offers no file of the list to those who may not take it away, and says when the server is silent', async () => {
    const screen = await open({ address, routes, may: (permission) => permission !== 'kinship.export' });
    await screen.answer('/resistance-files/listed', {}, 503);
    expect(screen.host.querySelector('[role=alert]')!.textContent).toContain('تعذر الاتصال بالخادم');
    expect(screen.button('استخراج اللائحة')).toBeUndefined();
  });
});
