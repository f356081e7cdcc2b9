import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@sanad/access/web';
import { LanguageChoice } from '@sanad/ui';
import { FunnelChart } from './funnel-chart';

const counts = { AWARENESS: 40, FILE: 20, TRAINING: 4, COOPERATIVE: 5 };
const params = { province: '10.261', from: '2022-01-01', to: '2022-12-31' };

async function show(mayList = true, shown = counts) {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Session, useValue: { may: () => mayList } }],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const fixture = TestBed.createComponent(FunnelChart);
  fixture.componentRef.setInput('counts', shown);
  fixture.componentRef.setInput('params', params);
  fixture.componentRef.setInput('caption', 'مسار المستفيدين');
  await fixture.whenStable();
  const host: HTMLElement = fixture.nativeElement;
  const cells = () =>
    [...host.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replaceAll(/[\u200e\u200f\s]/g, '')),
    );
  return { fixture, host, cells };
}

describe('the funnel', () => {
  it('opens exactly the rows of each number, under the same filter', async () => {
    const { host } = await show();
    const links = [...host.querySelectorAll('a')].map((link) => [
      link.getAttribute('aria-label'),
      link.getAttribute('href'),
    ]);
    const query = 'province=10.261&from=2022-01-01&to=2022-12-31';
    expect(links).toEqual([
      ['التحسيس: 40، عرض اللائحة', `/results/rows/AWARENESS?${query}`],
      ['فتح الملف: 20، عرض اللائحة', `/results/rows/FILE?${query}`],
      ['إتمام التكوين: 4، عرض اللائحة', `/results/rows/TRAINING?${query}`],
      ['التعاونية: 5، عرض اللائحة', `/results/rows/COOPERATIVE?${query}`],
    ]);
  });

  it('shows numbers that are no links to those who may not see names', async () => {
    const { host } = await show(false);
    expect(host.querySelectorAll('a')).toHaveLength(0);
    expect([...host.querySelectorAll('li .num')].map((number) => number.textContent)).toEqual(
      expect.arrayContaining(['40', '20', '4', '5']),
    );
  });

  it('draws each bar as its part of the people made aware', async () => {
    const { host } = await show();
    const bars = [...host.querySelectorAll<HTMLElement>('.bar')];
    // jsdom keeps logical sizes as they were set.
    expect(bars.map((bar) => bar.getAttribute('style'))).toEqual(
      [100, 50, 10, 12.5].map((part) => `inline-size: ${part}%;`),
    );
  });

  it('says the same in a table: the number, its share, and who was lost since the station before', async () => {
    const { cells } = await show();
    expect(cells()).toEqual([
      ['التحسيس', '40', '100%', '—'],
      ['فتحالملف', '20', '50%', '50%'],
      ['إتمامالتكوين', '4', '10%', '80%'],
      ['التعاونية', '5', expect.stringMatching(/^1[23]%$/), '—'],
    ]);
  });

  it('compares nothing when nobody was made aware', async () => {
    const { cells, host } = await show(true, { AWARENESS: 0, FILE: 0, TRAINING: 0, COOPERATIVE: 0 });
    expect(cells().map(([, count, share, lost]) => [count, share, lost])).toEqual(Array(4).fill(['0', '—', '—']));
    expect(host.querySelectorAll('.lost')).toHaveLength(0);
  });

  it('explains each number one tap away, in the language of the page', async () => {
    const { fixture, host } = await show();
    const button = host.querySelector<HTMLButtonElement>('li button')!;
    expect(button.getAttribute('aria-label')).toBe('تعريف المؤشر: التحسيس');
    const popover = host.querySelector(`#${button.getAttribute('popovertarget')}`)!;
    expect(popover.textContent).toContain('أول حضور');
    TestBed.inject(LanguageChoice).set('fr');
    await fixture.whenStable();
    expect(popover.textContent).toContain('première présence');
  });
});
