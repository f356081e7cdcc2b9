import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { LanguageChoice, Toasts } from '@sanad/ui';
import { Session } from '../src/session';

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

export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly version: string | null;
  /** Of the act: the same when it is sent again. */
  readonly key: string | null;
}

export interface Screen {
  readonly host: HTMLElement;
  settle(): Promise<void>;
  /** Answers the open request to an address that holds these words. */
  answer(part: string | RegExp, body: object, status?: number): Promise<Sent>;
  click(words: string | RegExp): Promise<void>;
  choose(words: string): Promise<void>;
  type(label: string, typed: string): Promise<void>;
  button(words: string | RegExp): HTMLButtonElement | undefined;
  /** What was last said to be done. */
  toast(): string | undefined;
}

/** A page in a browser without a server: the spec answers each request. Everything is allowed when `may` is left out. */
export async function open(
  address: string,
  routes: Routes,
  may: (permission: string) => boolean = () => true,
): Promise<Screen> {
  teachDialogs();
  TestBed.configureTestingModule({
    providers: [
      provideRouter(routes, withComponentInputBinding()),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: { may, load: () => Promise.resolve({}), view: () => null, user: () => null } },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const harness = await RouterTestingHarness.create(address);
  const server = TestBed.inject(HttpTestingController);
  const host = harness.fixture.nativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      harness.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
    harness.detectChanges();
  };
  const said = (element: Element) =>
    `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.replaceAll(/\s+/g, ' ');
  const isNamed = (words: string | RegExp) => (element: Element) =>
    typeof words === 'string' ? said(element).includes(words) : words.test(said(element));
  const isReachable = (element: Element) => !element.closest('dialog') || element.closest('dialog')!.open;
  const button = (words: string | RegExp) =>
    [...host.querySelectorAll('button')].filter(isReachable).findLast(isNamed(words));
  return {
    host,
    settle,
    button,
    toast: () => TestBed.inject(Toasts).toast()?.sentence,
    answer: async (part, body, status = 200) => {
      await settle();
      const [found] = server.match(({ urlWithParams }) =>
        typeof part === 'string' ? urlWithParams.includes(part) : part.test(urlWithParams),
      );
      if (!found) throw new Error(`Nobody asked ${String(part)}.`);
      found.flush(body, { status, statusText: String(status) });
      await settle();
      const { method, urlWithParams: url, body: sent, headers } = found.request;
      return {
        method,
        url,
        body: sent as unknown,
        version: headers.get('If-Match'),
        key: headers.get('Idempotency-Key'),
      };
    },
    click: async (words) => {
      const found = button(words);
      if (!found) throw new Error(`There is no button «${String(words)}».`);
      found.click();
      await settle();
    },
    choose: async (words) => {
      const label = [...host.querySelectorAll('label.choice')].filter(isReachable).find(isNamed(words));
      if (!label) throw new Error(`There is no choice «${words}».`);
      label.querySelector('input')!.click();
      await settle();
    },
    type: async (label, typed) => {
      const words = [...host.querySelectorAll('label')]
        .filter(isReachable)
        .find((one) => one.textContent.trim().startsWith(label));
      const box = host.querySelector<HTMLInputElement>(`#${words!.htmlFor}`)!;
      box.value = typed;
      box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? 'change' : 'input'));
      box.dispatchEvent(new Event('blur'));
      await settle();
    },
  };
}
