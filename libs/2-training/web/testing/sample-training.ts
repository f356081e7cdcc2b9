import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@sanad/access/web';
import { LanguageChoice } from '@sanad/ui';
import { trainingRoutes, trainingRulesRoutes } from '../src/training.routes';

export const uuid = (number: number) => `0190a0b0-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const sampleDays = [1, 2, 3].map((number) => ({
  id: uuid(100 + number),
  day: `2022-03-0${number}`,
  startsAt: '09:00',
  hours: 6,
}));

/** A person in a session of 18 hours, of which 13,5 complete it. */
export function sampleEnrolment(number: number, given: string, more: object = {}) {
  return {
    id: uuid(number),
    sessionId: uuid(900),
    referralId: uuid(200 + number),
    caseId: uuid(300 + number),
    caseNumber: `GLM-2022-000${number}`,
    person: { id: uuid(400 + number), givenAr: given, familyAr: 'المثال', givenLa: null, familyLa: null },
    state: 'ENROLLED',
    enrolledOn: '2022-02-20',
    hours: 0,
    needed: 13.5,
    atRisk: false,
    canReach: true,
    completedOn: null,
    endedOn: null,
    reason: null,
    certificate: 'NONE',
    certificateNumber: null,
    certificateOn: null,
    certificateDocumentId: null,
    correctionAsked: false,
    marks: {},
    version: 1,
    ...more,
  };
}

const named = (number: number, name: string) => ({ id: uuid(number), ar: name, fr: name, en: name });

export function sampleSession(enrolments: readonly object[], more: object = {}) {
  return {
    id: uuid(900),
    programme: { id: uuid(901), title: 'إعداد مخطط الأعمال', hours: 18, completionPercent: 75 },
    agency: named(902, 'أنابيك'),
    branch: named(903, 'أنابيك، وكالة كلميم'),
    place: 'قاعة التكوين',
    trainer: null,
    startsOn: '2022-03-01',
    endsOn: '2022-03-03',
    dayCount: 3,
    capacity: 12,
    taken: enrolments.length,
    waiting: 0,
    cancelledOn: null,
    cancelledWhy: null,
    pendingCertificates: 0,
    version: 4,
    days: sampleDays,
    enrolments,
    ...more,
  };
}

/** A correction that waits for the delegation. */
export function sampleCorrection(more: object = {}) {
  return {
    id: uuid(700),
    enrolmentId: uuid(1),
    sessionId: uuid(900),
    title: 'إعداد مخطط الأعمال',
    branch: named(903, 'أنابيك، وكالة كلميم'),
    caseId: uuid(301),
    caseNumber: 'GLM-2022-0001',
    person: { id: uuid(401), givenAr: 'فاطمة', familyAr: 'المثال', givenLa: null, familyLa: null },
    kind: 'RESULT',
    before: { result: 'INCOMPLETE', number: null, on: '2022-03-03' },
    after: { result: 'COMPLETED', number: null, on: '2022-03-04' },
    why: 'خطأ في الإدخال',
    state: 'ASKED',
    askedBy: 'موظف تجريبي',
    askedAt: '2022-05-01T10:00:00Z',
    answer: null,
    decidedBy: null,
    decidedAt: null,
    version: 1,
    ...more,
  };
}

const known = { load: () => Promise.resolve({}), user: () => ({ id: uuid(600) }) };
export const partner = { ...known, may: () => true };
export const delegation = { ...known, may: (permission: string) => permission === 'training.read' };

/** Jsdom knows no dialogs. */
export function giveDialogs(): void {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

/** A page of the room as somebody opens it, with the server played by the spec. */
export async function open(address: string, session: object) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          { path: 'training', children: trainingRoutes },
          { path: 'training-rules', children: trainingRulesRoutes },
        ],
        withComponentInputBinding(),
      ),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: session },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  giveDialogs();
  const harness = await RouterTestingHarness.create(address);
  const server = TestBed.inject(HttpTestingController);
  const host = harness.routeNativeElement!;
  // An open request keeps the page from being stable: a few turns are enough for what a spec looks at.
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
    harness.detectChanges();
  };
  const answer = async (method: string, part: string, body: object, options = {}) => {
    await settle();
    const request = server.expectOne((one) => one.method === method && one.urlWithParams.includes(part));
    request.flush(body, options);
    await settle();
    return request.request;
  };
  /** The server is out of reach. */
  const lose = async (method: string, part: string) => {
    await settle();
    const request = server.expectOne((one) => one.method === method && one.urlWithParams.includes(part));
    request.error(new ProgressEvent('error'));
    await settle();
  };
  const button = (name: string) => {
    const found = [...host.querySelectorAll('button')].find(
      (one) => one.getAttribute('aria-label') === name || one.textContent.trim() === name,
    );
    if (!found) throw new Error(`No button «${name}».`);
    return found;
  };
  const press = async (name: string) => {
    button(name).click();
    await settle();
  };
  const text = () => host.textContent.replaceAll(/\s+/g, ' ');
  return { host, harness, server, settle, answer, lose, button, press, text };
}

/** Types into the field of a label, and leaves it. */
export function type(host: HTMLElement, label: string, typed: string): void {
  const found = [...host.querySelectorAll('label')].find((one) => one.textContent.includes(label));
  const box = host.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`);
  if (!box) throw new Error(`No field «${label}».`);
  box.value = typed;
  box.dispatchEvent(new Event('input'));
  box.dispatchEvent(new Event('blur'));
}
