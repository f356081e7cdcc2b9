import type { ImportedRow, PersonImportView } from '@sanad/people/core';
import { me, open, person } from '../../testing';
import { peopleRoutes } from '../people.routes';
// Fetched before the first spec and not inside it.
import './import-page';
import './imports-page';

const routes = [{ path: 'people', children: peopleRoutes }];
const id = '0190a0b0-0000-7000-8000-000000000077';
const none = { created: 0, updated: 0, alreadyThere: 0, toReview: 0, refused: 0, waiting: 0, written: 0 };
const column = (heading: string, field: string | null, confidence: number, ...samples: string[]) => ({
  heading,
  field,
  confidence,
  samples,
});

const mapping = {
  id,
  unit: person.unit,
  label: 'السجل القديم.xlsx',
  state: 'MAPPING',
  total: 3,
  reached: 0,
  counts: { ...none, waiting: 3 },
  createdBy: me,
  createdByName: 'سعاد',
  createdAt: '2026-02-14T15:30:00Z',
  finishedAt: null,
  keptUntil: '2026-03-16',
  purgedAt: null,
  version: 1,
  sheetName: 'ورقة 1',
  otherSheets: ['ورقة 2'],
  hiddenRows: 2,
  encoding: null,
  isEncodingGuessed: false,
  headerLine: 1,
  columns: [
    column('الاسم الكامل', 'fullAr', 0.97, 'محمد العلوي'),
    column('N° CIN', 'cin', 0.99, '•••••022'),
    column('ملاحظات', null, 0.3, 'لا شيء'),
  ],
  province: '10.261',
  failure: null,
} as unknown as PersonImportView;
const checked = {
  ...mapping,
  state: 'CHECKED',
  version: 3,
  counts: { ...none, created: 1, toReview: 1, refused: 1 },
} as PersonImportView;

const row = {
  line: 2,
  isHidden: false,
  cells: ['محمد العلوي', '??', ''],
  status: 'REFUSED',
  isWritten: false,
  problems: [{ member: 'cin', column: 1, code: 'invalidCin' }],
  reason: null,
  differs: [],
  candidates: [],
  choice: null,
  chosenId: null,
  personId: null,
} as unknown as ImportedRow;
const likeSomebody = {
  ...row,
  line: 3,
  status: 'TO_REVIEW',
  problems: [],
  reason: 'POSSIBLE',
  candidates: [{ personId: person.id, name: 'حسن أمزيل', birth: '1952', phone: null, cinEnd: null, line: null }],
} as unknown as ImportedRow;
const rows = { rows: [row, likeSomebody], next: null, total: 3 };

describe('the registers that were sent', () => {
  it('are listed with where they stand; an empty list says how to begin', async () => {
    const screen = await open({ address: '/people/import', routes });
    await screen.answer('/person-imports', { rows: [checked], next: null, total: 1 });
    const text = screen.host.querySelector('tbody tr')!.textContent;
    for (const words of ['السجل القديم.xlsx', 'جاهز للاستيراد', 'مسجل جديد: 1', 'مرفوض: 1', 'سعاد'])
      expect(text).toContain(words);
  });

  it('a file that is refused says why, and the list stays', async () => {
    const screen = await open({ address: '/people/import', routes });
    await screen.answer('/person-imports', { rows: [], next: null, total: 0 });
    const box = screen.host.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(box, 'files', { value: [new File(['x'], 'a.xlsm')], configurable: true });
    Object.defineProperty(box, 'value', { value: '', writable: true });
    box.dispatchEvent(new Event('change'));
    await screen.answer(
      '/person-imports?name=',
      { type: 'x', status: 422, title: 'x', code: 'sheetMacros', values: {} },
      422,
    );
    expect(screen.host.querySelector('[role=alert]')!.textContent).toContain('ماكرو');
    expect(screen.host.textContent).toContain('لا يوجد أي استيراد بعد');
  });
});

