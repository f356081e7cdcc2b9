import { describe, expect, test } from '@jest/globals';
import { findHeader, guessColumns } from './column-guess';
import type { ColumnMapping, ImportField } from './import-field';
import { compare, sameness, type KnownFacts } from './likely-same';
import { readRow } from './row-reading';
import { said } from './said-words';
import { splitName } from './whole-name';

describe('what the columns of an old register mean', () => {
  const one = (heading: string, ...cells: string[]) =>
    guessColumns(
      [heading],
      cells.map((cell) => [cell]),
    )[0]!;

  test.each<[string, string, ImportField | null]>([
    ['الاسم الشخصي', 'أحمد', 'givenAr'],
    ['الإسم العائلي', 'العلوي', 'familyAr'],
    ['الاسم الكامل', 'أحمد العلوي', 'fullAr'],
    ['Nom et prénom', 'العلوي أحمد', 'reversedAr'],
    ['Prénom', 'Ahmed', 'givenLa'],
    ['PRENOM (arabe)', 'أحمد', 'givenAr'],
    ['Nom de famille', 'El Alaoui', 'familyLa'],
    ['الاسم بالفرنسية', 'Ahmed El Alaoui', 'fullLa'],
    ['تاريخ الازدياد / Date de naissance', '14/02/1952', 'birth'],
    ['Né(e) le', '1952', 'birth'],
    ['N° CIN', 'JA143022', 'cin'],
    ['ر.ب.و.', 'JA143022', 'cin'],
    ['رقم البطاقة الوطنية', 'JA143022', 'cin'],
    ['Tél.', '0612345678', 'phone'],
    ['GSM', '612345678', 'phone'],
    ['رقم الهاتف النقال', '٠٦١٢٣٤٥٦٧٨', 'phone'],
    ['Sexe', 'F', 'sex'],
    ['العمالة / الإقليم', 'كلميم', 'province'],
    ['Commune', 'Guelmim', 'commune'],
    ['N° dossier', '12/59', 'fileNumber'],
    ['اسم المقاوم', 'محمد العلوي', 'memberFullAr'],
    ['Lien de parenté', 'fils', 'relation'],
    ['ر.ت', '1', null],
    ['ملاحظات', 'لا شيء', null],
    ['Observations', 'néant', null],
    ['', 'JA143022', 'cin'],
    ['عمود', '0612345678', 'phone'],
    ['xyz', 'محمد العلوي', 'fullAr'],
  ])('%s over %s', (heading, cell, field) => {
    expect(one(heading, cell, cell, cell).field).toBe(field);
  });

  test('«الاسم» is the given name beside «النسب» and a whole name elsewhere', () => {
    expect(guessColumns(['الاسم', 'النسب'], [['أحمد', 'العلوي']]).map(({ field }) => field)).toEqual([
      'givenAr',
      'familyAr',
    ]);
    expect(one('الاسم', 'أحمد العلوي').field).toBe('fullAr');
  });

  test('no field is guessed twice, and a heading that its cells contradict is doubted', () => {
    const guesses = guessColumns(['الهاتف', 'Téléphone'], [['0612345678', 'غير معروف']]);
    expect(guesses.map(({ field }) => field)).toEqual(['phone', null]);
    expect(one('CIN', 'بدون', 'بدون').confidence).toBeLessThan(0.6);
  });

  test('the headings are found below titles, in one row or in two languages', () => {
    const title = ['المندوبية السامية', '', ''];
    const arabic = ['الاسم الكامل', 'رقم البطاقة الوطنية', 'الهاتف'];
    const french = ['Nom complet', 'CIN', 'Tél'];
    const row = ['أحمد العلوي', 'JA143022', '0612345678'];
    expect(findHeader([title, ['', '', ''], arabic, row])).toEqual({ at: 2, height: 1 });
    expect(findHeader([title, arabic, french, row])).toEqual({ at: 1, height: 2 });
    expect(findHeader([row, row])).toBeNull();
  });
});

describe('how registers say things', () => {
  test.each([
    ['14/02/1952', '1952-02-14'],
    ['١٤-٢-١٩٥٢', '1952-02-14'],
    ['1952-02-14', '1952-02-14'],
    ['1952-02-14 00:00', '1952-02-14'],
    ['1952', '1952'],
    ['02/1952', '1952-02'],
    ['00/00/1952', '1952'],
    ['00/02/1952', '1952-02'],
    ['خلال سنة 1952', '1952'],
    ['né en 1952', '1952'],
    ['30/02/1952', null],
    ['14/02/52', null],
  ])('born %s', (text, birth) => expect(said.birth(text)).toBe(birth));

  test.each([
    ['612345678', '+212612345678'],
    ['06.12.34.56.78', '+212612345678'],
    ['0612345678 / 0528872345', '+212612345678'],
    ['6 12', null],
  ])('phone %s', (text, phone) => expect(said.phone(text)).toBe(phone));

  test.each([
    ['إقليم كلميم', '10.261'],
    ['Province de Guelmim', '10.261'],
    ['GUELMIM', '10.261'],
    ['10.261', '10.261'],
    ['Paris', null],
  ])('province %s', (text, code) => expect(said.province(text)).toBe(code));

  test.each([
    ['محمد العلوي', 'محمد', 'العلوي'],
    ['عبد الله بن علي', 'عبد الله', 'بن علي'],
    ['فاطمة الزهراء آيت بها', 'فاطمة الزهراء', 'آيت بها'],
    ['السيد مولاي أحمد العلوي المدغري', 'مولاي أحمد', 'العلوي المدغري'],
    ['Mohammed EL ALAOUI', 'Mohammed', 'EL ALAOUI'],
    ['محمد', 'محمد', ''],
  ])('%s', (name, given, family) => expect(splitName(name, 'GIVEN_FIRST')).toEqual({ given, family }));

  test('a list that begins with the family name', () => {
    expect(splitName('العلوي محمد أمين', 'FAMILY_FIRST')).toEqual({ given: 'محمد أمين', family: 'العلوي' });
    expect(splitName('EL ALAOUI Mohammed', 'FAMILY_FIRST')).toEqual({ given: 'Mohammed', family: 'EL ALAOUI' });
  });
});

