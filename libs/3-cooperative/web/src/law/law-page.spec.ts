import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { open, type Screen } from '@sanad/access/web/testing';
import { lawRoutes } from './law.routes';

const line = (change: object = {}) => ({
  ...{ key: 'minMembers', version: 1, value: 5, unit: 'PERSONS', effectiveFrom: '2014-12-18', effectiveTo: null },
  ...{ text: 'LAW_112_12', article: 'TO_READ', body: 'FOUNDERS', step: 'GROUP_FORMED', countsFrom: null },
  ...{ requirementAr: 'لا يقل عدد المؤسسين عن الحد الأدنى.', requirementFr: 'Minimum.', requirementEn: 'Minimum.' },
  ...{ papers: [{ ar: 'لائحة المؤسسين', fr: 'Liste', copies: 1, certified: 2 }], source: 'المكتب' },
  ...{
    confidence: 'CONFIRMED',
    doubtAr: null,
    doubtFr: null,
    reason: null,
    setBy: null,
    setAt: '2026-01-01T00:00:00Z',
  },
  ...change,
});
const rule = (key: string, ...lines: object[]) => ({
  key,
  version: lines.length,
  lines: lines.map((one) => ({ ...one, key })),
});
const rules = [
  rule(
    'mandateYears',
    line({ value: 3, unit: 'YEARS', confidence: 'TO_CONFIRM', doubtAr: 'لم تُقرأ', doubtFr: 'doute' }),
  ),
  rule(
    'minMembers',
    line({ version: 2, value: 7, effectiveFrom: '2999-01-01', reason: 'قانون', setBy: 'مدبر' }),
    line(),
  ),
];

const others = [
  rule('minShare', line({ value: 100, unit: 'DIRHAMS', requirementAr: 'لا تقل قيمة الحصة عن الحد الأدنى.' })),
  rule(
    'publicTender',
    ...[
      line({ version: 2, value: null, unit: null, text: 'DECREE_2_22_431', article: '28', reason: 'مرسوم جديد' }),
      line({ value: null, unit: null, source: 'المادة 28: https://example.org/a ؛ بدء العمل' }),
    ].map((one, place) => ({ ...one, source: 'المادة 28: https://example.org/a ؛ بدء العمل', version: 2 - place })),
  ),
];

async function page(address = '/', may?: (permission: string) => boolean, listed: readonly object[] = rules) {
  const screen = await open(address, lawRoutes, may);
  await screen.answer('/api/v1/law', { rules: listed });
  return { ...screen, of: (key: string) => screen.host.querySelector(`#law-${key}`)! };
}
const shown = ({ host }: Pick<Screen, 'host'>) =>
  [...host.querySelectorAll('.chapters li[id]')].map(({ id }) => id.replace('law-', ''));
const search = async ({ host, settle }: Screen, typed: string) => {
  const box = host.querySelector<HTMLInputElement>('input[type=search]')!;
  box.value = typed;
  box.dispatchEvent(new Event('input'));
  await settle();
};

