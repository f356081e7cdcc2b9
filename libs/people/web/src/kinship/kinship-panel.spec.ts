import { link, me, open, person, standing } from '../../testing';
import { KinshipPanel } from './kinship-panel';

const routes = standing(KinshipPanel, `<sanad-kinship-panel personId="${person.id}" />`);
const links = (...rows: object[]) => ({ rows });

async function show(rows: object[], may?: (permission: string) => boolean) {
  const screen = await open({ address: '/', routes, may });
  await screen.answer('/kinship-links', links(...rows));
  return screen;
}

describe('the kinship of a person', () => {
  it('offers the first step when there is none', async () => {
    const screen = await show([]);
    expect(screen.host.textContent).toContain('لم تُسجل أي رابطة قرابة بعد');
    expect(screen.button('تسجيل رابطة قرابة')).toBeDefined();
  });

  it('is verified by another person after a question, and asked again from the server', async () => {
    const screen = await show([link]);
    await screen.click('تأكيد القرابة');
    expect(screen.host.querySelector('dialog[open]')!.textContent).toContain('512 345');
    await screen.click('تأكيد القرابة');
    // The question stays until it is answered, and cannot be put off any more.
    expect(screen.host.querySelector('dialog[open]')).not.toBeNull();
    const escape = new Event('cancel', { cancelable: true });
    screen.host.querySelector('dialog[open]')!.dispatchEvent(escape);
    expect(escape.defaultPrevented).toBe(true);
    const sent = await screen.answer('/verification', { ...link, status: 'VERIFIED', version: 3 });
    expect([sent.method, sent.version]).toEqual(['POST', '"2"']);
    await screen.answer(
      '/kinship-links',
      links({ ...link, status: 'VERIFIED', verifiedAt: '2026-02-15T10:00:00Z', verifiedByName: 'النائب' }),
    );
    expect(screen.host.textContent).toContain('متحقق منها');
    expect(screen.host.querySelector('dialog[open]')).toBeNull();
    expect(screen.button('تأكيد القرابة')).toBeUndefined();
  });

  it('tells its author why another person has to decide', async () => {
    const screen = await show([{ ...link, createdBy: me }]);
    expect(screen.host.textContent).toContain('لا يمكن لمن سجل رابطة القرابة أن يبت فيها بنفسه');
    expect(screen.button('تأكيد القرابة')).toBeUndefined();
    expect(screen.button('رفض الرابطة')).toBeUndefined();
  });

  it('cannot be verified without its scan, and says so', async () => {
    const screen = await show([{ ...link, scan: null }]);
    expect(screen.host.textContent).toContain('لا يمكن التحقق من القرابة قبل إرفاق نسخة');
    expect(screen.button('تأكيد القرابة')).toBeUndefined();
    expect(screen.button('إرفاق نسخة الوثيقة')).toBeDefined();
  });

  it('is rejected with a reason and never without', async () => {
    const screen = await show([link]);
    await screen.click('رفض الرابطة');
    await screen.click('رفض الرابطة');
    expect(screen.host.textContent).toContain('هذه الخانة إلزامية.');
    const box = screen.host.querySelector('textarea')!;
    box.value = 'اسم الأب مختلف';
    box.dispatchEvent(new Event('input'));
    await screen.click('رفض الرابطة');
    const sent = await screen.answer('/rejection', { ...link, status: 'REJECTED' });
    expect(sent).toMatchObject({ body: { reason: 'اسم الأب مختلف' }, version: '"2"' });
  });

  it('shows no decision to those who have none', async () => {
    const screen = await show([link], (permission) => permission === 'kinship.read');
    for (const words of ['تأكيد القرابة', 'رفض الرابطة', 'تسجيل رابطة', 'تغيير النسخة'])
      expect(screen.button(words)).toBeUndefined();
    expect(screen.host.textContent).toContain('ابن(ة) مقاوم');
  });

  it('asks nothing for those who may not read it', async () => {
    const screen = await open({ address: '/', routes, may: () => false });
    await screen.settle();
    screen.server.verify();
    expect(screen.host.textContent).toContain('الاطلاع على القرابة غير متاح بصلاحياتك.');
  });

  it('offers the new state when somebody else has decided meanwhile', async () => {
    const screen = await show([link]);
    await screen.click('تأكيد القرابة');
    await screen.click('تأكيد القرابة');
    const stale = { type: 'x', title: 'x', status: 412, code: 'stale', expectedVersion: 2, currentVersion: 3 };
    await screen.answer('/verification', stale, 412);
    expect(screen.host.textContent).toContain('عدّل شخص آخر هذه المعطيات قبلك');
    await screen.click('تحديث الصفحة');
    await screen.answer('/kinship-links', links({ ...link, status: 'REJECTED', reason: 'غير مقروء' }));
    expect(screen.host.textContent).toContain('غير مقروء');
  });
});

