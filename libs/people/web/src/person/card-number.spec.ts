import { open, person, standing } from '../../testing';
import { CardNumber } from './card-number';

const routes = standing(CardNumber, `<sanad-card-number personId="${person.id}" end="022" />`);

describe('a card number on the screen', () => {
  it('is hidden until it is asked for, says that the look is noted, and is hidden again', async () => {
    const screen = await open({ address: '/', routes });
    expect(screen.host.textContent).toContain('•••••022');
    await screen.click('إظهار رقم البطاقة كاملا');
    await screen.answer('/card-number', { cin: 'ZZ143022' });
    expect(screen.host.textContent).toContain('ZZ143022');
    expect(screen.host.querySelector('[role=status]')!.textContent).toContain('سجل العمليات');
    await screen.click('إخفاء');
    expect(screen.host.textContent).not.toContain('ZZ143022');
  });

  it('has no button for those who may not see it', async () => {
    const screen = await open({ address: '/', routes, may: () => false });
    expect(screen.host.textContent).toContain('•••••022');
    expect(screen.host.querySelector('button')).toBeNull();
  });

  it('stays hidden when the server refuses', async () => {
    const screen = await open({ address: '/', routes });
    await screen.click('إظهار');
    await screen.answer('/card-number', { type: 'x', title: 'x', status: 403, code: 'notAllowed' }, 403);
    expect(screen.host.textContent).toContain('صلاحياتك لا تسمح بهذا الإجراء.');
    expect(screen.host.textContent).toContain('•••••022');
  });
});