describe('a row of the sheet', () => {
  const mapping: ColumnMapping = [
    'fullAr',
    'cin',
    'birth',
    'phone',
    'province',
    'fileNumber',
    'memberFullAr',
    'relation',
  ];
  const row = (...texts: string[]) => texts.map((text) => ({ kind: text === '' ? 'empty' : 'text', text }));

  test('becomes a person and a tie by the contracts of the forms', () => {
    const read = readRow(
      row('أحمد العلوي', 'ja 143022', '٠٠/٠٠/١٩٥٢', '612345678', '', '12/59', 'محمد العلوي', 'fils'),
      mapping,
      '10.261',
    );
    expect(read.problems).toEqual([]);
    expect(read.draft).toMatchObject({
      givenAr: 'أحمد',
      familyAr: 'العلوي',
      cin: 'JA143022',
      birth: '1952',
      phone: '+212612345678',
      province: '10.261',
    });
    expect(read.kinship).toEqual({
      number: '12/59',
      memberGivenAr: 'محمد',
      memberFamilyAr: 'العلوي',
      relation: 'CHILD',
    });
    expect(read.saysProvince).toBe(false);
  });

  test('is refused with the codes of the forms, each at its column', () => {
    const read = readRow(row('Ahmed', '??', '30/02/1952', '6 12', 'Paris', '', '', 'صديق'), mapping, '10.261');
    expect(read.draft).toBeNull();
    expect(
      Object.fromEntries(read.problems.map(({ member, column, code }) => [member, `${column} ${code}`])),
    ).toMatchObject({
      givenAr: '0 arabicName',
      familyAr: '0 required',
      cin: '1 invalidCin',
      birth: '2 invalidBirth',
      phone: '3 invalidPhone',
      province: '4 unknown',
      fileNumber: '5 required',
      relation: '7 chooseOne',
    });
  });

  test('a formula without a result and an error value are refused once, at their cell', () => {
    const cells = [...row('أحمد العلوي'), { kind: 'unreckoned', text: '=A1' }, { kind: 'error', text: '#REF!' }];
    expect(readRow(cells, mapping, '10.261').problems).toEqual([
      { member: 'cin', column: 1, code: 'formulaWithoutValue' },
      { member: 'birth', column: 2, code: 'cellError' },
    ]);
  });
});

describe('whether a row is somebody who is there', () => {
  const ahmed: KnownFacts = {
    givenAr: 'أحمد',
    familyAr: 'العلوي',
    givenLa: null,
    familyLa: null,
    sex: 'MALE',
    birth: '1952-02-14',
    phone: '+212612345678',
    province: '10.261',
    commune: null,
    card: 'a',
  };
  const bare = { ...ahmed, sex: null, birth: null, phone: null, card: null };

  test.each<[string, Partial<KnownFacts>, string]>([
    ['the same card number', { givenAr: 'علي', birth: '1990' }, 'SAME'],
    [
      'the same words, otherwise ordered and spelled, and the same day',
      { givenAr: 'العلوي', familyAr: 'احمد', card: null },
      'SAME',
    ],
    ['the same name and day under another card number', { card: 'b' }, 'POSSIBLE'],
    ['the same name and the same year', { birth: '1952', card: null, phone: null }, 'POSSIBLE'],
    ['the same name and the same phone', { birth: null, card: null }, 'POSSIBLE'],
    ['the same name, and nothing that tells them apart', { birth: null, card: null, phone: null }, 'POSSIBLE'],
    ['the same name, born in another year', { birth: '1960-01-01', card: null, phone: null }, 'OTHER'],
    ['the other sex', { sex: 'FEMALE', card: null }, 'OTHER'],
    ['another card and another birthday', { card: 'b', birth: '1960' }, 'OTHER'],
  ])('%s', (_, changes, expected) => expect(sameness({ ...ahmed, ...changes }, ahmed)).toBe(expected));

  test('twins are asked about and never taken for one', () => {
    const twin = { ...bare, givenAr: 'حسين', birth: '1952-02-14' };
    expect(sameness(twin, { ...twin, givenAr: 'حسن' })).toBe('POSSIBLE');
  });

  test('what is empty is filled, what differs waits for a person, spelling is no difference', () => {
    const row = {
      ...ahmed,
      givenAr: 'احمد',
      birth: '1952-02-14',
      phone: '+212699999999',
      commune: 'كلميم',
      province: '10.071',
    };
    const person = { ...ahmed, birth: '1952', sex: null };
    expect(compare(row, person, false)).toEqual({ fills: ['sex', 'birth', 'commune'], differs: ['phone'] });
    expect(compare(row, person, true).differs).toEqual(['phone', 'province']);
  });
});
