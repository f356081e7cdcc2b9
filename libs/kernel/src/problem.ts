import * as z from 'zod';

/** Codes that every route may answer. Rooms add their own refusal codes; both are stable. */
export const problemCodes = [
  'invalid',
  'malformed',
  'signInRequired',
  'notAllowed',
  'linkOnly',
  'tokenScope',
  'twoCredentials',
  'notFound',
  'stale',
  'versionRequired',
  'keyRequired',
  'keyReused',
  'conflict',
  'tooLarge',
  'unsupportedType',
  'nameMismatch',
  'fileBroken',
  'fileEncrypted',
  'fileActive',
  'tooManyPixels',
  'tooManyAttempts',
  'crossSite',
  'unavailable',
  'unexpected',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One field that was refused: the path inside the request and a code that the catalogue turns into a sentence. */
export const FieldProblem = z.object({ path: z.string(), code: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** RFC 9457 problem details, the only error shape of the API. */
export const Problem = z
  .object({
    type: z.string(),
    status: z.number().int(),
    title: z.string(),
    code: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
    fields: z.array(FieldProblem).optional(),
    /** Both versions when the request was stale. */
    expectedVersion: z.number().int().optional(),
    currentVersion: z.number().int().optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
