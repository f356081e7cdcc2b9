import * as z from 'zod';

// C0 and C1 controls except line feed; lone surrogates; bidirectional overrides and isolates, which can hide what a name says.
// eslint-disable-next-line no-control-regex
const refused = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u;
const zeroWidth = /[\u200B\u200E\u200F\u061C\u2060\uFEFF]/gu;

function cleaned(value: string): string {
  return value.normalize('NFC').replaceAll('\r\n', '\n').replaceAll(zeroWidth, '').trim();
}

/**
 * Text typed by a person: NFC, trimmed, zero-width marks removed, control characters and
 * bidirectional overrides refused. Lengths count UTF-16 units.
 */
export function text(limits: { min?: number; max: number; lines?: boolean }) {
  return z
    .string()
    .max(limits.max * 4 + 64, { error: 'tooLong', abort: true })
    .refine((value) => !refused.test(value.replaceAll('\r\n', '\n')), { error: 'forbiddenCharacter', abort: true })
    .transform(cleaned)
    .pipe(
      z
        .string()
        .min(limits.min ?? 1, { error: (limits.min ?? 1) > 1 ? 'tooShort' : 'required' })
        .max(limits.max, { error: 'tooLong' })
        .refine((value) => limits.lines === true || !value.includes('\n'), { error: 'oneLine' }),
    );
}

/** A label: one line of at most 200 characters. */
export const Label = text({ max: 200 });
/** A note: several lines, at most 4,000 characters. */
export const Note = text({ max: 4000, lines: true });

/** Turns an empty field into its absence, so that a form may leave an optional field blank. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());
}
