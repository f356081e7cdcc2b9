import { v7 } from 'uuid';

/** A new time-ordered identifier (UUID version 7); made in the application so that a device may make it offline. */
export function newId<Id extends string = string>(): Id {
  return v7() as Id;
}
