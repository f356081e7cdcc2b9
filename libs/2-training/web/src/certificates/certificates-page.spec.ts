import { delegation, open, uuid } from '../../testing/sample-training';

const row = {
  enrolmentId: uuid(1),
  sessionId: uuid(900),
  title: 'إعداد مخطط الأعمال',
  branch: { id: uuid(903), ar: 'أنابيك، وكالة كلميم', fr: 'ANAPEC', en: 'ANAPEC' },
  caseId: uuid(301),
  caseNumber: 'GLM-2022-0001',
  person: { id: uuid(401), givenAr: 'فاطمة', familyAr: 'المثال', givenLa: null, familyLa: null },
  completedOn: '2022-03-03',
  dueOn: '2022-04-02',
  isLate: true,
};

describe('certificates that are owed', () => {
  it('are listed with the day by which they were due', async () => {
    const { answer, text, host } = await open('/training/certificates', delegation);
    await answer('GET', '/pending-certificates', { rows: [row], next: null, total: 1 });
    expect(text()).toMatch(/فاطمة المثال.*إعداد مخطط الأعمال.*كلميم.*3 مارس 2022.*2 أبريل 2022.*متأخرة/);
    expect(host.querySelector('td a')!.getAttribute('href')).toBe(`/training/${uuid(900)}`);
  });

  it('are asked for by the address: only those that are late', async () => {
    const { answer, text } = await open('/training/certificates?late=true', delegation);
    const request = await answer('GET', '/pending-certificates', { rows: [], next: null, total: 0 });
    expect(request.params.get('late')).toBe('true');
    expect(text()).toContain('لا توجد شهادات في الانتظار');
  });
});