/** A paper that the person has handed in. */
const booklet = {
  ...{ id: '0190a0b0-0000-7000-8000-000000000081', personId: person.id, type: 'FAMILY_BOOKLET', label: null },
  ...{ issuedOn: '2026-01-10', validUntil: null, state: 'VALID', replacedBy: null, withdrawn: null, createdBy: 'سعاد' },
  file: { label: 'كناش.pdf', mediaType: 'application/pdf', byteSize: 52_000 },
  createdAt: '2026-02-14T15:30:00Z',
  version: 1,
};

describe('the proof of a link', () => {
  it('may be a paper of the person', async () => {
    const screen = await show([{ ...link, scan: null }]);
    await screen.click('إرفاق نسخة الوثيقة');
    await screen.answer('/papers', { rows: [booklet, { ...booklet, id: link.id, type: 'DIPLOMA' }] });
    expect(screen.host.querySelectorAll('sanad-wallet-picker li')).toHaveLength(1);
    await screen.click('استعمال الوثيقة: كناش الحالة المدنية');
    const proven = { ...link, evidence: 'FAMILY_BOOKLET', ownPaper: { id: booklet.id, type: 'FAMILY_BOOKLET' } };
    const sent = await screen.answer('/own-paper', proven);
    expect(sent).toMatchObject({ method: 'PUT', version: '"2"', body: { paperId: booklet.id } });
    await screen.answer('/kinship-links', links(proven));
    expect(screen.host.textContent).toContain('(من وثائق الشخص)');
  });

  it('was withdrawn: the link says that it waits again, and why', async () => {
    const setBack = { at: '2026-03-01T10:00:00Z', reason: 'تخص أسرة أخرى', verifiedByName: 'النائب' };
    const screen = await show([{ ...link, scan: null, setBack }]);
    expect(screen.host.querySelector('[role=status]')!.textContent).toContain(
      'تحتاج إلى تحقق جديد: الوثيقة التي أكدها بها النائب سُحبت بتاريخ 1 مارس 2026. السبب: تخص أسرة أخرى',
    );
  });
});

describe('a link is stated', () => {
  it('with a file that was looked for, a relation, and a paper that proves it', async () => {
    const screen = await show([]);
    await screen.click('تسجيل رابطة قرابة');
    await screen.answer('/units', { rows: [] });
    const box = screen.host.querySelector<HTMLInputElement>('dialog[open] input[type=search]')!;
    box.value = '512';
    box.dispatchEvent(new Event('input'));
    await screen.settle();
    await screen.answer('/resistance-files', { rows: [link.resistanceFile], next: null, total: 1 });
    await screen.click('512 345');
    await screen.answer(`/resistance-files/${link.resistanceFile.id}`, {
      ...link.resistanceFile,
      papers: [],
      family: [],
    });
    const radios = [...screen.host.querySelectorAll<HTMLInputElement>('dialog[open] input[type=radio]')];
    radios[1]!.click();
    await screen.settle();
    const papers = () => screen.host.querySelector('dialog[open] select')!.textContent;
    expect(papers()).toContain('رسم الزواج');
    expect(papers()).not.toContain('رسم الولادة');
    radios[3]!.click();
    await screen.settle();
    await screen.type('الوثيقة المثبتة', 'BIRTH_RECORD');
    await screen.click('تسجيل الرابطة');
    const sent = await screen.answer(`/people/${person.id}/kinship-links`, link, 201);
    expect(sent.body).toEqual({
      resistanceFileId: link.resistanceFile.id,
      relation: 'CHILD',
      evidence: 'BIRTH_RECORD',
    });
  });

  it('with a paper that the person has handed in before', async () => {
    const screen = await show([]);
    await screen.click('تسجيل رابطة قرابة');
    await screen.answer('/units', { rows: [] });
    const box = screen.host.querySelector<HTMLInputElement>('dialog[open] input[type=search]')!;
    box.value = '512';
    box.dispatchEvent(new Event('input'));
    await screen.settle();
    await screen.answer('/resistance-files', { rows: [link.resistanceFile], next: null, total: 1 });
    await screen.click('512 345');
    const empty = { ...link.resistanceFile, papers: [], family: [] };
    await screen.answer(`/resistance-files/${link.resistanceFile.id}`, empty);
    const radios = [...screen.host.querySelectorAll<HTMLInputElement>('dialog[open] input[type=radio]')];
    radios[3]!.click();
    await screen.settle();
    await screen.answer('/papers', { rows: [booklet] });
    await screen.click('استعمال الوثيقة: كناش الحالة المدنية');
    expect(screen.host.querySelector('dialog[open] input[type=file]')).toBeNull();
    await screen.click('تسجيل الرابطة');
    const sent = await screen.answer(`/people/${person.id}/kinship-links`, link, 201);
    expect(sent.body).toEqual({
      resistanceFileId: link.resistanceFile.id,
      relation: 'CHILD',
      evidence: 'FAMILY_BOOKLET',
      ownPaperId: booklet.id,
    });
  });
});
