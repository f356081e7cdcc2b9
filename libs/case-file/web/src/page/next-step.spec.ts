import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@sanad/access/web';
import { caseFileRefusals, type CaseFileView } from '@sanad/case-file/core';
import type { PlainDay } from '@sanad/kernel';
import { FailureSentences, LanguageChoice } from '@sanad/ui';
import { fileId, sampleFile } from '../../testing/sample-file';
import { NextStep } from './next-step';

const rights: Readonly<Record<string, readonly string[]>> = {
  caseworker: ['caseFile.write', 'caseFile.step', 'consent.give'],
  'provincial-delegate': ['caseFile.write', 'caseFile.step', 'caseFile.waive', 'consent.give'],
  auditor: [],
};

async function show(file: CaseFileView, role = 'caseworker') {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: { may: (name: string) => rights[role]?.includes(name) ?? false } },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  TestBed.inject(FailureSentences).register(caseFileRefusals);
  // jsdom has no dialogs yet.
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  const fixture = TestBed.createComponent(NextStep);
  fixture.componentRef.setInput('file', file);
  const answered: CaseFileView[] = [];
  let outdated = 0;
  fixture.componentInstance.taken.subscribe((one) => answered.push(one));
  fixture.componentInstance.outdated.subscribe(() => (outdated += 1));
  await fixture.whenStable();
  const host: HTMLElement = fixture.nativeElement;
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      fixture.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const button = (name: string) =>
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
  const press = async (name: string) => {
    button(name)!.click();
    await settle();
  };
  const links = () =>
    [...host.querySelectorAll('a')].map((link) => [link.textContent.trim(), link.getAttribute('href')]);
  const server = TestBed.inject(HttpTestingController);
  return { host, button, press, links, settle, server, answered, outdated: () => outdated };
}

