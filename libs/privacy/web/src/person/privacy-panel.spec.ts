import { Component } from '@angular/core';
import { disclosures, page, personId, request, told } from '../../testing/samples';
import { open } from '@sanad/access/web/testing';
import { PrivacyPanel } from './privacy-panel';

@Component({
  selector: 'sanad-stand',
  imports: [PrivacyPanel],
  template: `<sanad-privacy-panel personId="${personId}" />`,
})
class Stand {}
const routes = [{ path: '', component: Stand }];

async function show(...rows: object[]) {
  const screen = await open('/', routes);
  await screen.answer('/privacy-requests', page(...rows));
  await screen.answer('/disclosures', disclosures);
  return screen;
}

describe('the rights of a person', () => {
  it('show who received what, by partner, role and unit', async () => {
    const screen = await show();
    const rows = [...screen.host.querySelectorAll('tbody tr')].map(({ textContent }) =>
      textContent.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(rows[0]).toContain('إطار مكلف(ة) بالملفات · النيابة الجهوية بكلميم');
    expect(rows[0]).toContain('رقم الحساب البنكي كاملا (إعداد ملف أداء)');
    expect(rows[1]).toContain('الوكالة الوطنية لإنعاش التشغيل · وكالة كلميم');
    expect(rows[1]).toContain('12 فبراير 2026');
  });

  it('take in a correction with the right value', async () => {
    const screen = await show();
    expect(screen.host.textContent).toContain('لم يُسجل أي طلب.');
    await screen.click('تسجيل طلب');
    await screen.choose('حق التصحيح');
    await screen.type('المعطى المطلوب تصحيحه', 'phone');
    await screen.type('القيمة الصحيحة', '06 12 34 56 79');
    await screen.choose('بالشباك');
    await screen.type('تاريخ التوصل', '14/02/2026');
    await screen.click('تسجيل الطلب');
    const sent = await screen.answer('/privacy-requests', request, 201);
    expect(sent.body).toMatchObject({
      personId,
      kind: 'RECTIFICATION',
      channel: 'COUNTER',
      receivedOn: '2026-02-14',
      field: 'phone',
      newValue: '06 12 34 56 79',
      purpose: null,
    });
  });

  it('offer the file once it is known who asks and how the identity was checked', async () => {
    const screen = await show();
    await screen.click('إعداد الملف');
    await screen.choose('المعني(ة) بالأمر');
    await screen.click(/^ إعداد الملف $/);
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('هذه الخانة إلزامية.');
    await screen.type('كيف تم التحقق من الهوية', 'البطاقة الوطنية الأصلية');
    await screen.click(/^ إعداد الملف $/);
    const id = '0190a0b0-0000-7000-8000-000000000070';
    const draft = { askedBy: 'PERSON', identityCheck: 'البطاقة الوطنية الأصلية', language: 'ar' };
    const made = { id, personId, ...draft, createdByName: 'سعاد', createdAt: '2026-02-14T15:30:00Z' };
    const sent = await screen.answer('/person-files', made, 201);
    expect(sent.body).toEqual({ personId, ...draft });
    const links = [...screen.host.querySelectorAll('a[href^="/api/v1/person-files/"]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/api/v1/person-files/${id}/document`,
      `/api/v1/person-files/${id}/data`,
    ]);
  });

  it('say which partner was told of a correction, and that one may not have the new value', async () => {
    const decided = { state: 'DONE', decidedAt: '2026-03-01T10:00:00Z', decidedByName: 'ليلى', told: [told] };
    const screen = await show({ ...request, ...decided });
    expect(screen.host.textContent).toContain('في انتظار التأكيد');
    expect(screen.host.textContent).toContain('بدون القيمة الجديدة');
    expect(screen.button('الاستجابة للطلب')).toBeUndefined();
  });
});
