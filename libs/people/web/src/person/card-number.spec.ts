import { open, person, standing, type Screen } from '../../testing';
import { CardNumber } from './card-number';

const routes = standing(CardNumber, `<sanad-card-number personId="${person.id}" end="022" />`);

/** Without a reason nothing is sent. */
async function ask(screen: Screen): Promise<void> {
  await screen.click('إظهار رقم البطاقة كاملا');
  const sheet = screen.host.querySelector('dialog[open]')!;
  await screen.click(/^ إظهار $/);
  expect(sheet.textContent).toContain('المرجو');
  [...sheet.querySelectorAll('label')].find((label) => label.textContent.includes('طلب المعني'))!.click();
  await screen.settle();
  await screen.click(/^ إظهار $/);
}

describe('a card number on the screen', () => {
  it('is hidden until somebody says why it is asked for, says that the look is noted, and is hidden again', async () => {
    const screen = await open({ address: '/', routes });
    expect(screen.host.textContent).toContain('•••••022');
    await ask(screen);
    const { url } = await screen.answer('/card-number', { cin: 'ZZ143022' });
    expect(url).toContain('reason=PERSON_ASKS');
    expect(screen.host.textContent).toContain('ZZ143022');
    expect(screen.host.querySelector('[role=status]')!.textContent).toContain('سجل العمليات');
    await screen.click('إخفاء');
    expect(screen.host.textContent).not.toContain('ZZ143022');
  });

  it('has no button for those who may not see it', async () => {
    const screen = await open({ address: '/', routes, may: () => false });
    expect(screen.host.textContent).toContain('•••••022');
    expect(screen.host.querySelectorAll('button:not(dialog button)')).toHaveLength(0);
  });

  it('stays hidden when the server refuses', async () => {
    const screen = await open({ address: '/', routes });
    await ask(screen);
    await screen.answer('/card-number', { type: 'x', title: 'x', status: 403, code: 'notAllowed' }, 403);
    expect(screen.host.textContent).toContain('صلاحياتك لا تسمح بهذا الإجراء.');
    expect(screen.host.textContent).toContain('•••••022');
  });
});
