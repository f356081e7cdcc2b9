import * as z from 'zod';

/** Schema of an identifier that cannot be mistaken for another: `idOf<'PersonId'>()`. */
export function idOf<Name extends string>() {
  return z.uuid().brand<Name>();
}

export const UserId = idOf<'UserId'>();
export type UserId = z.infer<typeof UserId>;

export const UnitId = idOf<'UnitId'>();
export type UnitId = z.infer<typeof UnitId>;

export const BranchId = idOf<'BranchId'>();
export type BranchId = z.infer<typeof BranchId>;
