import type { ShareAct } from '@sanad/cooperative/core';

/** What is done with shares. */
export type ActKind = ShareAct['kind'];
