import { me, open, person, standing } from '../../testing';
import { ConsentsPanel } from './consents-panel';

const routes = standing(ConsentsPanel, `<sanad-consents-panel personId="${person.id}" />`);
const agencyId = '0190a0b0-0000-7000-8000-000000000077';
const consent = {
  id: '0190a0b0-0000-7000-8000-000000000078',
  personId: person.id,
  purpose: 'SHARE_WITH_PARTNER',
  agencyId,
  channel: 'PAPER',
  witness: null,
  noticeVersion: '2026-10',
  givenOn: '2026-02-14',
  withdrawnAt: null,
  createdBy: me,
  createdAt: '2026-02-14T15:30:00Z',
  version: 1,
};
const agencies = { rows: [{ id: agencyId, ar: 'وكالة التشغيل', fr: 'ANAPEC', en: 'ANAPEC' }] };

async function show(...rows: object[]) {
  const screen = await open({ address: '/', routes });
  await screen.answer('/agencies', agencies);
  await screen.answer('/consents', { rows });
  return screen;
}

describe('the consents of a person', () => {
  it('stand purpose by purpose, with what was not given', async () => {
    const screen = await show(consent);
    expect(screen.host.textContent).toContain('وكالة التشغيل');
    expect(screen.host.textContent).toContain('14 فبراير 2026');
    expect(screen.host.textContent.match(/غير مسجل/g)).toHaveLength(4);
  });

  it('are withdrawn after a question that names who loses access', async () => {
    const screen = await show(consent);
    await screen.click('سحب الرضى: مشاركة');
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('تفقد المؤسسة (وكالة التشغيل)');
    await screen.click('سحب الرضى');
    const sent = await screen.answer('/withdrawal', { ...consent, withdrawnAt: '2026-03-01T10:00:00Z', version: 2 });
    expect([sent.method, sent.version]).toEqual(['POST', '"1"']);
    await screen.answer('/consents', { rows: [{ ...consent, withdrawnAt: '2026-03-01T10:00:00Z', version: 2 }] });
    expect(screen.host.textContent).toContain('رضى مسحوب واحد');
  });

  it('are recorded after the notice was shown; a spoken one names its witness', async () => {
    const screen = await show();
    await screen.click('تسجيل الرضى: التقاط الصور');
    const sheet = screen.host.querySelector('dialog[open]')!;
    expect(sheet.textContent).toContain('للقانون رقم 09-08');
    sheet.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.click();
    await screen.settle();
    await screen.click('تسجيل الرضى');
    expect(sheet.textContent).toContain('هذه الخانة إلزامية.');
    await screen.type('اسم الشاهد', 'سعيد بن علي');
    await screen.type('تاريخ الرضى', '14/02/2026');
    await screen.click('تسجيل الرضى');
    const sent = await screen.answer('/consents', { ...consent, purpose: 'PHOTO', agencyId: null }, 201);
    expect(sent.body).toEqual({
      purpose: 'PHOTO',
      agencyId: null,
      channel: 'ORAL_WITNESSED',
      witness: 'سعيد بن علي',
      givenOn: '2026-02-14',
    });
  });
});
