import { open } from '@sanad/access/web/testing';
import { nameRequestsRoutes } from './name-requests.routes';

const waiting = '/api/v1/name-requests?limit=50&state=FILED';
const phrase = (ar: string) => ({ ar, fr: ar, en: ar });
const row = {
  ...{ id: '00000000-0000-7000-8000-000000000001', attempt: 2, state: 'FILED', proposals: ['عسل باني', 'شهد'] },
  ...{ branch: phrase('مندوبية كلميم'), requestedOn: '2022-03-02', approvedName: null, certificateNumber: null },
  ...{ answeredOn: null, expiresOn: null, refusedReason: null, withdrawnOn: null },
  ...{ withdrawnReason: null, version: 3, delegation: phrase('النيابة الجهوية') },
  ...{ category: 'MEMBERS_SELL', branchName: phrase('تربية النحل'), province: '10.261', seat: 'كلميم', signers: 5 },
  ...{ validityDays: 90, dueOn: '2022-03-05', createdAt: '2022-03-01T10:00:00.123456+00:00' },
};

async function inbox(rows: readonly object[]) {
  const screen = await open('/', nameRequestsRoutes);
  await screen.answer(waiting, { rows, next: null, total: rows.length });
  const send = async () => {
    screen.host.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await screen.settle();
  };
  return { ...screen, send };
}

describe('the inbox of the cooperation office', () => {
  it('shows names, trade, place and signers, says what is late, and is answered there', async () => {
    const { host, answer, click, type, send } = await inbox([row]);
    const told = host.querySelector('.list li')!.textContent;
    expect(told).toMatch(/عسل باني.*شهد.*النيابة الجهوية.*تربية النحل.*كلميم.*5 موقعين.*الطلب 2/);
    expect(host.querySelector('.late')!.textContent).toContain('5 مارس 2022');
    await click('المصادقة على التسمية');
    await type('رقم الشهادة', '77/2022');
    await type('تاريخ الشهادة', '04/03/2022');
    await send();
    const sent = await answer('/approval', { ...row, state: 'APPROVED' });
    expect(sent).toMatchObject({ method: 'POST', url: `/api/v1/name-requests/${row.id}/approval`, version: '"3"' });
    expect(sent.body).toMatchObject({ approvedName: 'عسل باني', certificateNumber: '77/2022' });
    await answer(waiting, { rows: [], next: null, total: 0 });
  });

  it('shows what a group has taken back, with its day, and asks for no answer', async () => {
    const { host } = await inbox([{ ...row, state: 'WITHDRAWN', withdrawnOn: '2022-03-04' }]);
    expect(host.querySelector('.list li')!.textContent).toMatch(/مسحوب.*سُحب يوم 4 مارس 2022/);
    expect(host.querySelector('.list button')).toBeNull();
  });

  it('refuses with a reason only', async () => {
    const { click, type, send, answer } = await inbox([row]);
    await click('رفض الطلب');
    await send();
    await expect(answer('/refusal', row)).rejects.toThrow('Nobody asked');
    await type('سبب الرفض', 'تسمية مستعملة');
    await send();
    const sent = await answer('/refusal', { ...row, state: 'REFUSED' });
    expect(sent).toMatchObject({ method: 'POST', url: `/api/v1/name-requests/${row.id}/refusal` });
  });

  it('says when nothing waits', async () => {
    const { host } = await inbox([]);
    expect(host.textContent).toContain('لا طلب في انتظار الجواب');
  });
});