describe('the card of the next step', () => {
  it('names each unmet condition as a link to where it is mended, and does not offer the step yet', async () => {
    const { links, button } = await show(sampleFile('NEW'));
    expect(links()).toEqual([['ربط الشخص بملف المقاوم', '/?part=kinship#part']]);
    expect(button('الانتقال إلى «التحقق من الأهلية»')!.disabled).toBe(true);
  });

  it('says what is met, in words too', async () => {
    const { host } = await show(sampleFile('NEW'));
    const lines = [...host.querySelectorAll('li')].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
    expect(lines).toEqual(['تسليم وصل إيداع الطلب (مستوفى)', 'ربط الشخص بملف المقاوم (غير مستوفى)']);
  });

  it('takes a step whose conditions are met, under the version that was seen', async () => {
    const { press, server, settle, answered } = await show(sampleFile('NEW', { kinship: 'CLAIMED' }));
    await press('الانتقال إلى «التحقق من الأهلية»');
    const sent = server.expectOne(`/api/v1/case-files/${fileId}/steps`);
    expect(sent.request.headers.get('If-Match')).toBe('"7"');
    expect(sent.request.body).toEqual({ to: 'ELIGIBILITY' });
    sent.flush(sampleFile('ELIGIBILITY', { kinship: 'CLAIMED' }));
    await settle();
    expect(answered.map(({ stage }) => stage)).toEqual(['ELIGIBILITY']);
  });

  it('tells a caseworker that the decision is the delegate’s', async () => {
    const { host, button } = await show(sampleFile('ELIGIBILITY', { kinship: 'VERIFIED' }));
    expect(button('الانتقال إلى «مؤهل»')).toBeUndefined();
    expect(host.textContent).toContain('هذه الخطوة من اختصاص النائب(ة) الإقليمي(ة) أو الجهوي(ة).');
  });

  it('asks a delegate what is missing before a file is returned', async () => {
    const file = sampleFile('ELIGIBILITY', { kinship: 'CLAIMED' }, {}, 'provincial-delegate');
    const { host, press, server, settle } = await show(file, 'provincial-delegate');
    await press('إرجاع قصد التدقيق');
    const send = async () => {
      host.querySelector<HTMLButtonElement>('sanad-step-form button[type=submit]')!.click();
      await settle();
    };
    await send();
    expect(host.querySelector('sanad-step-form')!.textContent).toContain('هذه الخانة إلزامية.');
    server.expectNone(`/api/v1/case-files/${fileId}/steps`);
    const box = host.querySelector('textarea')!;
    box.value = 'نسخة كاملة من رسم الولادة';
    box.dispatchEvent(new Event('input'));
    await send();
    const { body } = server.expectOne(`/api/v1/case-files/${fileId}/steps`).request;
    expect(body).toMatchObject({ to: 'RETURNED', missingItems: 'نسخة كاملة من رسم الولادة' });
  });

  it('opens only the fields that the step still waits for', async () => {
    const known = { isInterviewRecorded: true, interviewOn: '2022-03-10' as PlainDay, kinship: 'VERIFIED' } as const;
    const { host, press, server } = await show(sampleFile('ORIENTATION', known));
    await press('استكمال المعطيات المطلوبة');
    const labels = [...host.querySelectorAll('sanad-record-form label')].map(({ textContent }) => textContent.trim());
    expect(labels).toEqual(['المسار', 'تاريخ توقيع مخطط المواكبة']);
    await press('حفظ');
    server.expectNone(`/api/v1/case-files/${fileId}`);
    expect(host.querySelector('sanad-record-form')!.textContent).toContain('هذه الخانة إلزامية.');
  });

  it('keeps another way forward folded, and turns to it once it is chosen', async () => {
    const asks = await show(sampleFile('PREPARATION', { fundingChoice: 'REQUESTED' }));
    expect(asks.host.querySelector('sanad-step-checklist')!.getAttribute('aria-label')).toBe('طلب التمويل');
    expect(asks.host.querySelector('summary')!.textContent).toBe('أو: قيد الإحداث');
  });

  it('offers the waiver of training to a delegate alone', async () => {
    const file = (role: string) => sampleFile('PREPARATION', { fundingChoice: 'NONE' }, {}, role);
    expect((await show(file('caseworker'))).button('إعفاء من التكوين')).toBeUndefined();
    TestBed.resetTestingModule();
    const delegate = await show(file('provincial-delegate'), 'provincial-delegate');
    expect(delegate.button('إعفاء من التكوين')).toBeDefined();
  });

  it('records the consent for a partner that the plan names', async () => {
    const { press, host, button } = await show(sampleFile('ORIENTATION', { isPartnerNamed: true }));
    expect(button('تسجيل الرضى')).toBeDefined();
    await press('تسجيل الرضى');
    expect(host.querySelector('sanad-consent-form')!.textContent).toContain('للقانون رقم 09-08');
  });

  it('closes with the reasons of the station, and asks for the attempts', async () => {
    const { host, press, settle } = await show(sampleFile('NEW', { contactAttempts: 2 }));
    await press('حفظ الملف');
    const select = host.querySelector('select')!;
    const reasons = [...select.options].map(({ value }) => value);
    expect(reasons).not.toContain('INELIGIBLE');
    expect(reasons).not.toContain('CEASED');
    select.value = 'LOST_CONTACT';
    select.dispatchEvent(new Event('change'));
    await settle();
    expect(host.textContent).toContain('سجلت محاولات اتصال في يومين');
  });

  it('says until when a closed file may be taken up again', async () => {
    const closed = {
      closureReason: 'WITHDRAWN',
      closedFrom: 'ORIENTATION',
      closedOn: '2022-05-01' as PlainDay,
    } as const;
    const file = sampleFile('CLOSED', closed, {}, 'provincial-delegate');
    const { host, button } = await show(file, 'provincial-delegate');
    expect(host.textContent).toContain('داخل أجل سنة من الحفظ، إلى غاية 1 ماي 2023');
    expect(button('إعادة فتح الملف')!.disabled).toBe(false);
  });

  it('shows a refusal in a sentence, and asks again after a stale one', async () => {
    const { host, press, server, settle, outdated } = await show(sampleFile('NEW', { kinship: 'CLAIMED' }));
    await press('الانتقال إلى «التحقق من الأهلية»');
    server
      .expectOne(`/api/v1/case-files/${fileId}/steps`)
      .flush({ type: 'x', status: 412, title: 'x', code: 'stale' }, { status: 412, statusText: 'x' });
    await settle();
    expect(host.textContent).toContain('عدّل شخص آخر هذه المعطيات قبلك');
    await press('تحديث الصفحة');
    expect(outdated()).toBe(1);
  });

  it('offers nothing to those who only read', async () => {
    const { host, links } = await show(sampleFile('NEW', {}, {}, 'auditor'), 'auditor');
    expect([...host.querySelectorAll('section button')]).toEqual([]);
    expect(links()).toHaveLength(1);
  });
});
