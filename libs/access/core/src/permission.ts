import { placeOf, type Reach, type Role } from './role';

export type Grants = Readonly<Partial<Record<Role, Reach>>>;

/** One act on one kind of record, and who may do it where. Asked by the route, the row scope, the button and the matrix. */
export interface Permission {
  /** `event.read`: the word under which screens ask. */
  readonly name: string;
  readonly grants: Grants;
}

export type RoomPermissions<Acts extends string = string> = Readonly<Record<Acts, Permission>>;

/**
 * Declares who may do what with one kind of record: `definePermissions('event', { read: { caseworker: 'unit' } })`.
 * The only place where it is said; what is not declared is refused.
 * @throws {Error} when a role is given a reach that it cannot have (a partner over a unit).
 */
export function definePermissions<const Acts extends string>(
  record: string,
  acts: Readonly<Record<Acts, Grants>>,
): RoomPermissions<Acts> {
  const permissions = Object.entries<Grants>(acts).map(([act, grants]) => {
    for (const [role, reach] of Object.entries(grants) as [Role, Reach][]) {
      if (reach !== 'self' && reach !== placeOf(role))
        throw new Error(`${role} cannot have ${record}.${act} over a ${reach}`);
    }
    return [act, { name: `${record}.${act}`, grants }] as const;
  });
  return Object.fromEntries(permissions) as RoomPermissions<Acts>;
}

/** The same reach for several roles. */
export function granted<const Some extends Role>(reach: Reach, ...to: readonly Some[]): Readonly<Record<Some, Reach>> {
  return Object.fromEntries(to.map((role) => [role, reach])) as Record<Some, Reach>;
}
