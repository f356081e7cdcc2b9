import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import {
  bytesOf,
  codeOf,
  joined,
  messageOf,
  stampOf,
  toCode,
  toHex,
  verifyAddress,
  type Claim,
} from '@sanad/issuance/core';
import type { PlainDay } from '@sanad/kernel';
import { LanguageChoice } from '@sanad/ui';
import { issuanceRoutes } from '../issuance.routes';
import { fileTools } from './proof';

const secret = new Uint8Array(32).fill(5);
const successor = '0190a0b0-0000-7000-8000-000000000072';
// What jsdom leaves out of a browser; its pages have no TLS, so the library works the signature out.
beforeAll(async () => {
  const { TextDecoder, TextEncoder } = await import('node:util' as string);
  Object.assign(globalThis, { TextDecoder, TextEncoder });
});

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const body = ascii(
  `%PDF-1.7\n1 0 obj\n<<\n  /Length 3\n  /Type /XObject\n  /Subtype /Image\n  /Width 3\n  /Height 3\n>>\nstream\nabc\nendstream\nendobj\n` +
    `xref\n0 2\n0000000000 65535 f\n0000000009 00000 n\ntrailer\n<<\n  /Size 2\n>>\nstartxref\n120\n%%EOF`,
);

function paper() {
  const claim: Claim = {
    documentId: '0190a0b0-0000-7000-8000-000000000071',
    kind: 'ELIGIBILITY_DECISION',
    number: 'GLM-2026-E-00017',
    issuedOn: '2026-11-29' as PlainDay,
    issuer: 'النيابة الجهوية بكلميم',
    initials: 'ف. آ.',
    bodyHash: sha256(body),
    bodySize: body.length,
    keyId: '0a1b2c3d',
  };
  const signed = bytesOf(claim);
  const code = codeOf(signed, ed25519.sign(messageOf(signed), secret));
  const address = verifyAddress(location.origin, code);
  const file = joined(body, stampOf(body, address, fileTools.draw(address)));
  const state = {
    id: claim.documentId,
    kind: claim.kind,
    number: claim.number,
    issuedOn: claim.issuedOn,
    issuer: claim.issuer,
    initials: claim.initials,
    state: 'VALID',
    changedOn: null,
    reason: null,
    replacedBy: null,
    fileHash: toHex(sha256(file)),
  };
  return { code, address, file, state };
}
const published = { keys: [{ id: '0a1b2c3d', key: toCode(ed25519.getPublicKey(secret)), since: '2026-01-01' }] };

async function open(fragment: string | null) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'verify', children: issuanceRoutes }]),
      provideHttpClient(),
      provideHttpClientTesting(),
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const harness = await RouterTestingHarness.create(fragment === null ? '/verify' : `/verify#${fragment}`);
  const server = TestBed.inject(HttpTestingController);
  const host = harness.fixture.nativeElement as HTMLElement;
  const until = async <Found>(look: () => Found | undefined | false | null, what: string): Promise<Found> => {
    for (const limit = Date.now() + 20_000; Date.now() < limit;) {
      harness.detectChanges();
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`${what} did not come: ${host.textContent}`);
  };
  const asked = (part: string): Promise<TestRequest> =>
    until(() => server.match(({ url }) => url.includes(part))[0], `a question about ${part}`);
  const words = () => host.textContent.replaceAll(/\s+/g, ' ');
  return {
    host,
    server,
    words,
    until,
    says: (part: string) => until(() => words().includes(part), `«${part}»`),
    word: async (expected: string) => {
      await until(
        () => host.querySelector('.verdict .word')?.textContent.trim() === expected,
        `the word «${expected}»`,
      );
    },
    answer: async (part: string, answer: object, status = 200) =>
      (await asked(part)).flush(answer, { status, statusText: String(status) }),
    offline: async (part: string) => (await asked(part)).error(new ProgressEvent('error')),
    drop: (bytes: Uint8Array, type = 'application/pdf') => {
      const file = new File([], 'x.pdf', { type });
      Object.assign(file, { arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) });
      const event = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files: [file] } });
      host.querySelector('.drop')!.dispatchEvent(event);
    },
    paste: (text: string) => {
      host.querySelector('textarea')!.value = text;
      [...host.querySelectorAll('button')].find((one) => one.textContent.trim() === 'تحقق')!.click();
    },
  };
}

async function opened(change: object = {}) {
  const { code, state, file } = paper();
  const screen = await open(code);
  await screen.answer('/document-keys', published);
  await screen.answer('/state', { ...state, ...change });
  return { ...screen, file };
}

beforeEach(() => localStorage.clear());

