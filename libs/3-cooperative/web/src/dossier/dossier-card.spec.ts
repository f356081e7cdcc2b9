import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@sanad/access/web';
import { dossierRefusals, documentsOf, noDetails, type FormationView } from '@sanad/cooperative/core';
import { LanguageChoice, provideSentences, Toasts } from '@sanad/ui';
import { DossierCard } from './dossier-card';
import { TemplatesPage } from './templates-page';

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const hash = 'a'.repeat(64);
const founder = {
  id: uuid(5),
  personId: uuid(6),
  associate: null,
  person: { givenAr: 'يڭوت', familyAr: 'التجريبية', givenLa: null, familyLa: null },
};
const formation = (change: object = {}) =>
  ({
    id: uuid(1),
    state: 'IN_PROGRESS',
    version: 3,
    founders: [founder],
    steps: [],
    ...change,
  }) as unknown as FormationView;
const dossier = (change: object = {}) => ({
  ...{ id: uuid(9), formationId: uuid(1), number: 1, part: 'WHOLE', copies: 3, bundlePages: 36, bundleHash: hash },
  ...{ isCurrent: true, madeAt: '2026-11-30T10:00:00Z', handings: [], slip: null },
  files: documentsOf.WHOLE.map((document) => ({
    ...{ document, templateNumber: 0, pages: 1, docxHash: hash, pdfHash: hash },
  })),
  ...change,
});
const state = (change: object = {}) => ({
  details: noDetails,
  gaps: { NAME_REQUEST: [], WHOLE: [] },
  dossiers: [],
  ...change,
});

function configure(): HttpTestingController {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideSentences(dossierRefusals),
      { provide: Session, useValue: { may: () => true, load: () => Promise.resolve({}) } },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  return TestBed.inject(HttpTestingController);
}

async function open(shown: object, change: object = {}) {
  const server = configure();
  const fixture = TestBed.createComponent(DossierCard);
  fixture.componentRef.setInput('formation', formation(change));
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      fixture.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
    fixture.detectChanges();
  };
  await settle();
  server.expectOne(`/api/v1/formations/${uuid(1)}/dossier`).flush(shown);
  await settle();
  const host = fixture.nativeElement as HTMLElement;
  const button = (words: string) =>
    [...host.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(words));
  return { host, server, settle, button };
}

describe('the card of the dossier', () => {
  beforeAll(() => {
    // jsdom knows no modal dialogs.
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
  });
  afterEach(() => TestBed.inject(Toasts).dismiss());

  it('lists what is missing, each with the way to it, and offers nothing to make', async () => {
    const gaps = [
      { kind: 'rule', code: 'minMembers' },
      { kind: 'step', step: 'NAME_APPROVED' },
      { kind: 'detail', field: 'object' },
      { kind: 'organ' },
      { kind: 'founder', founderId: uuid(5), lack: 'CARD' },
    ];
    const { host, button } = await open(state({ gaps: { NAME_REQUEST: gaps.slice(2, 3), WHOLE: gaps } }));
    const ways = [...host.querySelectorAll('sanad-dossier-gaps a')].map((way) => way.getAttribute('href'));
    expect(ways).toEqual(['/#rule-minMembers', '/#step-NAME_APPROVED', '/#founders', `/people/${uuid(6)}`]);
    expect(host.textContent).toContain('ينقص الملفَ 5 أمور');
    expect(button('إنشاء')).toBeUndefined();
    button('معطى ناقص: غرض التعاونية')!.click();
    expect(host.querySelector('dialog')!.open).toBe(true);
  });

  it('makes the dossier, says so while it does, and shows each paper', async () => {
    const { host, server, settle, button } = await open(state());
    button('إنشاء الملف')!.click();
    await settle();
    expect(host.querySelector('[role=status]')!.textContent).toContain('جار تحرير الوثائق');
    const sent = server.expectOne(`/api/v1/formations/${uuid(1)}/dossiers`);
    expect(sent.request.body).toEqual({ part: 'WHOLE' });
    sent.flush(dossier());
    await settle();
    server.expectOne(`/api/v1/formations/${uuid(1)}/dossier`).flush(state({ dossiers: [dossier()] }));
    await settle();
    const links = [...host.querySelectorAll('sanad-made-dossier a')].map((link) => link.getAttribute('href'));
    expect(links.slice(0, 2)).toEqual([`/api/v1/dossiers/${uuid(9)}/bundle`, `/api/v1/dossiers/${uuid(9)}/archive`]);
    expect(links).toHaveLength(2 + 2 * 9);
    expect(button('إنشاء الملف')).toBeUndefined();
  });

  it('offers the request for a name until a name is approved', async () => {
    const before = await open(state());
    expect(before.button('إنشاء طلب التسمية')).toBeDefined();
  });

  it('asks for no name once one is approved', async () => {
    const { button } = await open(state(), { steps: [{ step: 'NAME_APPROVED' }] });
    expect(button('إنشاء الملف')).toBeDefined();
    expect(button('إنشاء طلب التسمية')).toBeUndefined();
  });

  it('offers the request for a new name once the certificate has run out, though its step still stands', async () => {
    const gaps = { NAME_REQUEST: [], WHOLE: [{ kind: 'nameExpired', on: '2026-11-29' }] };
    const { server, settle, button } = await open(state({ gaps }), { steps: [{ step: 'NAME_APPROVED' }] });
    expect(button('إنشاء الملف')).toBeUndefined();
    button('إنشاء طلب التسمية')!.click();
    await settle();
    const sent = server.expectOne(`/api/v1/formations/${uuid(1)}/dossiers`);
    expect(sent.request.body).toEqual({ part: 'NAME_REQUEST' });
  });

  it('knows all founders who may lead the assembly, also those without a file and who stand for a legal person', async () => {
    const others = [
      { id: uuid(20), personId: null, person: null, associate: { nameAr: 'رحال الخيالي', representative: null } },
      {
        id: uuid(21),
        personId: null,
        person: null,
        associate: { nameAr: 'جمعية', representative: 'السعدية الخيالية' },
      },
    ];
    const { host, settle, button } = await open(state(), { founders: [founder, ...others] });
    button('معطيات الوثائق')!.click();
    await settle();
    const choices = [...host.querySelectorAll('sanad-dossier-details-form select')].map((select) =>
      [...select.querySelectorAll('option')].map((one) => one.textContent.trim()),
    );
    const names = ['يڭوت التجريبية', 'رحال الخيالي', 'السعدية الخيالية'];
    expect(choices.filter((said) => names.every((name) => said.includes(name)))).toHaveLength(2);
  });

  it('says why it was refused when something was taken away meanwhile', async () => {
    const { host, server, settle, button } = await open(state());
    button('إنشاء الملف')!.click();
    await settle();
    server
      .expectOne(`/api/v1/formations/${uuid(1)}/dossiers`)
      .flush({ code: 'dossierHasGaps', values: { count: 2 }, status: 422 }, { status: 422, statusText: 'x' });
    await settle();
    expect(host.textContent).toContain('لا يمكن إنشاء الملف قبل استيفاء ما ينقصه (نقصان)');
  });

  it('tells to whom a dossier was handed in, and keeps it when the register has spoken', async () => {
    const handing = {
      ...{ id: uuid(11), receiver: 'CLERK', receivedBy: 'السجل المحلي', handedOn: '2026-11-30', receipt: '12/2026' },
      enteredAt: '2026-11-30T11:00:00Z',
    };
    const shown = state({ dossiers: [dossier({ isCurrent: false, handings: [handing] })] });
    const { host, button } = await open(shown, { state: 'REGISTERED' });
    expect(host.textContent).toContain('أودع لدى كتابة ضبط المحكمة');
    expect(host.textContent).toContain('تغيرت المعطيات بعده');
    expect(button('إنشاء')).toBeUndefined();
    expect(button('معطيات الوثائق')).toBeUndefined();
  });
});

