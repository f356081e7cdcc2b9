import { open } from '@sanad/access/web/testing';
import { machinesRoutes } from './machines.routes';

const id = (last: number) => `0190a0b0-0000-7000-8000-0000000000${last}`;
const branch = {
  id: id(10),
  agency: { ar: 'أنابيك', fr: 'ANAPEC', en: 'ANAPEC' },
  ar: 'كلميم',
  fr: 'Guelmim',
  en: 'Guelmim',
};
const token = {
  ...{ id: id(11), branchId: branch.id, name: 'نظام التشغيل', prefix: 'sanad_ab12cd34', scopes: ['referrals:read'] },
  ...{ createdBy: 'مسؤول تجريبي', createdAt: '2026-11-01T10:00:00Z', expiresOn: '2999-01-01', lastUsedAt: null },
  ...{ revokedAt: null, version: 1 },
};
const hook = {
  ...{
    id: id(12),
    branchId: branch.id,
    label: 'نظام الوكالة',
    url: 'https://systeme.example/sanad',
    types: ['referral.sent'],
  },
  ...{
    state: 'ACTIVE',
    stoppedWhy: null,
    failingSince: null,
    formerUntil: null,
    deliveredAt: null,
    waiting: 2,
    givenUp: 1,
    version: 3,
  },
};
const delivery = {
  ...{
    id: id(13),
    eventId: id(14),
    type: 'referral.sent',
    state: 'GIVEN_UP',
    happenedAt: '2026-11-29T10:00:00Z',
    tries: 10,
  },
  ...{ dueAt: null, triedAt: '2026-11-29T12:00:00Z', status: 503, problem: 'answered', tookMs: 12 },
};

async function machines(more: readonly object[] = []) {
  const screen = await open('/', machinesRoutes);
  await screen.answer('/machine-branches', { rows: [branch, ...more] });
  return screen;
}

describe('the systems of an agency', () => {
  it('a key is made, shown once, and known afterwards by its beginning', async () => {
    const screen = await machines();
    await screen.answer('/api-tokens', { rows: [] });
    await screen.answer('/webhooks', { rows: [] });
    expect(screen.host.textContent).toContain('لا يوجد أي مفتاح لهذه الوحدة');
    expect(screen.host.textContent).toContain('لا يوجد أي عنوان تبليغ لهذه الوحدة');
    await screen.click('مفتاح جديد');
    await screen.click('إنشاء المفتاح');
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('هذه الخانة إلزامية.');
    await screen.type('اسم النظام', 'نظام التشغيل');
    await screen.choose('الاطلاع على الإحالات');
    await screen.click('إنشاء المفتاح');
    const secret = `${token.prefix}_${'x'.repeat(43)}`;
    const sent = await screen.answer('/api-tokens', { token: secret, view: token }, 201);
    expect(sent.body).toEqual({ branchId: branch.id, name: 'نظام التشغيل', scopes: ['referrals:read'], days: 180 });
    await screen.answer('/api-tokens?', { rows: [token] });
    const dialog = screen.host.querySelector('dialog[open]')!;
    expect(dialog.textContent).toContain(secret);
    expect(dialog.textContent).toContain('لن يظهر هذا مرة أخرى');
    await screen.click('تم حفظه');
    expect(screen.host.textContent).not.toContain(secret);
    expect(screen.host.textContent).toContain('sanad_ab12cd34…');

    await screen.click('إلغاء المفتاح: نظام التشغيل');
    await screen.click(/^ ?إلغاء المفتاح ?$/);
    const revoked = await screen.answer(`/api-tokens/${token.id}/revocation`, {});
    expect(revoked.version).toBe('"1"');
    await screen.answer('/api-tokens?', { rows: [{ ...token, revokedAt: '2026-11-30T00:00:00Z' }] });
    expect(screen.button('إلغاء المفتاح: ')).toBeUndefined();
  });

  it('an address that may not be reached is refused beside the form; who may not make keys is not offered any', async () => {
    const screen = await open('/', machinesRoutes, (permission) => permission !== 'apiToken.mind');
    await screen.answer('/machine-branches', { rows: [branch, { ...branch, id: id(20), ar: 'طانطان' }] });
    await screen.answer('/webhooks', { rows: [hook] });
    expect(screen.button('مفتاح جديد')).toBeUndefined();
    expect(screen.host.querySelectorAll('option')).toHaveLength(2);
    expect(screen.host.textContent).toContain('تبليغان في الانتظار');
    expect(screen.host.textContent).toContain('تبليغ واحد متعذر');
    await screen.click('عنوان جديد');
    await screen.type('اسم النظام', 'x');
    await screen.type('العنوان الإلكتروني', 'https://10.0.0.1/');
    await screen.click('إضافة العنوان');
    await screen.answer('/webhooks', { type: 'x', title: 'x', status: 422, code: 'addressNotAllowed' }, 422);
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('لا يقبل إلا عنوان عمومي مؤمن');
  });

  it('what did not arrive says why, and is told again; a new secret is shown once', async () => {
    const screen = await open(`/${hook.id}`, machinesRoutes);
    await screen.answer(/\/webhooks\/[^/]+$/, hook);
    await screen.answer('/deliveries', { rows: [delivery], next: null, total: 1 });
    const row = () => screen.host.querySelector('tbody tr')!.textContent;
    expect(row()).toContain('تعذر التبليغ');
    expect(row()).toContain('503');
    expect(row()).toContain('10 محاولات');
    await screen.click('إعادة التبليغ: إحالة جديدة');
    const waiting = {
      ...delivery,
      state: 'WAITING',
      tries: 0,
      dueAt: '2026-11-30T00:00:00Z',
      status: null,
      problem: null,
    };
    await screen.answer(`/webhook-deliveries/${delivery.id}/replay`, waiting);
    expect(row()).toContain('في الانتظار');
    await screen.answer(/\/webhooks\/[^/]+$/, hook);

    await screen.click('تغيير سر التوقيع');
    await screen.click(/^ ?تغيير سر التوقيع ?$/);
    const secret = 'whsec_c2VjcmV0';
    const sent = await screen.answer('/secret', {
      secret,
      view: { ...hook, version: 4, formerUntil: '2026-12-01T10:00:00Z' },
    });
    expect(sent.version).toBe('"3"');
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain(secret);
    await screen.click('تم حفظه');
    expect(screen.host.textContent).toContain('السر السابق يوقع إلى غاية');

    await screen.click('إعادة تبليغ فترة');
    await screen.type('من', '01/11/2026');
    await screen.type('إلى غاية', '29/11/2026');
    await screen.click(/^ ?إعادة التبليغ ?$/);
    const replayed = await screen.answer('/replays', { count: 3 });
    expect(replayed.body).toEqual({ from: '2026-11-01T00:00:00.000Z', to: '2026-11-30T00:00:00.000Z' });
    expect(screen.toast()).toBe('سيعاد تبليغ 3 أحداث');
  });
});
