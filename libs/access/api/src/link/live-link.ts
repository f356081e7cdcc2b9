import type { LinkPurpose } from '@sanad/access/core';

/** The link by which somebody is here: what for, and for which records. */
export interface LiveLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly subjectIds: readonly string[];
  readonly expiresAt: string;
}
