import type { ListColumn } from '@sanad/access/api';
import { province, type Language } from '@sanad/kernel';
import { maskedCard, personSheetWords as words, showPhone, type UnitName } from '@sanad/people/core';

/** By which a row is known again; the last column of every list. */
export const idColumn: ListColumn<{ readonly id: string }> = {
  heading: words.id,
  kind: 'text',
  width: 38,
  value: ({ id }) => id,
};

interface Named {
  readonly givenAr: string;
  readonly familyAr: string;
  readonly givenLa: string | null;
  readonly familyLa: string | null;
}

/** The two names in two scripts, each in a column. */
export function nameColumns<Row>(of: (row: Row) => Named | null | undefined): ListColumn<Row>[] {
  const column = (name: keyof Named): ListColumn<Row> => ({
    heading: words[name],
    kind: 'text',
    width: 20,
    value: (row) => of(row)?.[name],
  });
  return [column('familyAr'), column('givenAr'), column('familyLa'), column('givenLa')];
}

/** As people here write it, so that no program takes it for a number or a formula. */
export function phoneColumn<Row>(of: (row: Row) => string | null): ListColumn<Row> {
  const value = (row: Row) => {
    const phone = of(row);
    return phone && showPhone(phone);
  };
  return { heading: words.phone, kind: 'text', width: 16, value };
}

/** Of a card number its end alone. */
export function cardColumn<Row>(of: (row: Row) => string | null): ListColumn<Row> {
  const value = (row: Row) => {
    const end = of(row);
    return end === null ? null : maskedCard(end);
  };
  return { heading: words.cardEnd, kind: 'text', width: 14, value };
}

export function provinceName(code: string | null | undefined, language: Language): string | null {
  if (!code) return null;
  return province(code)?.[language === 'ar' ? 'ar' : 'fr'] ?? code;
}

export function provinceColumn<Row>(of: (row: Row) => string | null): ListColumn<Row> {
  return {
    heading: words.province,
    kind: 'text',
    width: 20,
    value: (row, language) => provinceName(of(row), language),
  };
}

export function unitColumn<Row>(of: (row: Row) => Omit<UnitName, 'id' | 'code'>): ListColumn<Row> {
  return { heading: words.unit, kind: 'text', width: 26, value: (row, language) => of(row)[language] };
}
