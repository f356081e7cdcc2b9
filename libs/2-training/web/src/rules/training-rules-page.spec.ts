import { TestBed } from '@angular/core/testing';
import { Toasts } from '@sanad/ui';
import { open, partner, type } from '../../testing/sample-training';

const rule = {
  ...{ completionPercent: 75, correctionDays: 30, certificateDays: 30, reason: null, setBy: null },
  ...{ setAt: '2026-01-01T00:00:00Z', version: 1 },
};

describe('the rules of trainings', () => {
  afterEach(() => TestBed.inject(Toasts).dismiss());

  it('are changed with a reason, in the version that was seen', async () => {
    const { press, answer, host, text, settle } = await open('/training-rules', partner);
    await answer('GET', '/training-rules', { rows: [rule] });
    expect(text()).toMatch(/75%.*30 يوما.*قيمة أولية/);
    await press('تعديل');
    type(host, 'نسبة الحضور المعتادة', '80');
    const box = host.querySelector('textarea')!;
    box.value = 'دورية تجريبية';
    box.dispatchEvent(new Event('input'));
    await settle();
    await press('تعديل');
    const { body, headers } = await answer('PUT', '/training-rules', { ...rule, completionPercent: 80, version: 2 });
    expect(body).toEqual({ completionPercent: 80, correctionDays: 30, certificateDays: 30, reason: 'دورية تجريبية' });
    expect(headers.get('If-Match')).toBe('"1"');
  });
});
