import { me, open, person, standing } from '../../testing';
import { AliasesPanel } from './aliases-panel';

const routes = standing(AliasesPanel, `<sanad-aliases-panel personId="${person.id}" />`);
const alias = {
  id: '0190a0b0-0000-7000-8000-000000000081',
  given: 'Yamina',
  family: null,
  source: 'رسم الولادة',
  createdBy: me,
  createdAt: '2026-02-14T15:30:00Z',
  endedAt: null,
  version: 1,
};

async function show(rows: object[], may?: (permission: string) => boolean) {
  const screen = await open({ address: '/', routes, ...(may ? { may } : {}) });
  await screen.answer('/aliases', { rows });
  return screen;
}

describe('the spellings of a name', () => {
  it('stand with the document in which they were met, and those withdrawn with their end', async () => {
    const { host } = await show([alias, { ...alias, id: me, given: 'يامنة', endedAt: '2026-03-01T10:00:00Z' }]);
    const text = host.textContent.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Yamina');
    expect(text).toContain('وردت في: رسم الولادة');
    expect(text).toContain('سُحبت 1 مارس 2026');
  });

  it('are added in either script, with the document', async () => {
    const screen = await show([]);
    expect(screen.host.textContent).toContain('لا توجد كتابة أخرى');
    await screen.click('إضافة كتابة أخرى');
    const sheet = screen.host.querySelector('dialog[open]')!;
    await screen.type('الاسم الشخصي كما ورد', 'يامنة Yamina');
    await screen.type('الوثيقة التي ورد فيها', 'رسم الولادة');
    sheet.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await screen.settle();
    expect(sheet.textContent).toContain('بالحروف العربية وحدها أو بالحروف اللاتينية وحدها');
    await screen.type('الاسم الشخصي كما ورد', 'Yamina');
    sheet.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    const sent = await screen.answer('/aliases', alias);
    expect([sent.method, sent.body]).toEqual(['POST', { given: 'Yamina', family: null, source: 'رسم الولادة' }]);
    expect(screen.host.querySelector('dialog[open]')).toBeNull();
    expect(screen.host.textContent).toContain('Yamina');
  });

  it('are withdrawn after a question', async () => {
    const screen = await show([alias]);
    await screen.click('سحب كتابة Yamina');
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('لن يُعثر على الشخص بكتابة «Yamina»');
    [...screen.host.querySelectorAll<HTMLButtonElement>('dialog[open] .danger')][0]!.click();
    const sent = await screen.answer('/ending', { ...alias, endedAt: '2026-03-01T10:00:00Z', version: 2 });
    expect([sent.method, sent.version]).toEqual(['POST', '"1"']);
    await screen.answer('/aliases', { rows: [] });
    expect(screen.host.textContent).toContain('لا توجد كتابة أخرى');
  });

  it('are only read by who may not write', async () => {
    const screen = await show([alias], (permission) => permission === 'person.read');
    expect(screen.host.querySelectorAll('button:not(dialog button)')).toHaveLength(0);
  });
});
