import { writeXlsx } from 'hucre/xlsx';

type Cell = string | number | null;

const headings: Cell[][] = [
  ['نيابة تجريبية: سجل المكفولين', null, null, null, null, null, null, null],
  ['ر.ت', 'الاسم الشخصي', 'الاسم العائلي', 'الجنس', 'تاريخ الازدياد', 'رقم ب.ت.و', 'الهاتف', 'ملاحظات'],
  ['N°', 'Prénom', 'Nom', 'Sexe', 'Date de naissance', 'N° CIN', 'Tél', 'Observations'],
];

/** As a register is that ten hands have kept: no row is written like another. Nobody in it exists. */
const rows: Cell[][] = [
  [1, 'رشيدة', 'القمرية', 'F', '12/05/1990', 'zz 330001', '06 11 00 00 01', null],
  [2, ' مبارك ', 'النخيل', 'ذكر', '١٢-٠٤-١٩٨٧', 'ZZ330002', 611000002, null],
  [3, 'إيطو', 'الواحية', 'أنثى', '30/02/1960', 'ZZ330003', '0611000003', null],
  [4, 'سعيد', 'الرملي', 'Masculin', 1979, 'ZZ330004', '6 12', null],
  [5, 'Ahmed', 'السراب', 'ذكر', '01/01/1981', 'ZZ330005', '0611000005', null],
  [6, 'فاطمة الزهراء', 'آيت التجريب', 'أنثى', '12/03/1988', 'ZZ220200', '0600000010', 'مسجلة من قبل'],
  [7, 'بوتجربة', 'إبراهيم', null, 1979, null, null, 'هل هو نفسه؟'],
  [8, 'تودة', 'الكثيب', 'أنثى', '03/1983', 'ZZ330008', '٠٦١١٠٠٠٠٠٨', null],
  [9, 'لحسن', 'الهضبة', 'M', '7/8/1969', null, '+212 611 00 00 09', null],
];

/** How many rows the register holds. */
export const registerRows = rows.length;

/** A title above, headings in two languages, Arabic digits, one known person, one doubt and three rows that are wrong. */
export async function messyRegister(): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'السجل القديم', rows: [...headings, ...rows] }] }));
}

/** The same behind a password. */
export async function lockedRegister(): Promise<Buffer> {
  const encryption = { password: 'sanad', spinCount: 10 };
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'السجل', rows }], encryption }));
}
