import { addDays, today } from '@sanad/kernel';
import { me, open, person, standing } from '../../testing';
import { WalletPanel } from './wallet-panel';
import { WalletPicker } from './wallet-picker';

const routes = standing(WalletPanel, `<sanad-wallet-panel personId="${person.id}" />`);
const paper = {
  id: '0190a0b0-0000-7000-8000-000000000091',
  personId: person.id,
  type: 'BIRTH_RECORD',
  label: null,
  issuedOn: '2026-02-14',
  validUntil: '2026-05-13',
  state: 'EXPIRED',
  replacedBy: null,
  withdrawn: null,
  file: { label: 'رسم.pdf', mediaType: 'application/pdf', byteSize: 52_000 },
  createdBy: 'سعاد',
  createdAt: '2026-02-14T15:30:00Z',
  version: 4,
};
const photo = {
  ...paper,
  id: '0190a0b0-0000-7000-8000-000000000092',
  type: 'PHOTO',
  validUntil: null,
  state: 'VALID',
  file: { label: 'صورة.jpg', mediaType: 'image/jpeg', byteSize: 90_000 },
};
const rules = {
  rows: [
    {
      type: 'BIRTH_RECORD',
      months: 3,
      isConfirmed: false,
      reason: null,
      setBy: null,
      setAt: '2026-01-01T00:00:00Z',
      version: 1,
    },
  ],
};

async function show(rows: object[], may?: (permission: string) => boolean) {
  const screen = await open({ address: '/', routes, ...(may ? { may } : {}) });
  await screen.answer('/papers', { rows });
  return screen;
}

describe('the papers of a person', () => {
  it('say what they are, until when they serve, and what they are worth today', async () => {
    const { host } = await show([
      paper,
      photo,
      { ...paper, id: me, withdrawn: { at: paper.createdAt, by: 'سعاد', reason: 'غير واضحة' } },
    ]);
    const text = host.textContent.replaceAll(/\s+/g, ' ');
    expect(text).toContain('نسخة كاملة من رسم الولادة');
    expect(text).toContain('انتهت صلاحيتها في 13 ماي 2026');
    expect(text).toContain('منتهية الصلاحية');
    expect(text).toContain('دون أجل');
    expect(text).toContain('وثيقة سابقة واحدة');
    expect(text).toContain('مسحوبة: غير واضحة');
    expect(host.querySelector('a[download]')!.getAttribute('href')).toBe(`/api/v1/papers/${paper.id}/content`);
  });

  it('show no picture before somebody asks for it', async () => {
    const screen = await show([photo]);
    expect(screen.host.querySelector('img')).toBeNull();
    await screen.click('عرض الوثيقة: صورة شمسية');
    const dialog = screen.host.querySelector('dialog[open]')!;
    expect(dialog.querySelector('img')!.getAttribute('src')).toBe(`/api/v1/papers/${photo.id}/content`);
    expect(dialog.textContent).toContain('يسجل كل اطلاع');
    dialog.querySelector('img')!.dispatchEvent(new Event('error'));
    await screen.settle();
    expect(dialog.textContent).toContain('تعذر عرض الوثيقة');
  });

  it('are handed in with what the kind needs', async () => {
    const screen = await show([paper]);
    await screen.click('إضافة نسخة أحدث: نسخة كاملة');
    await screen.answer('/paper-rules', rules);
    const sheet = screen.host.querySelector('dialog[open]')!;
    expect(sheet.textContent).toContain('تقبل لمدة 3 أشهر من تاريخ التسليم (مدة في انتظار التأكيد)');
    await screen.click('إضافة وثيقة');
    expect(sheet.textContent).toContain('هذه الخانة إلزامية.');
    const file = new File(['%PDF-1.7'], 'رسم.pdf', { type: 'application/pdf' });
    const box = sheet.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(box, 'files', { value: [file], configurable: true });
    box.dispatchEvent(new Event('change'));
    await screen.type('تاريخ التسليم', addDays(today(), 1).split('-').toReversed().join('/'));
    await screen.click('إضافة وثيقة');
    expect(sheet.textContent).toContain('هذا التاريخ لم يحل بعد.');
    await screen.type('تاريخ التسليم', '14/11/2025');
    await screen.click('إضافة وثيقة');
    const sent = await screen.answer('/papers', { code: 'paperAlreadyThere', status: 422, type: 'x', title: 'x' }, 422);
    const asked = new URL(sent.url, 'http://x').searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      type: 'BIRTH_RECORD',
      issuedOn: '2025-11-14',
      validity: 'TYPE',
      replaces: paper.id,
      name: 'رسم.pdf',
    });
    expect(sheet.textContent).toContain('هذا الملف محفوظ من قبل');
  });

  it('are withdrawn with a reason', async () => {
    const screen = await show([paper]);
    await screen.click('سحب الوثيقة');
    await screen.type('سبب السحب', 'صورة غير واضحة');
    await screen.click(/^ ?سحب ?$/);
    const sent = await screen.answer('/withdrawal', {
      ...paper,
      withdrawn: { at: paper.createdAt, by: 'أنا', reason: 'صورة غير واضحة' },
    });
    expect([sent.body, sent.version]).toEqual([{ reason: 'صورة غير واضحة' }, '"4"']);
  });

  it('tell those who answer for them who opened them', async () => {
    const screen = await show([paper]);
    await screen.click('من اطلع على الوثيقة: نسخة');
    await screen.answer('/readings', {
      rows: [{ id: 7, at: '2026-03-01T10:00:00Z', by: 'سعاد', role: 'caseworker' }],
      next: null,
      total: 1,
    });
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('إطار مكلف(ة) بالملفات');
  });

  it('are nothing for those who may not read them', async () => {
    const screen = await open({ address: '/', routes, may: (permission) => permission !== 'paper.read' });
    await screen.settle();
    expect(screen.host.textContent).toContain('غير متاح بصلاحياتك');
    screen.server.expectNone(({ url }) => url.includes('/papers'));
  });
});

it('a paper that serves is chosen instead of being handed in again', async () => {
  const screen = await open({
    address: '/',
    routes: standing(WalletPicker, `<sanad-wallet-picker personId="${person.id}" [types]="['PHOTO']" />`),
  });
  await screen.answer('/papers', { rows: [paper, photo, { ...photo, id: me, replacedBy: photo.id }] });
  expect(screen.host.querySelectorAll('li')).toHaveLength(1);
  expect(screen.button('استعمال الوثيقة: صورة شمسية')).toBeDefined();
});
