import { afterAll, describe, expect, test } from '@jest/globals';
import { textOf } from '@sanad/platform/testing';
import { BrokenTemplate, Documents } from './documents';

const documents = new Documents();
afterAll(() => documents.onModuleDestroy());

const letter = `
#letterhead(data.unit, place: data.place, day: data.day, reference: data.number)
#heading-line(data.title)
#facts(((data.label, data.name), ("الهاتف", apart(data.phone))))
#typed(data.note)
#signature("المندوب الجهوي", name: data.name)
`;
const facts = {
  unit: 'النيابة الجهوية بكلميم',
  place: 'كلميم',
  day: '14 فبراير 2022',
  number: 'GLM-2022-17',
  title: 'قرار بشأن الأهلية',
  label: 'الاسم الكامل',
  name: 'فاطمة الزهراء آيت لحسن',
  phone: '+212 612-345678',
  note: 'سطر أول\nسطر ثان',
};
const said = async (template: string, data: object) => textOf(await documents.pdf(template, data));

describe('a document', () => {
  test('is a PDF with the Arabic font in it, so that it prints alike everywhere', async () => {
    const pdf = (await documents.pdf(letter, facts)).toString('latin1');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toMatch(/\/BaseFont \/[A-Z]{6}\+IBMPlexSansArabic-Bold/);
    expect(pdf).toMatch(/\/Lang \(ar(-MA)?\)/);
  });

  test('holds its words as text, not as pictures of them', async () => {
    const words = await said(letter, facts);
    for (const part of ['المملكة المغربية', facts.title, facts.name, 'سطر ثان']) expect(words).toContain(part);
    for (const part of ['GLM-2022-17', '+212 612-345678']) expect(words).toContain(part);
  });

  test.each([
    ['ar', 'المملكة المغربية'],
    ['fr', 'Royaume du Maroc'],
    ['en', 'Kingdom of Morocco'],
  ])('has its letterhead in %s', async (language, kingdom) => {
    expect(await said(`#letterhead("x")`, { language })).toContain(kingdom);
  });

  test.each([
    ['Typst’s own marks', '#panic("x") $a$ *b* _c_ `d` @e <f> = g // h'],
    ['quotes and slashes', String.raw`" \ ' \u{41} #{ } [ ]`],
    ['the end of a text', '`; } $' + '{1} */ -->'],
  ])('says typed text as it is: %s', async (_situation, note) => {
    expect(await said(`#set page(width: 40cm)\n#data.note`, { note, language: 'en' })).toContain(note);
  });

  test.each([
    ['nothing', ''],
    ['300 letters without a space', 'ا'.repeat(300)],
    ['letters that the font has not', 'ⵜⴰⵎⴰⵣⵉⵖⵜ 中文 🙂'],
    ['what JSON must escape', 'a\tb\u2028c\u0000'],
    ['half of a letter', '\ud800'],
  ])('comes out with %s', async (_situation, note) => {
    expect(await said(letter, { ...facts, note })).toContain(facts.title);
  });

  test('prints words without their vowel signs, so that no letter of them is lost to whoever copies it', async () => {
    const [typed, plain] = ['مُحَمَّد بن السَّعْدِيَّة آل الرَّحْمٰن', 'محمد بن السعدية آل الرحمن'];
    const copied = await said('#data.note', { note: `${typed}\n${plain}\n${typed}` });
    expect(copied.replaceAll(/\s+/gu, ' ').split(plain)).toHaveLength(4);
    // A letter that had a sign the first time it stood on the page is still a letter where it stands without.
    expect(await said('#data.note', { note: 'سَّعيد سعيد' })).toContain('سعيد');
  });

  test('does not read files, whatever its template wants', async () => {
    for (const path of ['/etc/passwd', '../../../../../etc/passwd', 'package.json'])
      await expect(documents.pdf(`#read("${path}")`, {})).rejects.toThrow(BrokenTemplate);
  });

  test.each([
    ['is no template', '#let ('],
    ['asks for what was not sent', '#data.absent'],
    ['stops', '#panic("stop")'],
  ])('whose template %s is a mistake of the house, thrown as it is', async (_situation, template) => {
    await expect(documents.pdf(template, {})).rejects.toThrow(BrokenTemplate);
    await expect(documents.pdf(letter, facts)).resolves.toBeInstanceOf(Buffer);
  });

  test('is its own when many are asked for at once', async () => {
    const names = Array.from({ length: 40 }, (_, number) => `الشخص ${number}`);
    const made = await Promise.all(names.map((note) => said(`#data.note`, { note })));
    for (const [number, words] of made.entries()) expect(words.split('\n')).toContain(String(number));
    const [one, again] = await Promise.all([documents.pdf(letter, facts), documents.pdf(letter, facts)]);
    expect(one.equals(again)).toBe(true);
  });
});
