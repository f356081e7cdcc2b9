import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { delegation, giveDialogs, open, partner, sampleSession } from '../../testing/sample-training';

const page = (rows: readonly object[]) => ({ rows, next: null, total: rows.length });

describe('the list of sessions', () => {
  it('tells where, when, how full, and what is pending', async () => {
    const { answer, text, host } = await open('/training', partner);
    const row = sampleSession([], { taken: 12, waiting: 3, pendingCertificates: 1 });
    expect((await answer('GET', '/training-sessions', page([row]))).urlWithParams).toBe('/api/v1/training-sessions');
    expect(text()).toMatch(
      /إعداد مخطط الأعمال.*وكالة كلميم.*قاعة التكوين.*1 مارس 2022 · 3 أيام.*12 من 12.*منتهية.*3 أشخاص في الانتظار.*شهادة واحدة في الانتظار/,
    );
    expect(host.querySelector('a[href="/training/new"]')).not.toBeNull();
  });

  it('keeps the period in the address', async () => {
    const { answer, host, settle, text } = await open('/training?phase=UPCOMING', partner);
    expect((await answer('GET', '/training-sessions', page([]))).urlWithParams).toContain('phase=UPCOMING');
    expect(text()).toContain('لا توجد دورات في هذه الفترة');
    const list = host.querySelector('select')!;
    list.value = 'RUNNING';
    list.dispatchEvent(new Event('change'));
    await settle();
    expect(TestBed.inject(Router).url).toBe('/training?phase=RUNNING');
    await answer('GET', 'phase=RUNNING', page([]));
  });

  it('offers planning to partners only', async () => {
    const { answer, host, text } = await open('/training', delegation);
    await answer('GET', '/training-sessions', page([]));
    expect(host.querySelector('a[href="/training/new"]')).toBeNull();
    expect(text()).toContain('تظهر هنا الدورات التي تبرمجها المؤسسات الشريكة');
  });

  it('gives the secret address of a calendar, once', async () => {
    giveDialogs();
    const { answer, host, settle, text } = await open('/training', partner);
    await answer('GET', '/training-sessions', page([]));
    const press = async (words: string) => {
      [...host.querySelectorAll('button')].findLast((one) => one.textContent.includes(words))!.click();
      await settle();
    };
    await press('الدورات في مفكرتي');
    await answer('GET', '/calendar-link', { link: null });
    await press('إنشاء الرابط');
    const address = `https://sanad.example/api/v1/training-calendar.ics?key=${'x'.repeat(43)}`;
    await answer('POST', '/calendar-link', { address });
    expect(text()).toContain(address);
    await answer('GET', '/calendar-link', { link: { createdAt: '2026-11-30T00:00:00Z', lastReadAt: null } });
    await press('تم حفظه');
    expect(text()).not.toContain(address);
  });
});
