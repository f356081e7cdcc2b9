import { TestBed } from '@angular/core/testing';
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
  expiresOn: null,
  withdrawnAt: null,
  isInForce: true,
  evidence: null,
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

async function showAgain(...rows: object[]) {
  TestBed.resetTestingModule();
  return show(...rows);
}

describe('the consents of a person', () => {
  it('stand purpose by purpose, with what was not given', async () => {
    const screen = await show(consent);
    expect(screen.host.textContent).toContain('وكالة التشغيل');
    expect(screen.host.textContent).toContain('14 فبراير 2026');
    expect(screen.host.textContent.match(/غير مسجل/g)).toHaveLength(5);
  });

  it('are withdrawn after a question that names who loses access', async () => {
    const screen = await show(consent);
    await screen.click('سحب الرضى: مشاركة');
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('تفقد المؤسسة (وكالة التشغيل)');
    await screen.answer('/effects', { referrals: 2 });
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('تُسحب إحالتان مفتوحتان فورا.');
    await screen.click('سحب الرضى');
    const withdrawn = { ...consent, withdrawnAt: '2026-03-01T10:00:00Z', isInForce: false, version: 2 };
    const sent = await screen.answer('/withdrawal', { ...withdrawn, stopped: { referrals: 2 } });
    expect([sent.method, sent.version]).toEqual(['POST', '"1"']);
    await screen.answer('/consents', { rows: [withdrawn] });
    expect(screen.host.querySelector('[role=status]')!.textContent).toContain('سُحبت إحالتان');
    expect(screen.host.textContent).toContain('رضى سابق واحد');
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
      expiresOn: null,
      sharing: null,
    });
  });

  it('say what proves them, and take the scan of the form', async () => {
    const screen = await show(consent);
    expect(screen.host.textContent).toContain('بدون إثبات');
    await screen.click('إرفاق إثبات الرضى');
    await screen.click(/^ إرفاق الإثبات $/);
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('الاستمارة التي وقعها');
    await screen.click('إلغاء');
    const proven = {
      ...consent,
      evidence: { label: 'رضى.pdf', mediaType: 'application/pdf' },
      expiresOn: '2027-02-14',
    };
    const other = await showAgain(proven);
    expect(other.host.querySelector('a[href$="/evidence"]')!.textContent).toContain('إثبات الرضى');
    expect(other.host.textContent).toContain('إلى غاية 14 فبراير 2027');
  });
});
