import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { Session } from '@sanad/access/web';
import { LanguageChoice } from '@sanad/ui';
import { AccountMenu } from './account-menu';

/** Leaves with so much that was not sent, and an answer to the question. */
async function leave(unsent: number, answer: boolean) {
  const asked = jest.spyOn(globalThis, 'confirm').mockReturnValue(answer);
  asked.mockClear();
  const signOut = jest.fn(() => Promise.resolve());
  const session = { user: () => null, roles: () => [], countUnsent: () => Promise.resolve(unsent), signOut };
  TestBed.configureTestingModule({ providers: [{ provide: Session, useValue: session }] });
  TestBed.inject(LanguageChoice).set('ar');
  const fixture = TestBed.createComponent(AccountMenu);
  fixture.detectChanges();
  const host = fixture.nativeElement as HTMLElement;
  host.querySelector<HTMLButtonElement>('.ways-out button')!.click();
  await fixture.whenStable();
  await new Promise((resolve) => setTimeout(resolve));
  return { question: asked.mock.calls[0]?.[0], left: signOut.mock.calls.length };
}

describe('signing out', () => {
  it('asks before what was not sent is lost', async () => {
    expect(await leave(2, false)).toEqual({ question: expect.stringContaining('عملان لم يرسلا بعد'), left: 0 });
  });

  it('leaves when the answer is yes, and without a question when nothing waits', async () => {
    expect((await leave(1, true)).left).toBe(1);
    TestBed.resetTestingModule();
    expect(await leave(0, false)).toEqual({ question: undefined, left: 1 });
  });
});
