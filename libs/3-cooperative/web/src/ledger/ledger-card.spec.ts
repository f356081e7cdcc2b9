import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@sanad/access/web';
import { cooperativeRefusals, ledgerRefusals } from '@sanad/cooperative/core';
import { LanguageChoice, provideSentences, Toasts } from '@sanad/ui';
import { LedgerCard } from './ledger-card';

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [zahra, yeggout] = [uuid(1), uuid(2)];
const holder = (key: string, ar: string, change: object = {}) => ({
  ...{ key, kind: 'BENEFICIARY', name: { ar, la: null }, isHere: true },
  ...change,
});
const entry = (place: number, change: object) => ({
  ...{ id: uuid(100 + place), place, holder: zahra, kind: 'PAY', shares: 0, cash: 0, inKind: 0, factOn: '2022-03-01' },
  ...{ reference: null, valuation: null, twinId: null, reversesId: null, reason: null },
  ...{ enteredBy: uuid(9), enteredAt: '2022-03-01T10:00:00Z' },
  ...change,
});
const entries = [
  entry(1, { kind: 'SUBSCRIBE', shares: 10 }),
  entry(2, { cash: 250 }),
  entry(3, { kind: 'SUBSCRIBE', shares: 4, holder: yeggout }),
  entry(4, { cash: 100, holder: yeggout, reference: 'ZZ-9' }),
  entry(5, { kind: 'REVERSE', cash: -100, holder: yeggout, reversesId: uuid(104), reason: 'خطأ في الحساب' }),
];
const ledger = (change: object = {}) => ({
  ...{ shareValue: 100, partPaid: 25, minShare: 100, isSubscribed: false, capital: null, isOpen: true },
  holders: [holder(zahra, 'زهرة التجريبية'), holder(yeggout, 'يڭوت النموذجية', { isHere: false })],
  entries,
  ...change,
});

async function open(shown: object, may: (permission: string) => boolean = () => true) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideSentences({ ...cooperativeRefusals, ...ledgerRefusals }),
      { provide: Session, useValue: { may, load: () => Promise.resolve({}) } },
    ],
  });
  TestBed.inject(LanguageChoice).set('ar');
  const server = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(LedgerCard);
  fixture.componentRef.setInput('of', `/formations/${uuid(7)}`);
  fixture.componentRef.setInput('version', 3);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      fixture.detectChanges();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  await settle();
  server.expectOne(`/api/v1/formations/${uuid(7)}/shares?seen=3`).flush(shown);
  await settle();
  const host = fixture.nativeElement as HTMLElement;
  const rows = () =>
    [...host.querySelectorAll('tbody tr')].map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim());
  const button = (words: string, within: ParentNode = host) =>
    [...within.querySelectorAll('button')].find(
      (one) => one.textContent.trim().startsWith(words) || one.getAttribute('aria-label') === words,
    );
  return { host, server, settle, rows, button, fixture };
}

describe('the ledger of shares', () => {
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

  it('is a statement: each line with what is held after it, and what takes it back', async () => {
    const { host, rows } = await open(ledger());
    expect(host.textContent).toContain('14 حصة، 250 من 1.400 درهم');
    expect(rows()).toHaveLength(5);
    expect(rows()[1]).toContain('250,00 درهم');
    expect(rows()[3]).toContain('ألغاه القيد 5');
    expect(rows()[3]).toContain('ZZ-9');
    expect(rows()[4]).toContain('يلغي القيد 4');
    expect(rows()[4]).toContain('خطأ في الحساب');
    // A line that was taken back, and the one that did it, are corrected no more.
    expect([...host.querySelectorAll('tbody button')]).toHaveLength(3);
  });

  it('is of one holder when one is chosen, with their own balance', async () => {
    const { host, rows, settle } = await open(ledger());
    const box = host.querySelector<HTMLSelectElement>('#ledger-holder')!;
    box.value = yeggout;
    box.dispatchEvent(new Event('change'));
    await settle();
    expect(rows()).toHaveLength(3);
    expect(host.querySelector('[aria-live]')!.textContent).toBe('4 حصص، 0 من 400 درهم');
  });

  it('is folded by holder in the hand: balances at a glance, the lines under them', async () => {
    const { host } = await open(ledger());
    const folds = [...host.querySelectorAll('sanad-ledger-by-holder details')];
    const told = folds.map((fold) =>
      [...fold.querySelectorAll('summary .strong, summary .muted')].map((part) => part.textContent.trim()),
    );
    expect(told).toEqual([
      ['زهرة التجريبية', '10 حصص، 250 من 1.000 درهم', 'قيدان'],
      ['يڭوت النموذجية (غادر)', '4 حصص، 0 من 400 درهم', '3 قيود'],
    ]);
    expect(folds.map((fold) => (fold as HTMLDetailsElement).open)).toEqual([false, false]);
    expect(folds[0]!.querySelectorAll('ol > li')).toHaveLength(2);
    expect(folds[1]!.textContent).toContain('يلغي القيد 4');
  });

  it('takes a line back with a reason, from the hand as from the desk', async () => {
    const { host, server, settle, button, fixture } = await open(ledger());
    let changes = 0;
    fixture.componentInstance.changed.subscribe(() => (changes += 1));
    const inHand = host.querySelector('sanad-ledger-by-holder')!;
    button('تصحيح القيد 2', inHand)!.click();
    await settle();
    const reason = host.querySelector<HTMLTextAreaElement>('sanad-sheet textarea')!;
    reason.value = 'أدي في حساب آخر';
    reason.dispatchEvent(new Event('input'));
    await settle();
    button('إلغاء القيد بقيد معاكس')!.click();
    await settle();
    const sent = server.expectOne(`/api/v1/share-entries/${uuid(102)}/reversal`);
    expect(sent.request.body).toEqual({ reason: 'أدي في حساب آخر' });
    const after = [...entries, entry(6, { kind: 'REVERSE', cash: -250, reversesId: uuid(102), reason: 'أدي' })];
    sent.flush(ledger({ entries: after }));
    await settle();
    expect(host.textContent).toContain('14 حصة، 0 من 1.400 درهم');
    expect(changes).toBe(1);
  });

  it('keeps unfolded what was unfolded when the ledger is read anew', async () => {
    const { host, server, settle, fixture } = await open(ledger());
    const folds = () => [...host.querySelectorAll<HTMLDetailsElement>('sanad-ledger-by-holder details')];
    folds()[1]!.open = true;
    await settle();
    fixture.componentRef.setInput('version', 4);
    await settle();
    server.expectOne(`/api/v1/formations/${uuid(7)}/shares?seen=4`).flush(ledger());
    await settle();
    expect(folds().map((fold) => fold.open)).toEqual([false, true]);
  });

  it('offers nothing to who only reads, nor once it is closed', async () => {
    const reader = await open(ledger(), () => false);
    expect(reader.host.querySelectorAll('tbody button, sanad-ledger-by-holder button')).toHaveLength(0);
    expect(reader.button('اكتتاب')).toBeUndefined();
  });

  it('keeps its lines once it is closed', async () => {
    const closed = await open(ledger({ isOpen: false }));
    expect(closed.rows()).toHaveLength(5);
    expect(closed.host.querySelectorAll('tbody button, sanad-ledger-by-holder button')).toHaveLength(0);
  });

  it('says when there is no line yet', async () => {
    const { host } = await open(ledger({ entries: [], holders: [] }));
    expect(host.textContent).toContain('لا قيد بعد');
    expect(host.querySelector('table')).toBeNull();
  });
});