describe('a paper that is checked', () => {
  it('from its code is genuine: the word, what to compare, and what was checked', async () => {
    const screen = await opened();
    await screen.word('صحيحة');
    for (const part of ['GLM-2026-E-00017', 'ف. آ.', 'النيابة الجهوية بكلميم', 'قرار بشأن الأهلية', 'سارية'])
      expect(screen.words()).toContain(part);
    expect(screen.words()).toContain('لم يتم التحقق من ملف');
  });

  it('in another language is told in that language', async () => {
    const screen = await opened();
    TestBed.inject(LanguageChoice).set('fr');
    await screen.word('Authentique');
    expect(screen.words()).not.toMatch(/صحيحة|Genuine/);
  });

  it('with one other letter in its code is altered, and the house is not even asked', async () => {
    const { code } = paper();
    const screen = await open(`${code.slice(0, 90)}${code[90] === 'A' ? 'B' : 'A'}${code.slice(91)}`);
    await screen.answer('/document-keys', published);
    await screen.word('معدلة');
    expect(screen.words()).not.toContain('GLM-2026-E-00017');
    screen.server.verify();
  });

  it('withdrawn says since when and why', async () => {
    const screen = await opened({ state: 'WITHDRAWN', changedOn: '2026-11-30', reason: 'NEWER_DECISION' });
    await screen.word('مسحوبة');
    expect(screen.words()).toContain('صدر قرار أحدث');
    expect(screen.words()).toContain('30 نونبر 2026');
  });

  it('replaced leads to the document that counts', async () => {
    const replacedBy = { id: successor, number: 'GLM-2026-E-00018' };
    const change = { state: 'REPLACED', changedOn: '2026-11-30', reason: 'DATA_CORRECTED', replacedBy };
    const screen = await opened(change);
    await screen.word('معوضة');
    const link = [...screen.host.querySelectorAll('a')].find((one) => one.textContent === 'GLM-2026-E-00018')!;
    link.click();
    await screen.answer(`/documents/${successor}/state`, {
      ...paper().state,
      id: successor,
      number: 'GLM-2026-E-00018',
    });
    await screen.word('صحيحة');
    expect(TestBed.inject(Router).url).toBe(`/verify#${successor}`);
    expect(screen.words()).toContain('لم يتم التحقق من أي توقيع');
  });

  it('that the house does not know is said to be so', async () => {
    const screen = await open(paper().code);
    await screen.answer('/document-keys', published);
    await screen.answer('/state', { code: 'notFound', status: 404 }, 404);
    await screen.word('غير مسجلة');
  });

  it('pasted as a whole address is read too, and what is no code is said to be none', async () => {
    const screen = await open(null);
    screen.paste('  ');
    await screen.says('لا يوجد رمز للتحقق');
    screen.paste(paper().address);
    await screen.answer('/document-keys', published);
    await screen.answer('/state', paper().state);
    await screen.word('صحيحة');
  });
});

describe('without network', () => {
  it('the signature is checked with the keys of the last time; what was not checked is said', async () => {
    localStorage.setItem('sanad.document-keys', JSON.stringify(published));
    const screen = await open(paper().code);
    await screen.offline('/document-keys');
    await screen.offline('/state');
    await screen.word('توقيعها صحيح');
    expect(screen.words()).toContain('لم يتم الاطلاع على السجل: لا يوجد اتصال');
    expect(screen.words()).toContain('GLM-2026-E-00017');
  });

  it('the file is checked too, byte for byte', async () => {
    localStorage.setItem('sanad.document-keys', JSON.stringify(published));
    const { file } = paper();
    const screen = await open(null);
    screen.drop(file);
    await screen.offline('/document-keys');
    await screen.offline('/state');
    await screen.says('الملف مطابق للأصل');
    await screen.word('توقيعها صحيح');
    for (const at of [30, body.length + 400, file.length - 20]) {
      const altered = Uint8Array.from(file);
      altered[at]! ^= 1;
      screen.drop(altered);
      await screen.offline('/document-keys');
      await screen.offline('/state');
      await screen.word('معدلة');
    }
  });

  it('a file that was issued under another address is not called altered', async () => {
    localStorage.setItem('sanad.document-keys', JSON.stringify(published));
    const { code } = paper();
    const address = verifyAddress('https://old.example', code);
    const screen = await open(null);
    screen.drop(joined(body, stampOf(body, address, fileTools.draw(address))));
    await screen.offline('/document-keys');
    await screen.offline('/state');
    await screen.says('صدر تحت عنوان آخر');
    await screen.word('توقيعها صحيح');
  });

  it('and without keys nothing is claimed', async () => {
    const screen = await open(paper().code);
    await screen.offline('/document-keys');
    await screen.offline('/state');
    await screen.word('تعذر التحقق');
    expect(screen.words()).toContain('لم يتم التحقق من التوقيع');
  });

  it('is asked again when there is one', async () => {
    const screen = await open(paper().code);
    await screen.answer('/document-keys', published);
    await screen.answer('/state', { code: 'tooManyAttempts', status: 429 }, 429);
    await screen.says('طلبات كثيرة');
    [...screen.host.querySelectorAll('button')].find((one) => one.textContent.includes('إعادة المحاولة'))!.click();
    await screen.answer('/document-keys', published);
    await screen.answer('/state', paper().state);
    await screen.word('صحيحة');
  });
});

describe('a file', () => {
  it('that is the original is told to be', async () => {
    const screen = await opened();
    screen.drop(screen.file);
    await screen.answer('/document-keys', published);
    await screen.answer('/state', paper().state);
    await screen.says('الملف مطابق للأصل');
    await screen.word('صحيحة');
  });

  it('without a code is another file than the paper that was checked', async () => {
    const screen = await opened();
    await screen.word('صحيحة');
    screen.drop(ascii('%PDF-1.4 scanned'));
    await screen.word('معدلة');
    expect(screen.words()).toContain('الملف ليس هو الملف الأصلي');
  });

  it('without a code alone is none of ours', async () => {
    const screen = await open(null);
    screen.drop(ascii('%PDF-1.4 scanned'));
    await screen.says('لا يحمل هذا الملف رمزا');
    expect(screen.host.querySelector('.verdict')).toBeNull();
  });
});
