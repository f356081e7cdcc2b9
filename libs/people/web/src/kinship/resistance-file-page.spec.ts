import { link, open, person } from '../../testing';
import { KinshipPanel } from './kinship-panel';
import { ResistanceFileScreen } from './resistance-file-page';
import { standing } from '../../testing';

const file = {
  ...link.resistanceFile,
  papers: [
    {
      id: '0190a0b0-0000-7000-8000-000000000061',
      kind: 'INHERITANCE_DEED',
      acceptedFor: ['WIDOW', 'CHILD'],
      label: 'إراثة.pdf',
      mediaType: 'application/pdf',
      createdByName: 'سعاد',
      createdAt: '2026-02-14T15:30:00Z',
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
