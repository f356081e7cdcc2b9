import { addDays, today } from '@sanad/kernel';
import { open, partner, sampleEnrolment, sampleSession, type, uuid } from '../../testing/sample-training';

const named = { ar: 'أنابيك', fr: 'ANAPEC', en: 'ANAPEC' };

function referral(number: number, given: string) {
  return {
    id: uuid(500 + number),
    caseFile: { id: uuid(300 + number), number: `GLM-2022-000${number}`, path: null },
    person: {
      ...{ id: uuid(400 + number), givenAr: given, familyAr: 'المثال', givenLa: null, familyLa: null },
      ...{ age: 30, sex: null, phone: null, province: '10.261', commune: null },
    },
    agency: { id: uuid(600), code: 'ANAPEC', short: 'أنابيك', ...named },
    branch: { id: uuid(601), ...named },
    sender: named,
    service: 'TRAINING',
    purpose: 'TRAINING',
    fieldGroups: ['IDENTITY', 'CONTACT'],
    wish: null,
    state: 'ACCEPTED',
    owner: 'RECEIVER',
    ...{ reason: null, paperKind: null, paperAsked: null, paperAnswer: null, endedOn: null },
    sentOn: '2022-02-16',
    dueOn: '2022-03-09',
    answeredOn: '2022-02-18',
    version: 2,
  };
}

const page = (rows: readonly object[]) => ({ rows, next: null, total: rows.length });

async function sheet(session: object, rows: readonly object[]) {
  const opened = await open(`/training/${uuid(900)}`, partner);
  await opened.answer('GET', '/training-sessions/', session);
  await opened.press('تسجيل مستفيد(ة)');
  const listed = await opened.answer('GET', '/referrals', page(rows));
  const list = () => opened.host.querySelector('sanad-enrol-list')!.textContent.replaceAll(/\s+/g, ' ');
  return { ...opened, list, listed };
}

describe('choosing whom to enrol', () => {
  it('offers the accepted referrals of the branch, and not those who sit there already', async () => {
    const seated = sampleSession([sampleEnrolment(1, 'فاطمة')]);
    const { list, listed, host } = await sheet(seated, [referral(1, 'فاطمة'), referral(2, 'حسن')]);
    expect(listed.urlWithParams).toBe('/api/v1/referrals?state=ACCEPTED');
    expect(list()).toMatch(/فاطمة المثال.*مسجل\(ة\).*حسن المثال.*تسجيل/);
    expect(host.querySelectorAll('sanad-enrol-list li button')).toHaveLength(1);
  });

  it('enrols one after the other, and says who went to the waiting list', async () => {
    const last = sampleSession([sampleEnrolment(1, 'فاطمة')], { capacity: 2, taken: 1 });
    const { press, answer, list } = await sheet(last, [referral(2, 'حسن'), referral(3, 'مريم')]);
    await press('تسجيل حسن المثال');
    const { body } = await answer('POST', '/enrolments', sampleEnrolment(2, 'حسن'));
    expect(body).toEqual({ referralId: uuid(502), on: today() });
    expect(list()).toContain('امتلأت المقاعد');
    await press('تسجيل مريم المثال');
    await answer('POST', '/enrolments', sampleEnrolment(3, 'مريم', { state: 'WAITLISTED' }));
    expect(list()).toMatch(/حسن المثال.*مسجل\(ة\).*مريم المثال.*في لائحة الانتظار/);
  });

  it('enrols on a day that has been, never on one to come', async () => {
    const { host, settle, press, answer, button } = await sheet(sampleSession([]), [referral(2, 'حسن')]);
    const [year, month, day] = addDays(today(), 1).split('-');
    type(host, 'تاريخ التسجيل', `${day}/${month}/${year}`);
    await settle();
    expect(button('تسجيل حسن المثال').disabled).toBe(true);
    type(host, 'تاريخ التسجيل', '20/02/2022');
    await settle();
    await press('تسجيل حسن المثال');
    const { body } = await answer('POST', '/enrolments', sampleEnrolment(2, 'حسن'));
    expect(body).toMatchObject({ on: '2022-02-20' });
  });

  it('says why somebody is not enrolled', async () => {
    const { press, answer, list } = await sheet(sampleSession([]), [referral(2, 'حسن')]);
    await press('تسجيل حسن المثال');
    const problem = { type: 'x', status: 422, title: 'x', code: 'alreadyEnrolled' };
    await answer('POST', '/enrolments', problem, { status: 422, statusText: 'x' });
    expect(list()).toContain('هذا الشخص مسجل من قبل');
  });

  it('says where referrals come from when there is none', async () => {
    const { list } = await sheet(sampleSession([]), []);
    expect(list()).toContain('تُقبل الإحالات من صفحة الإحالات');
  });
});