describe('the law of cooperatives', () => {
  it('says of each rule its figure, its place, its doubt, its papers and what comes', async () => {
    const { of } = await page();
    expect(of('minMembers').textContent).toMatch(/عدد المؤسسين.*5 أشخاص.*مؤكدة/);
    expect(of('minMembers').textContent).toMatch(/رقم المادة يُقرأ في النص/);
    expect(of('minMembers').textContent).toMatch(/ابتداء من 1 يناير 2999: 7 أشخاص/);
    expect(of('minMembers').textContent).toMatch(/لائحة المؤسسين.*نسخة واحدة ونسختان مشهود بمطابقتهما/);
    expect(of('minMembers').textContent).toMatch(/صيغتان/);
    expect(of('mandateYears').textContent).toMatch(/3 سنوات.*للتأكيد.*لم تُقرأ/);
  });

  it('tells each line with its article and why, and where it was read as a link', async () => {
    const { of } = await page('/', undefined, others);
    const link = of('publicTender').querySelector<HTMLAnchorElement>('sanad-law-source a')!;
    expect([link.href, link.textContent, link.rel]).toEqual([
      'https://example.org/a',
      'example.org',
      'noopener noreferrer',
    ]);
    const [newer, older] = [...of('publicTender').querySelectorAll('.lines li')].map(({ textContent }) => textContent);
    expect(newer).toMatch(/2-22-431.*28.*قراءة جديدة للنص.*مرسوم جديد/s);
    expect(older).toMatch(/رقم المادة يُقرأ.*مع افتتاح المنصة/s);
  });

  it('stands in chapters, each with its rules, and is walked by their names', async () => {
    const { host, settle } = await page('/', undefined, [...rules, ...others]);
    expect([...host.querySelectorAll('.chapters h2')].map(({ textContent }) => textContent)).toEqual([
      'المجموعة المؤسسة',
      'رأس المال والحصص',
      'أجهزة التسيير والمراقبة',
      'المعاملات',
    ]);
    const links = [...host.querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(links.map(({ textContent }) => textContent.trim())).toContain('أجهزة التسيير والمراقبة 1');
    links[2]!.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/#chapter-ORGANS');
    expect(document.activeElement?.id).toBe('chapter-ORGANS');
    expect(host.querySelector('#chapter-ORGANS')!.textContent).toContain('قاعدة للتأكيد');
    expect(host.querySelector('#chapter-SHARES')!.textContent).toContain('كلها مؤكدة');
  });

  it.each([
    ['in another spelling', 'الحصه', ['minShare']],
    ['by words in any order', 'الادنى قيمه', ['minShare']],
    ['in another language', 'marches publics', ['publicTender']],
    ['by its text', '2-22-431', ['publicTender']],
    ['by its doubt', 'لم تقرا', ['mandateYears']],
  ])('a rule is found %s', async (_how, typed, keys) => {
    const screen = await page('/', undefined, [...rules, ...others]);
    await search(screen, typed);
    expect(shown(screen)).toEqual(keys);
    expect(screen.host.querySelector('nav')).toBeNull();
  });

  it('is found by what it says today, and not by a line that has yet to begin', async () => {
    const later = { version: 2, effectiveFrom: '2999-01-01', requirementAr: 'تُعفى المجموعة من هذا الشرط.' };
    const screen = await page('/', undefined, [rule('minMembers', line(later), line())]);
    await search(screen, 'لا يقل عدد المؤسسين');
    expect(shown(screen)).toEqual(['minMembers']);
    await search(screen, 'تعفى');
    expect(shown(screen)).toEqual([]);
  });

  it('shows what is in doubt alone when its address says so, and all again', async () => {
    const screen = await page('/?certainty=TO_CONFIRM', undefined, [...rules, ...others]);
    expect(shown(screen)).toEqual(['mandateYears']);
    await search(screen, 'زربية');
    expect(shown(screen)).toEqual([]);
    await screen.click('عرض كل القواعد');
    expect(shown(screen)).toEqual(['minMembers', 'minShare', 'mandateYears', 'publicTender']);
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('a link leads to its rule, also past a search that hides it', async () => {
    const screen = await page('/?certainty=TO_CONFIRM#law-publicTender', undefined, [...rules, ...others]);
    await screen.settle();
    expect(document.activeElement?.id).toBe('law-publicTender');
    expect(TestBed.inject(Router).url).not.toContain('certainty');
  });

  it('the search leads to the first rule that it found', async () => {
    const screen = await page('/', undefined, [...rules, ...others]);
    await search(screen, 'صفقات');
    screen.host.querySelector('input[type=search]')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await screen.settle();
    expect(document.activeElement?.id).toBe('law-publicTender');
  });

  it('is changed by a line with its reason; what others add meanwhile takes nothing away', async () => {
    const { host, settle, answer, type, click } = await page();
    const send = async () => {
      host.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await settle();
    };
    await click(/تعديل.*مدة الانتداب/);
    await type('القيمة', '4');
    await send();
    await expect(answer('/law', {})).rejects.toThrow('Nobody asked');
    await type('سبب التعديل', 'الجريدة الرسمية');
    await send();
    const stale = { type: 'x', title: 'x', status: 412, code: 'stale', values: { sent: 1, now: 2 } };
    const sent = await answer('/law/mandateYears', stale, 412);
    expect(sent).toMatchObject({ method: 'PUT', url: '/api/v1/law/mandateYears', version: '"1"' });
    expect(sent.body).toMatchObject({ value: 4, article: 'TO_READ', reason: 'الجريدة الرسمية' });
    const theirs = rule('mandateYears', line({ version: 2, value: 6, unit: 'YEARS' }), rules[0]!.lines[0]!);
    await answer(/law$/, { rules: [theirs] });
    expect(host.querySelector('.conflict')!.textContent).toContain('6 سنوات');
    await click('بعدها');
    const again = await answer('/law/mandateYears', theirs);
    expect([again.method, again.version, again.body]).toMatchObject(['PUT', '"2"', { value: 4 }]);
  });

  it('is only read by those who do not keep it', async () => {
    const { button } = await page('/', (permission) => permission === 'law.read');
    expect(button('تعديل')).toBeUndefined();
    expect(button('طباعة')).toBeDefined();
  });
});
