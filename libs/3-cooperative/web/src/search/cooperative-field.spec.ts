import { open as openAt, type Screen } from '@sanad/access/web/testing';
import { StatusForm } from '../cooperative/status-form';
import { AffiliationForm } from '../body/affiliation-form';

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const row = (number: number, change: object = {}) => ({
  ...{ id: uuid(number), unitId: uuid(900), name: `تعاونية رقم ${number}`, province: '10.261', branch: 'BEES' },
  ...{ branchName: { ar: 'تربية النحل', fr: 'Apiculture', en: 'Beekeeping' }, registerNumber: `${number}/2022` },
  ...{
    court: 'كلميم',
    registeredOn: '2022-01-01',
    capital: 2000,
    members: 7,
    status: 'OPERATING',
    alerts: [],
    ...change,
  },
});
const pageOf = (rows: readonly object[], more: object = {}) => ({ rows, total: rows.length, next: null, ...more });

const found = (screen: Screen) => [...screen.host.querySelectorAll('ul button')].map((one) => one.textContent!.trim());
/** A box that is still for a while asks. */
async function typed(screen: Screen, words: string) {
  const box = screen.host.querySelector<HTMLInputElement>('input[type=search]')!;
  box.value = words;
  box.dispatchEvent(new Event('input'));
  await screen.settle();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await screen.settle();
}

describe('the cooperative that another one went into', () => {
  const cooperative = { id: uuid(1), status: 'OPERATING', registeredOn: '2020-01-01', version: 3 };
  const show = () => openAt('/', [{ path: '', component: StatusForm, resolve: { cooperative: () => cooperative } }]);

  it('is found among all of them by name or number, page after page, and never itself', async () => {
    const screen = await show();
    await screen.choose('مدمجة');
    await screen.answer('/cooperatives?', pageOf([row(1), row(2)], { total: 3, next: 'key' }));
    expect(screen.button('تعاونية رقم 1')!.disabled).toBe(true);
    await screen.click('عرض المزيد (تبقى واحدة)');
    const next = await screen.answer('after=key', pageOf([row(3, { status: 'STRUCK_OFF' })], { total: 3 }));
    expect(next.url).toContain('limit=10');
    expect(found(screen)).toHaveLength(3);
    expect(screen.button('تعاونية رقم 3')!.disabled).toBe(true);
    await typed(screen, '٤٣٢١/٢٠٢٢');
    const asked = await screen.answer('query=', pageOf([row(4321)]));
    expect(decodeURIComponent(asked.url)).toContain('query=٤٣٢١/٢٠٢٢');
    await screen.click('تعاونية رقم 4321');
    expect(screen.host.textContent).not.toContain('غير مسجلة في المنصة');
    await screen.type('السبب', 'قرار الجمعين العامين');
    await screen.click(/^ ?حفظ ?$/);
    const sent = await screen.answer('/statuses', { status: 422, code: 'x', title: 'x' }, 422);
    expect(sent.body).toMatchObject({ to: 'MERGED', successorId: uuid(4321), successorName: null });
  });

  it('may be one that the house does not know; a company has a name alone', async () => {
    const screen = await show();
    await screen.choose('مدمجة');
    await screen.answer('/cooperatives?', pageOf([]));
    await screen.type('أو اسم تعاونية', 'تعاونية بعيدة');
    await screen.type('السبب', 'قرار الجمعين العامين');
    await screen.click(/^ ?حفظ ?$/);
    const sent = await screen.answer('/statuses', { status: 422, code: 'x', title: 'x' }, 422);
    expect(sent.body).toMatchObject({ to: 'MERGED', successorId: null, successorName: 'تعاونية بعيدة' });
    await screen.choose('محولة إلى شركة');
    expect(screen.host.querySelector('input[type=search]')).toBeNull();
  });
});

describe('a cooperative that enters a union', () => {
  const body = {
    ...{ id: uuid(50), province: '10.261', foundedOn: '2020-01-01', version: 1 },
    affiliations: [
      { id: uuid(60), cooperativeId: uuid(2), name: 'x', joinedOn: '2021-01-01', leftOn: null, endReason: null },
    ],
  };

  it('is offered from its province first, then found anywhere; who is inside is not offered again', async () => {
    const screen = await openAt('/', [{ path: '', component: AffiliationForm, resolve: { body: () => body } }]);
    const first = await screen.answer('/cooperatives?', pageOf([row(2), row(3)]));
    expect(first.url).toContain('province=10.261');
    expect(screen.button('تعاونية رقم 2')!.disabled).toBe(true);
    await typed(screen, 'بعيدة');
    const asked = await screen.answer('query=', pageOf([row(77, { province: '11.221' })]));
    expect(asked.url).not.toContain('province=');
    await screen.click('إضافة تعاونية');
    expect(screen.host.textContent).toContain('هذه الخانة إلزامية');
    await screen.click('تعاونية رقم 77');
    await screen.click('إضافة تعاونية');
    const sent = await screen.answer('/affiliations', { status: 422, code: 'x', title: 'x' }, 422);
    expect(sent.body).toMatchObject({ cooperativeId: uuid(77) });
  });
});
