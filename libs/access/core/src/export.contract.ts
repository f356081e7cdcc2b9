import { languages, optional, text } from '@sanad/kernel';
import * as z from 'zod';
import { granted } from './permission';
import type { Role } from './role';

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a list is asked for when it is taken away as a file; beside its own filters, and without its pages. */
export const ExportRequest = z.object({
  format: z.enum(exportFormats, { error: 'chooseOne' }),
  language: z.enum(languages, { error: 'chooseOne' }),
  /** Why names leave the house; owed by those who do not work on the files themselves. */
  reason: optional(text({ min: 5, max: 300 })).default(null),
});
export type ExportRequest = z.infer<typeof ExportRequest>;

/** A list as a file has no pages: `PeopleQuery.omit(unpaged).extend(ExportRequest.shape)`. */
export const unpaged = { limit: true, after: true } as const;

/** Who may take lists with names away. An auditor reads on the screen; a registrar takes the list of an event alone. */
export const exporters = granted(
  'unit',
  'hq-supervisor',
  'regional-delegate',
  'provincial-delegate',
  'caseworker',
  'privacy-officer',
);

const owing: readonly string[] = [
  'hq-supervisor',
  'regional-delegate',
  'provincial-delegate',
  'privacy-officer',
] satisfies readonly Role[];

/** Whether somebody in this role says why before names leave the house. */
export function owesReason(role: string | null): boolean {
  return role === null || owing.includes(role);
}

/** How many rows the file will have: told before its first byte. */
export const exportRowsHeader = 'X-Sanad-Rows';
