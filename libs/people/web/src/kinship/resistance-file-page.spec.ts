import { link, me, open, person, somebodyElse, standing } from '../../testing';
import { KinshipPanel } from './kinship-panel';
import { ResistanceFileScreen } from './resistance-file-page';

const file = {
  ...link.resistanceFile,
  papers: [
    {
      id: '0190a0b0-0000-7000-8000-000000000061',
      kind: 'INHERITANCE_DEED',
      acceptedFor: ['WIDOW', 'CHILD'],
      label: 'إراثة.pdf',
      mediaType: 'application/pdf',
      createdBy: somebodyElse,
      createdByName: 'سعاد',
      createdAt: '2026-02-14T15:30:00Z',
      withdrawn: null,
      verifiedLinks: 2,
      isBuiltOn: false,
      version: 1,
    },
  ],
  family: [
    {
      linkId: link.id,
      personId: person.id,
      givenAr: 'فاطمة',
      familyAr: 'آيت لحسن',
      givenLa: null,
      familyLa: null,
      relation: 'CHILD',
      status: 'VERIFIED',
      isPrimary: true,
    },
  ],
};
const routes = [{ path: ':id', component: ResistanceFileScreen }];

describe('the page of a resistance file', () => {
  it('shows what the file proves once, and for whom', async () => {
    const screen = await open({ address: `/${file.id}`, routes });
    await screen.answer(`/resistance-files/${file.id}`, file);
    for (const words of ['512 345', 'رسم الإراثة', 'تثبت: أرملة مقاوم وابن(ة) مقاوم', 'فاطمة آيت لحسن', 'متحقق منها'])
      expect(screen.host.textContent).toContain(words);
  });

  it('records the death of the member', async () => {
    const screen = await open({ address: `/${file.id}`, routes });
    await screen.answer(`/resistance-files/${file.id}`, file);
    await screen.click('تعديل الملف');
    const radios = [...screen.host.querySelectorAll<HTMLInputElement>('dialog[open] input[type=radio]')];
    radios[2]!.click();
    await screen.settle();
    await screen.click('حفظ');
    const sent = await screen.answer(`/resistance-files/${file.id}`, { ...file, memberVitalStatus: 'DECEASED' });
    expect(sent).toMatchObject({ method: 'PATCH', version: '"1"', body: { memberVitalStatus: 'DECEASED' } });
    expect(screen.host.textContent).toContain('متوفى(ة)');
  });
});

describe('a wrong paper', () => {
  const [deed] = file.papers;
  const withdrawn = { at: '2026-03-01T10:00:00Z', by: 'النائب', reason: 'تخص أسرة أخرى' };
  const without = { ...file, papers: [{ ...deed!, withdrawn, verifiedLinks: 0, version: 2 }] };

  it('is withdrawn with a reason, after what rests on it was named, and comes back', async () => {
    const screen = await open({ address: `/${file.id}`, routes });
    await screen.answer(`/resistance-files/${file.id}`, file);
    expect(screen.host.textContent).toContain('تستند إليها رابطتان متحقق منهما');
    await screen.click('سحب الوثيقة: رسم الإراثة');
    const sheet = screen.host.querySelector('dialog[open]')!;
    expect(sheet.textContent).toContain('ستعودان إلى انتظار التحقق');
    const box = sheet.querySelector('textarea')!;
    box.value = withdrawn.reason;
    box.dispatchEvent(new Event('input'));
    await screen.click(/^ ?سحب الوثيقة ?$/);
    const sent = await screen.answer('/withdrawal', without);
    expect(sent).toMatchObject({ method: 'POST', version: '"1"', body: { reason: withdrawn.reason } });
    expect(screen.host.textContent).toContain('سحبها النائب بتاريخ 1 مارس 2026');
    expect(screen.host.textContent).not.toContain('تثبت:');
    await screen.click('التراجع عن السحب');
    expect((await screen.answer('/restoration', { ...file, papers: [{ ...deed!, version: 3 }] })).version).toBe('"2"');
    expect(screen.host.textContent).toContain('تثبت: أرملة مقاوم');
  });

  it('is not withdrawn by who brought it, nor brought back when something was built on that', async () => {
    const screen = await open({ address: `/${file.id}`, routes });
    const own = { ...deed!, createdBy: me };
    const gone = { ...without.papers[0]!, id: link.id, isBuiltOn: true };
    await screen.answer(`/resistance-files/${file.id}`, { ...file, papers: [own, gone] });
    expect(screen.host.textContent).toContain('يسحبها شخص آخر');
    expect(screen.button('سحب الوثيقة')).toBeUndefined();
    expect(screen.button('التراجع عن السحب')).toBeUndefined();
  });

  it('is left alone by those who do not verify', async () => {
    const screen = await open({ address: `/${file.id}`, routes, may: (name) => name !== 'kinship.verify' });
    await screen.answer(`/resistance-files/${file.id}`, file);
    expect(screen.button('سحب الوثيقة')).toBeUndefined();
  });
});

describe('the second sibling', () => {
  it('uses the paper that the file holds: no paper is asked for', async () => {
    const panel = standing(KinshipPanel, `<sanad-kinship-panel personId="${person.id}" />`);
    const screen = await open({ address: '/', routes: panel });
    await screen.answer('/kinship-links', { rows: [] });
    await screen.click('تسجيل رابطة قرابة');
    await screen.answer('/units', { rows: [] });
    const box = screen.host.querySelector<HTMLInputElement>('dialog[open] input[type=search]')!;
    box.value = '512';
    box.dispatchEvent(new Event('input'));
    await screen.settle();
    await screen.answer('/resistance-files', { rows: [link.resistanceFile], next: null, total: 1 });
    await screen.click('512 345');
    await screen.answer(`/resistance-files/${file.id}`, file);
    [...screen.host.querySelectorAll<HTMLInputElement>('dialog[open] input[type=radio]')][3]!.click();
    await screen.settle();
    expect(screen.host.textContent).toContain('استعمال وثيقة الملف: رسم الإراثة');
    expect(screen.host.querySelector('dialog[open] input[type=file]')).toBeNull();
    await screen.click('تسجيل الرابطة');
    const sent = await screen.answer(`/people/${person.id}/kinship-links`, link, 201);
    expect(sent.body).toEqual({
      resistanceFileId: file.id,
      relation: 'CHILD',
      evidence: 'INHERITANCE_DEED',
      paperId: file.papers[0]!.id,
    });
  });
});
