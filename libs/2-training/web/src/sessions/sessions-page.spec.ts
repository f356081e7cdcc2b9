import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { delegation, open, partner, sampleSession } from '../../testing/sample-training';

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
});