describe('the cover slip of a dossier', () => {
  afterEach(() => TestBed.inject(Toasts).dismiss());

  it.each([
    ['VALID', 'موقعة رقميا'],
    ['REPLACED', 'ملفا أحدث يقوم مقامها'],
    ['WITHDRAWN', 'سُحبت ورقة الإرسال'],
  ])('says by what number it is checked and whether it counts: %s', async (stateOfSlip, words) => {
    const slip = { id: uuid(12), number: 'GLM-2026-C-00001', state: stateOfSlip };
    const { host } = await open(state({ dossiers: [dossier({ slip, isCurrent: stateOfSlip === 'VALID' })] }));
    const line = host.querySelector('sanad-made-dossier .slip')!;
    expect(line.textContent).toContain(words);
    expect(line.textContent).toContain('GLM-2026-C-00001');
    expect(line.querySelector('a')!.getAttribute('href')).toBe(`/documents/${uuid(12)}`);
  });

  it('is not told of where there is none', async () => {
    const { host } = await open(state({ dossiers: [dossier({ part: 'NAME_REQUEST' })] }));
    expect(host.querySelector('sanad-made-dossier .slip')).toBeNull();
  });
});

describe('the page of the templates', () => {
  it('shows each paper with the version in force, the earlier ones, and the fields by their marks', async () => {
    const server = configure();
    const fixture = TestBed.createComponent(TemplatesPage);
    const version = (number: number) => ({
      ...{ id: number === 0 ? null : uuid(number), number, label: 'x.docx', byteSize: 9, hash, fields: [] },
      ...{ reason: 'صياغة أوضح', by: 'كمال التقني', at: number === 0 ? null : '2026-11-30T10:00:00Z' },
    });
    const rows = documentsOf.WHOLE.map((document) => ({ document, versions: [version(1), version(0)] }));
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
    server.expectOne('/api/v1/dossier-templates').flush({ rows });
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    const host = fixture.nativeElement as HTMLElement;
    expect(host.querySelectorAll('li.card')).toHaveLength(9);
    expect(host.textContent).toContain('صياغة أوضح');
    expect(host.querySelector('li.card details a')!.getAttribute('href')).toBe(
      '/api/v1/dossier-templates/COVER_SLIP?number=0',
    );
    const marks = [...host.querySelectorAll('dt')].map((mark) => mark.textContent);
    expect(marks).toContain('{capitalInLetters}');
    expect(marks).toContain('{#founders}…{/founders}');
  });
});
