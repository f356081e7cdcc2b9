import { open, person, standing } from '../../testing';
import { BankPanel } from './bank-panel';

const rib = '011519000001205000534921';
const account = {
  id: '0190a0b0-0000-7000-8000-000000000071',
  end: '4921',
  bank: 'بنك الجنوب',
  isWhole: true,
  isShared: false,
  createdByName: 'سعاد',
  createdAt: '2026-02-14T15:30:00Z',
};
const routes = standing(BankPanel, `<sanad-bank-panel personId="${person.id}" />`);

async function show(known: object | null, may?: (permission: string) => boolean) {
  const screen = await open({ address: '/', routes, may });
  await screen.answer('/bank-account', { account: known });
  return screen;
}

describe('the bank details of a person', () => {
  it('show the end of the number, and the whole one only to who says why', async () => {
    const screen = await show(account);
    expect(screen.host.textContent).toContain('•••• 4921');
    expect(screen.host.textContent).toContain('بنك الجنوب');
    await screen.click('إظهار الرقم كاملا');
    const sheet = screen.host.querySelector('dialog[open]')!;
    await screen.click(/^ إظهار $/);
    expect(sheet.textContent).toContain('المرجو');
    sheet.querySelectorAll<HTMLInputElement>('input[type=radio]')[0]!.click();
    await screen.settle();
    await screen.click(/^ إظهار $/);
    const asked = await screen.answer('/number', { rib });
    expect(asked.url).toContain('reason=PAYMENT');
    expect(screen.host.textContent).toContain('011 519 0000012050005349 21');
    expect(screen.host.querySelector('[role=status]')!.textContent).toContain('سجل العمليات');
    await screen.click('إخفاء');
    expect(screen.host.textContent).not.toContain('0000012050005349');
  });

  it('offer no look to those who may not', async () => {
    const screen = await show(account, (permission) => permission === 'bank.read');
    expect(screen.host.textContent).toContain('•••• 4921');
    expect(screen.host.querySelectorAll('button:not(dialog button)')).toHaveLength(0);
  });

  it('refuse a number whose key does not fit before it is sent', async () => {
    const screen = await show(null);
    await screen.click('تسجيل رقم الحساب');
    await screen.type('رقم الحساب البنكي', '011519000001205000534922');
    await screen.click('حفظ');
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('مفتاح الرقم');
    await screen.type('رقم الحساب البنكي', '011 519 0000012050005349 21');
    await screen.click('حفظ');
    const sent = await screen.answer('/bank-account', account, 201);
    expect(sent.body).toEqual({ rib, bank: null, replaces: null });
    expect(screen.host.textContent).toContain('•••• 4921');
  });

  it('name the account they replace, and warn of what is doubtful', async () => {
    const screen = await show({ ...account, isWhole: false, isShared: true });
    expect(screen.host.textContent).toContain('غير مطابق');
    expect(screen.host.textContent).toContain('مسجل لشخص آخر');
    await screen.click('تغيير رقم الحساب');
    await screen.type('رقم الحساب البنكي', rib);
    await screen.click('حفظ');
    const sent = await screen.answer('/bank-account', account, 201);
    expect(sent.body).toMatchObject({ replaces: account.id });
  });
});
