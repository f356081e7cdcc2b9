/** Who takes a step. `house`: another room in the same transaction, or a delegate who confirms. */
export const takers = ['caseworker', 'delegate', 'house'] as const;
export type Taker = (typeof takers)[number];

const rolesOf: Readonly<Record<Taker, readonly string[]>> = {
  caseworker: ['caseworker', 'provincial-delegate'],
  delegate: ['provincial-delegate', 'regional-delegate'],
  house: ['provincial-delegate', 'regional-delegate'],
};

/** Whether a role takes steps of this kind. A delegate confirms what the house does by itself. */
export function mayTake(by: Taker, role: string | null): boolean {
  return role !== null && rolesOf[by].includes(role);
}
