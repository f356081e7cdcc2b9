import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@sanad/access/web';
import { caseFileRefusals } from '@sanad/case-file/core';
import { LanguageChoice, provideSentences } from '@sanad/ui';
import { fileId, sampleFile } from '../../testing/sample-file';
import { DocumentsCard } from './documents-card';

const file = sampleFile('NEW');
const paperId = '0190a0b0-0000-7000-8000-000000000091';
const fitting = {
  kind: 'ID_CARD',
  paperId,
  type: 'NATIONAL_CARD',
  label: null,
  issuedOn: '2022-02-14',
  validUntil: '2032-02-13',
  state: 'VALID',
};
const ended = {
  ...fitting,
  kind: 'MEMBERSHIP_CERTIFICATE',
  paperId: paperId.replace('91', '92'),
  type: 'MEMBERSHIP_CERTIFICATE',
  validUntil: '2023-02-13',
  state: 'EXPIRED',
};
const document = {
  id: paperId.replace('91', '93'),
  kind: 'OTHER',
  label: 'DIPLOMA',
  mediaType: 'application/pdf',
  byteSize: 52_000,
  paper: { id: paperId, type: 'DIPLOMA', label: null, state: 'VALID' },
  createdBy: 'سعاد',
  createdAt: '2026-02-14T15:30:00Z',
};

@Component({ selector: 'sanad-stand', imports: [DocumentsCard], template: `<sanad-documents-card [file]="file" />` })
class Stand {
  protected readonly file = file;
}

async function show(rows: object[], papers: object[]) {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideSentences(caseFileRefusals),
      { provide: Session, useValue: { may: () => true } },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const fixture = TestBed.createComponent(Stand);
  const server = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      fixture.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const answer = async (method: string, part: string, body: object, status = 200) => {
    await settle();
    const asked = server.expectOne((request) => request.method === method && request.url.endsWith(part));
    asked.flush(body, { status, statusText: String(status) });
    await settle();
    return asked.request;
  };
  await answer('GET', `/case-files/${fileId}/documents`, { rows });
  await answer('GET', `/case-files/${fileId}/wallet`, { rows: papers });
  return { host: fixture.nativeElement as HTMLElement, answer, settle };
}

describe('the documents of a file', () => {
  it('name a paper of the person by what it is', async () => {
    const { host } = await show([document], []);
    expect(host.textContent).toContain('شهادة أو دبلوم');
    expect(host.textContent).toContain('من وثائق الشخص');
  });

  it('show what the person has handed in before, and take it', async () => {
    const { host, answer } = await show([], [fitting, ended]);
    expect(host.textContent).toContain('متوفرة ضمن وثائق الشخص');
    expect(host.querySelector('a[href*="part=papers"]')!.textContent).toContain('إيداع نسخة أحدث');
    const buttons = [...host.querySelectorAll<HTMLButtonElement>('sanad-fitting-papers button')];
    expect(buttons.map((one) => one.getAttribute('aria-label'))).toEqual([
      'استعمالها في الملف: البطاقة الوطنية للتعريف',
    ]);
    buttons[0]!.click();
    const sent = await answer('POST', '/wallet', { ...document, kind: 'ID_CARD' }, 201);
    expect(sent.body).toEqual({ kind: 'ID_CARD', paperId });
    await answer('GET', '/documents', { rows: [document] });
    await answer('GET', '/wallet', { rows: [ended] });
    expect(host.querySelectorAll('sanad-fitting-papers li')).toHaveLength(1);
  });

  it('say why a paper is not taken', async () => {
    const { host, answer } = await show([], [fitting]);
    host.querySelector<HTMLButtonElement>('sanad-fitting-papers button')!.click();
    await answer('POST', '/wallet', { type: 'x', title: 'x', status: 422, code: 'paperExpired' }, 422);
    expect(host.textContent).toContain('انتهت صلاحية هذه الوثيقة');
  });

  it('offer the papers of the person beside a new file', async () => {
    const { host, answer, settle } = await show([], []);
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.includes('إضافة'))!.click();
    await settle();
    const kind = host.querySelector<HTMLSelectElement>('dialog select')!;
    expect(host.querySelector('sanad-wallet-picker')).toBeNull();
    kind.value = [...kind.options].find(({ text }) => text.includes('وثيقة أخرى'))!.value;
    kind.dispatchEvent(new Event('change'));
    const listed = {
      ...{ id: paperId, personId: file.person.id, type: 'DIPLOMA', label: null, issuedOn: '2015-07-01' },
      ...{ validUntil: null, state: 'VALID', replacedBy: null, withdrawn: null, createdBy: 'سعاد', version: 1 },
      file: { label: 'د.pdf', mediaType: 'application/pdf', byteSize: 52_000 },
      createdAt: '2026-02-14T15:30:00Z',
    };
    await answer('GET', '/papers', { rows: [listed] });
    host.querySelector<HTMLButtonElement>('sanad-wallet-picker button')!.click();
    const sent = await answer('POST', '/wallet', document, 201);
    expect(sent.body).toEqual({ kind: 'OTHER', paperId });
    expect(host.querySelector('dialog')!.open).toBe(false);
  });
});
