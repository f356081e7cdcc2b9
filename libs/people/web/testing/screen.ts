import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@sanad/access/web';
import { peopleRefusals, type KinshipView, type PersonView } from '@sanad/people/core';
import { LanguageChoice, provideSentences } from '@sanad/ui';

export const me = '0190a0b0-0000-7000-8000-0000000000aa';
export const somebodyElse = '0190a0b0-0000-7000-8000-0000000000bb';
const longerThanTyping = 450;
const id = (last: number) => `0190a0b0-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const unit = { id: id(1), code: 'GLM', ar: 'النيابة الجهوية بكلميم', fr: 'Délégation de Guelmim', en: 'Guelmim' };

/** The units of the house: Guelmim with Tan-Tan below, and one that is not ours. */
export const units = {
  rows: [
    { ...unit, parentId: null, kind: 'REGIONAL', provinces: ['10.261', '10.473'] },
    { ...unit, id: id(2), code: 'TNT', ar: 'طانطان', parentId: id(1), kind: 'PROVINCIAL', provinces: ['10.521'] },
    { ...unit, id: id(3), code: 'SMR', ar: 'السمارة', parentId: null, kind: 'REGIONAL', provinces: ['11.221'] },
  ],
};

export const person = {
  id: id(10),
  unit,
  givenAr: 'فاطمة الزهراء',
  familyAr: 'آيت لحسن',
  givenLa: 'Fatima',
  familyLa: 'Aït Lahcen',
  birth: '1990-02',
  phone: '+212612345678',
  province: '10.261',
  cinEnd: '022',
  createdAt: '2026-02-14T15:30:00Z',
  sex: 'FEMALE',
  commune: null,
  vitalStatus: 'ALIVE',
  createdBy: me,
  version: 3,
} as unknown as PersonView;

export const link = {
  id: id(20),
  personId: id(10),
  resistanceFile: {
    id: id(30),
    unit,
    number: '512 345',
    memberGivenAr: 'لحسن',
    memberFamilyAr: 'آيت لحسن',
    memberVitalStatus: 'UNKNOWN',
    memberDiedOn: null,
    version: 1,
  },
  relation: 'CHILD',
  evidence: 'BIRTH_RECORD',
  scan: { label: 'رسم.pdf', mediaType: 'application/pdf' },
  paper: null,
  ownPaper: null,
  setBack: null,
  endedByName: null,
  endedAt: null,
  isPrimary: true,
  status: 'CLAIMED',
  reason: null,
  createdBy: somebodyElse,
  createdByName: 'سعاد',
  createdAt: '2026-02-14T15:30:00Z',
  verifiedBy: null,
  verifiedByName: null,
  verifiedAt: null,
  version: 2,
} as unknown as KinshipView;

/** jsdom knows no dialogs. */
function teachDialogs(): void {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

export interface Screen {
  readonly host: HTMLElement;
  readonly server: HttpTestingController;
  /** A few turns of the page. */
  settle(): Promise<void>;
  /** Long enough for what is typed to be asked about. */
  rest(): Promise<void>;
  /** Answers the one open request to an address that holds these words, and gives it back. */
  answer(
    part: string,
    body: object,
    status?: number,
  ): Promise<{ method: string; url: string; body: unknown; version: string | null }>;
  button(words: string | RegExp): HTMLButtonElement | undefined;
  click(words: string | RegExp): Promise<void>;
  type(label: string, typed: string): Promise<void>;
  url(): string;
}

export interface ScreenOptions {
  readonly address: string;
  readonly routes: Routes;
  /** Everything is allowed when left out. */
  readonly may?: (permission: string) => boolean;
}

/** A page or part in a browser without a server: the spec answers each request. */
export async function open({ address, routes, may = () => true }: ScreenOptions): Promise<Screen> {
  teachDialogs();
  const assignments = [{ role: 'caseworker', unit: { id: unit.id, name: unit.ar }, branch: null }];
  const view = { user: { id: me, name: 'أنا', email: 'x' }, assignments, permissions: {}, demo: true };
  const session = { may, load: () => Promise.resolve(view), view: () => view, user: () => view.user };
  TestBed.configureTestingModule({
    providers: [
      provideRouter(routes, withComponentInputBinding()),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideSentences(peopleRefusals),
      { provide: Session, useValue: session },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const harness = await RouterTestingHarness.create(address);
  const server = TestBed.inject(HttpTestingController);
  const host = harness.fixture.nativeElement as HTMLElement;
  // An open request keeps the page from being stable: a few turns are enough for what a spec looks at.
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
    harness.detectChanges();
  };
  const rest = async () => {
    await settle();
    await new Promise((resolve) => setTimeout(resolve, longerThanTyping));
    await settle();
  };
  /** What is typed is asked about a little later. */
  const asked = async (part: string): Promise<TestRequest> => {
    for (const limit = Date.now() + 3_000; Date.now() < limit;) {
      await settle();
      const [found, ...others] = server.match(({ urlWithParams }) => urlWithParams.includes(part));
      if (others.length > 0) throw new Error(`${part} was asked ${others.length + 1} times.`);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`Nobody asked ${part}.`);
  };
  const named = (words: string | RegExp) => (element: HTMLElement) => {
    const said = `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.replaceAll(/\s+/g, ' ');
    return typeof words === 'string' ? said.includes(words) : words.test(said);
  };
  const button = (words: string | RegExp) =>
    [...host.querySelectorAll<HTMLButtonElement>('button')]
      .filter((one) => !one.closest('dialog') || one.closest('dialog')!.open)
      .findLast(named(words));
  return {
    host,
    server,
    settle,
    rest,
    button,
    url: () => TestBed.inject(Router).url,
    answer: async (part, body, status = 200) => {
      const request = await asked(part);
      request.flush(body, { status, statusText: String(status) });
      await settle();
      const { method, urlWithParams, body: sent, headers } = request.request;
      return { method, url: urlWithParams, body: sent as unknown, version: headers.get('If-Match') };
    },
    click: async (words) => {
      const found = button(words);
      if (!found) throw new Error(`There is no button «${words}».`);
      found.click();
      await settle();
    },
    type: async (label, typed) => {
      const words = [...host.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label));
      const box = host.querySelector<HTMLInputElement>(`#${words!.htmlFor}`)!;
      box.value = typed;
      box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? 'change' : 'input'));
      box.dispatchEvent(new Event('blur'));
      await settle();
    },
  };
}

/** A route on which a part stands alone, with the attributes it needs. */
export function standing(part: Type<unknown>, template: string, members: object = {}): Routes {
  @Component({ selector: 'sanad-stand', imports: [part], template })
  class Stand {
    constructor() {
      Object.assign(this, members);
    }
  }
  return [{ path: '', component: Stand }];
}
