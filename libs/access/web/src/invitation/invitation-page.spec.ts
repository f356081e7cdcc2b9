import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { open } from '../../testing/screen';
import { invitationRoutes } from './invitation.routes';

const token = 'a'.repeat(43);
const routes = [
  { path: 'invitation', children: invitationRoutes },
  { path: 'sign-in', children: [] },
];
const invitation = {
  ...{ name: 'هند (تجريبي)', email: 'hind@agency.example', isFirst: true },
  expiresAt: '2026-12-06T10:00:00Z',
};
const refusal = (code: string) => ({ type: 'about:blank', title: 'x', code, status: 422 });

describe('an invitation', () => {
  it('leads to a password; a short one is refused before it is sent, a guessable one with its sentence', async () => {
    const screen = await open(`/invitation#${token}`, routes);
    expect((await screen.answer('/invitations/view', invitation)).body).toEqual({ token });
    expect(screen.host.textContent).toContain('hind@agency.example');
    await screen.type('كلمة المرور', 'قصيرة');
    await screen.click('حفظ كلمة المرور');
    expect(screen.host.textContent).toContain('15 حرفا على الأقل. جملة كاملة');
    await screen.type('كلمة المرور', 'hind hind hind hind');
    await screen.click('حفظ كلمة المرور');
    await screen.answer('/invitations/acceptance', refusal('passwordGuessable'), 422);
    expect(screen.host.textContent).toContain('سهلة التخمين');
    await screen.type('كلمة المرور', 'أربع قبعات فوق السطح');
    await screen.click('حفظ كلمة المرور');
    const sent = await screen.answer('/invitations/acceptance', { ...invitation, isFirst: false });
    expect(sent.body).toEqual({ token, password: 'أربع قبعات فوق السطح' });
    // Where the way in is shut for another reason, the door itself is next.
    await screen.settle();
    expect(TestBed.inject(Router).url).toBe('/sign-in');
  });

  it('that was used, or is cut short, says so and shows the door', async () => {
    const used = await open(`/invitation#${token}`, routes);
    await used.answer('/invitations/view', refusal('invitationUsed'), 422);
    expect(used.host.textContent).toContain('سبق استعمال هذا الرابط');
    expect(used.host.querySelector('a[href="/sign-in"]')).not.toBeNull();
    TestBed.resetTestingModule();
    const cut = await open('/invitation', routes);
    expect(cut.host.textContent).toContain('هذا الرابط غير كامل');
  });
});