describe('a register on its way', () => {
  it('shows each column with its guess, samples and certainty, and what the file hides', async () => {
    const screen = await open({ address: `/people/import/${id}`, routes });
    await screen.answer(`/person-imports/${id}`, mapping);
    const text = screen.host.textContent;
    for (const words of ['97 %', 'محمد العلوي', '•••••022', 'سطران مخفيان', 'ورقة 2']) expect(text).toContain(words);
    const [first, , third] = [...screen.host.querySelectorAll<HTMLSelectElement>('tbody select')];
    expect([first!.value, third!.value]).toEqual(['fullAr', '']);
    third!.value = 'commune';
    third!.dispatchEvent(new Event('change'));
    await screen.click('التحقق من الأسطر');
    const sent = await screen.answer(`/person-imports/${id}/check`, { ...mapping, state: 'CHECKING', reached: 1 });
    expect(sent).toMatchObject({
      method: 'POST',
      version: '"1"',
      body: { fields: ['fullAr', 'cin', 'commune'], province: '10.261' },
    });
    expect(screen.host.querySelector('progress')!.getAttribute('value')).toBe('1');
    expect(screen.host.textContent).toContain('1 من 3');
  });

  it('two columns for one field are said at once, and not sent', async () => {
    const screen = await open({ address: `/people/import/${id}`, routes });
    await screen.answer(`/person-imports/${id}`, mapping);
    const [, second] = [...screen.host.querySelectorAll<HTMLSelectElement>('tbody select')];
    second!.value = 'fullAr';
    second!.dispatchEvent(new Event('change'));
    await screen.settle();
    expect(screen.host.textContent).toContain('عدم ربط عمودين');
    expect(screen.button('التحقق من الأسطر')!.disabled).toBe(true);
  });

  it('while a job is at work the page asks again by itself', async () => {
    const screen = await open({ address: `/people/import/${id}`, routes });
    await screen.answer(`/person-imports/${id}`, { ...mapping, state: 'RUNNING', reached: 1 });
    await screen.answer(`/person-imports/${id}`, {
      ...checked,
      state: 'DONE',
      counts: { ...checked.counts, written: 1 },
    });
    await screen.answer('/rows', rows);
    expect(screen.host.textContent).toContain('تنزيل النتيجة');
    expect(screen.host.querySelector('a[download]')!.getAttribute('href')).toBe(
      `/api/v1/person-imports/${id}/result?language=ar`,
    );
  });

  it('an error is put right in place, with the sentence of the forms', async () => {
    const screen = await open({ address: `/people/import/${id}?status=REFUSED`, routes });
    await screen.answer(`/person-imports/${id}`, checked);
    expect((await screen.answer('/rows', rows)).url).toContain('status=REFUSED');
    expect(screen.host.textContent).toContain('المرجو كتابة رقم ب.و.ت');
    const box = screen.host.querySelector<HTMLInputElement>('.fix input')!;
    expect(box.getAttribute('aria-label')).toBe('تصحيح N° CIN في السطر 2');
    box.value = 'JA143022';
    await screen.click('تصحيح');
    const sent = await screen.answer('/corrections', { ...row, status: 'CREATED', problems: [] });
    expect(sent).toMatchObject({ body: { line: 2, column: 1, text: 'JA143022' }, version: '"3"' });
    await screen.answer(`/person-imports/${id}`, { ...checked, counts: { ...none, created: 2, toReview: 1 } });
    expect(screen.host.textContent).toContain('سيسجل');
    expect(screen.button('استيراد سطرين')).toBeDefined();
  });

  it('a person says who a row is', async () => {
    const screen = await open({ address: `/people/import/${id}`, routes });
    await screen.answer(`/person-imports/${id}`, checked);
    await screen.answer('/rows', rows);
    expect(screen.host.textContent).toContain('خلال سنة 1952');
    await screen.click('هو حسن أمزيل');
    expect((await screen.answer('/choices', likeSomebody)).body).toEqual({
      line: 3,
      choice: 'SAME',
      personId: person.id,
    });
  });

  it('is undone after a question; what stands in the way is said', async () => {
    const screen = await open({ address: `/people/import/${id}`, routes });
    await screen.answer(`/person-imports/${id}`, {
      ...checked,
      state: 'DONE',
      counts: { ...checked.counts, written: 1 },
    });
    await screen.answer('/rows', rows);
    await screen.click('تراجع عن الاستيراد');
    await screen.click('تراجع عن الاستيراد');
    const refusal = { type: 'x', status: 422, title: 'x', code: 'importIsUsed', values: { persons: 2, lines: '2، 5' } };
    await screen.answer('/undoing', refusal, 422);
    expect(screen.host.textContent).toContain('على شخصين');
  });

  it('a register of another delegation is not there', async () => {
    const screen = await open({ address: `/people/import/${id}`, routes });
    await screen.answer(`/person-imports/${id}`, { type: 'x', status: 404, title: 'x', code: 'notFound' }, 404);
    expect(screen.host.querySelector('[role=alert]')!.textContent.trim()).not.toBe('');
  });

  it('says until when the rows are kept', async () => {
    const screen = await open({ address: `/people/import/${id}`, routes });
    await screen.answer(`/person-imports/${id}`, checked);
    await screen.answer('/rows', { rows: [row], next: null, total: 1 });
    expect(screen.host.textContent).toContain('16 مارس 2026');
  });

  it('is its counts alone once its time is over', async () => {
    const screen = await open({ address: `/people/import/${id}`, routes });
    const purged = { ...checked, counts: { ...checked.counts, written: 1 }, purgedAt: '2026-03-17T03:15:00Z' };
    await screen.answer(`/person-imports/${id}`, purged);
    screen.server.expectNone(({ url }) => url.endsWith('/rows'));
    expect(screen.host.textContent).toContain('حُذفت أسطر هذا السجل في 17 مارس 2026');
    expect(screen.host.querySelectorAll('sanad-stat')).toHaveLength(5);
    expect(screen.button('تراجع عن الاستيراد')).toBeUndefined();
    expect(screen.host.querySelector('a[download]')).toBeNull();
  });
});
