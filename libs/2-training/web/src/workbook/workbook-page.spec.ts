import { open, partner, uuid } from '../../testing/sample-training';
// Fetched before the first spec and not inside it.
import './workbook-page';

const counts = { rows: 3, trainees: 2, marks: 1, results: 1, certificates: 0 };
const trainee = { caseNumber: 'GLM-2022-0001', name: 'فاطمة المثال' };
const changes = [
  { line: 2, column: 'D', field: 'MARK', day: '2022-03-01', trainee, before: null, after: 'PRESENT' },
  { line: 3, column: 'H', field: 'RESULT_ON', day: null, trainee, before: null, after: '2022-03-10' },
];
const difference = { counts, changed: 2, faulty: 0, changes, faults: [], proof: 'seal' };
const fault = {
  ...{ line: 4, column: 'E', field: 'MARK', day: '2022-03-02', trainee },
  ...{ given: 'x', code: 'markUnknown', values: {} },
};
const refused = { ...difference, faulty: 1, faults: [fault], proof: null };
const overtaken = { type: 'x', status: 422, title: 'x', code: 'workbookOvertaken', values: {} };

async function brought(answer: object) {
  const page = await open(`/training/${uuid(900)}/workbook`, partner);
  const bring = async () => {
    const drop = new Event('drop', { cancelable: true });
    const file = new File(['PK'], 'cohort.xlsx');
    Object.assign(file, { arrayBuffer: () => Promise.resolve(new ArrayBuffer(2)) });
    Object.assign(drop, { dataTransfer: { files: [file] } });
    page.host.querySelector('.drop')!.dispatchEvent(drop);
    await page.settle();
    return page.answer('POST', '/training-workbook/difference?name=cohort.xlsx', answer);
  };
  await bring();
  return { ...page, bring };
}

describe('the workbook of a cohort', () => {
  it('shows what it would change, cell by cell, and records exactly that', async () => {
    const { text, press, answer } = await brought(difference);
    expect(text()).toContain('3 أسطر في الملف');
    expect(text()).toContain('فرقان');
    expect(text()).toMatch(/السطر 2، العمود D.*الحضور · 01\/03\/2022فارغةحاضر/);
    expect(text()).toMatch(/تاريخ النتيجةفارغة10\/03\/2022/);
    await press('تسجيل كل الفروق');
    const { urlWithParams } = await answer('POST', '/training-workbook/changes', { counts });
    expect(urlWithParams).toContain('proof=seal');
    expect(text()).toContain('تم تسجيل كل ما في الملف');
    expect(text()).toContain('خانات الحضور: 1');
  });

  it('offers nothing to record while a cell is refused, and says where and why', async () => {
    const { text, button } = await brought(refused);
    expect(text()).toContain('خانة واحدة مرفوضة');
    expect(text()).toMatch(/السطر 4، العمود E.*xالقيم المقبولة هي P حاضر/);
    expect(() => button('تسجيل كل الفروق')).toThrow();
  });

  it('looks again when the data has moved on', async () => {
    const { press, answer, text } = await brought(difference);
    await press('تسجيل كل الفروق');
    await answer('POST', '/training-workbook/changes', overtaken, { status: 422, statusText: 'x' });
    expect(text()).toContain('تغيرت المعطيات بعد عرض الفروق');
    await press('إعادة المحاولة');
    await answer('POST', '/training-workbook/difference', { ...difference, changed: 0, changes: [], proof: null });
    expect(text()).toContain('لا فرق بين الملف والمعطيات المسجلة');
  });

  it('says in a sentence why a file is none', async () => {
    const page = await open('/training/workbook', partner);
    const drop = Object.assign(new Event('drop', { cancelable: true }), {
      dataTransfer: {
        files: [Object.assign(new File(['x'], 'a.xlsx'), { arrayBuffer: async () => new ArrayBuffer(1) })],
      },
    });
    page.host.querySelector('.drop')!.dispatchEvent(drop);
    await page.settle();
    const unknown = { ...overtaken, code: 'workbookUnknown' };
    await page.answer('POST', '/training-workbook/difference', unknown, { status: 422, statusText: 'x' });
    expect(page.text()).toContain('هذا الملف ليس لائحة تم تنزيلها من المنصة');
  });
});
