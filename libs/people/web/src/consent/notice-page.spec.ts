import { open, person } from '../../testing';
import { peopleRoutes } from '../people.routes';
import './notice-page';

const routes = [{ path: 'people', children: peopleRoutes }];

describe('the privacy notice', () => {
  it('stands in large type in the language that is chosen, each in its own direction', async () => {
    const screen = await open({ address: '/people/notice', routes });
    expect(screen.host.querySelector('article')!.textContent).toContain('للقانون رقم 09-08');
    await screen.click('Français');
    const article = screen.host.querySelector('article')!;
    expect([article.lang, article.dir]).toEqual(['fr', 'ltr']);
    expect(article.textContent).toContain('loi 09-08');
    await screen.click('اللغات الثلاث');
    expect([...screen.host.querySelectorAll('article')].map(({ lang }) => lang)).toEqual(['ar', 'fr', 'en']);
  });

  it('carries the form to sign, in the name of the person, with a place for the witness', async () => {
    const screen = await open({ address: `/people/notice?person=${person.id}`, routes });
    await screen.answer(`/people/${person.id}`, person);
    const words = screen.host.querySelector('article')!.textContent;
    for (const part of ['فاطمة الزهراء آيت لحسن', 'التوقيع أو البصمة', 'اسم الشاهد', 'مشاركة المعطيات مع مؤسسة شريكة'])
      expect(words).toContain(part);
  });

  it('carries the number of the CNDP in each language, once there is one', async () => {
    const screen = await open({ address: '/people/notice', routes });
    await screen.answer('/protection-settings/notice', { cndpReceipt: 'D-GV-128/2022' });
    await screen.click('اللغات الثلاث');
    for (const article of screen.host.querySelectorAll('article'))
      expect(article.textContent).toContain('D-GV-128/2022');
  });

  it('says so where the device has no voice for the language', async () => {
    const screen = await open({ address: '/people/notice', routes });
    await screen.click('الاستماع');
    expect(screen.host.querySelector('[role=status]')!.textContent).toContain('لا يتوفر هذا الجهاز على صوت');
  });
});
