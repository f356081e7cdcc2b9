import { readXlsx, writeXlsx } from 'hucre/xlsx';

/** Days follow the number of the file, the name and the session. */
const firstDay = 2;

/** The workbook of a cohort as somebody saves it who has filled in the days of one person: day 1 is the first. */
export async function filled(taken: Buffer, name: string, marks: Readonly<Record<number, string>>): Promise<Buffer> {
  const rows = (await readXlsx(taken)).sheets[0]!.rows.map((row) => [...row]);
  const row = rows.find((cells) => cells.includes(name));
  if (!row) throw new Error(`${name} is not in the workbook`);
  for (const [day, mark] of Object.entries(marks)) row[firstDay + Number(day)] = mark;
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'a', rows }] }));
}
