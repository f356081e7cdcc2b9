import type { Staff } from './files';

interface Row {
  readonly id: string;
  readonly registerNumber: string;
}

const jobs = { jobs: 7, jobsFamily: 5, jobsWomen: 4, jobsYoung: 3 };
const visits = [
  {
    ...{ months: 6, visitedOn: '2022-12-20', members: 5, jobs: 5, jobsFamily: 5, jobsWomen: 3, jobsYoung: 2 },
    ...{ turnover: 'TO_50K', incomeBefore: 1200, incomeNow: 1500, problems: ['MARKETING', 'EQUIPMENT'] },
    note: 'بيع العسل في السوق الأسبوعي فقط.',
  },
  {
    ...{ months: 12, visitedOn: '2023-06-21', members: 5, ...jobs },
    ...{ turnover: 'TO_200K', incomeBefore: 1200, incomeNow: 2100, problems: ['WATER'] },
    note: 'تأثر الإنتاج بالجفاف، وفتحت نقطة بيع بكلميم.',
  },
  {
    ...{ months: 24, visitedOn: '2024-06-18', members: 5, ...jobs, jobs: 9 },
    ...{ turnover: 'TO_200K', incomeBefore: 1200, incomeNow: 2600, problems: ['LICENCE'] },
    note: '',
  },
] as const;

/** The cooperative is visited, supported, and asked for what the law asks of it. */
export async function goAlong({ caseworker }: Staff, say: (sentence: string) => void): Promise<void> {
  const { rows } = await caseworker.get<{ rows: readonly Row[] }>('/cooperatives');
  const bees = rows.find(({ registerNumber }) => registerNumber === 'ZZ 12/2022')!;
  for (const visit of visits)
    await caseworker.post(`/cooperatives/${bees.id}/visits`, { activity: 'ACTIVE', ...visit });
  await caseworker.post(`/cooperatives/${bees.id}/supports`, {
    ...{ programme: 'MOURAFAKA', title: '', agency: 'مكتب تنمية التعاون', state: 'ENDED', appliedOn: '2022-09-05' },
    ...{ fromOn: '2022-11-01', toOn: '2023-10-31', note: 'تشخيص استراتيجي وتكوين جماعي ومواكبة فردية.', amounts: [] },
  });
  await caseworker.post(`/cooperatives/${bees.id}/supports`, {
    ...{ programme: 'ADS_VALUE_CHAIN', title: 'سلسلة قيمة العسل (تجريبي)', agency: 'وكالة التنمية الاجتماعية' },
    ...{ state: 'RUNNING', appliedOn: '2023-09-12', fromOn: '2024-02-01', toOn: '2027-01-31', note: '' },
    amounts: [
      { source: 'ADS', amount: 180_000 },
      { source: 'HCAR', amount: 30_000 },
    ],
  });
  const [lastYear, year] = [new Date().getUTCFullYear() - 1, new Date().getUTCFullYear()];
  const done = new Date(Math.min(Date.UTC(year, 4, 20), Date.now() - 86_400_000)).toISOString().slice(0, 10);
  for (const kind of ['ACCOUNTS', 'REPORTS', 'ASSEMBLY_NOTICE'])
    await caseworker.post(`/cooperatives/${bees.id}/duty-records`, {
      ...{ key: `${kind}/${lastYear}-12-31`, outcome: 'DONE', doneOn: done, reference: '', note: '' },
    });
  say('the cooperative is visited after 6, 12 and 24 months; its yearly assembly is still to be recorded');
}
