import { idOf, Instant, Label, optional, PlainDay, PlainTime, text } from '@sanad/kernel';
import { documentStates, IssuedDocumentId } from '@sanad/issuance/core';
import * as z from 'zod';
import { DayOfFact } from '../day-of-fact';
import { FormationId } from '../formation.contract';
import { dossierDocuments, dossierParts } from './dossier-document';

export const DossierId = idOf<'DossierId'>();
export type DossierId = z.infer<typeof DossierId>;
export const TemplateId = idOf<'TemplateId'>();
export type TemplateId = z.infer<typeof TemplateId>;

/** The last day of the year of accounts, as month and day. */
export const yearEnds = ['12-31', '03-31', '06-30', '09-30'] as const;
export type YearEnd = (typeof yearEnds)[number];

/** What the papers say and nothing else of the group does. What is empty stays open until the dossier needs it. */
export const DossierDetailsChange = z
  .object({
    /** غرض التعاونية: what it does for its members. */
    object: optional(text({ max: 1000, lines: true })),
    /** الدائرة الترابية: where its members live and work. */
    territory: optional(text({ max: 300 })),
    durationYears: z.number({ error: 'notNumber' }).int({ error: 'wholeNumber' }).min(1).max(99),
    yearEnd: z.enum(yearEnds, { error: 'chooseOne' }),
    /** The constitutive assembly, as it was called or held. */
    assemblyOn: optional(PlainDay),
    assemblyAt: optional(PlainTime),
    assemblyPlace: optional(Label),
    chair: optional(Label),
    secretary: optional(Label),
    court: optional(Label),
    localAuthority: optional(Label),
    bank: optional(Label),
  })
  .meta({ id: 'DossierDetailsChange' });
export type DossierDetailsChange = z.infer<typeof DossierDetailsChange>;

/** `version` is 0 as long as nothing was written. */
export const DossierDetails = DossierDetailsChange.extend({ version: z.number().int() }).meta({ id: 'DossierDetails' });
export type DossierDetails = z.infer<typeof DossierDetails>;
export type DetailField = keyof DossierDetailsChange;

export const noDetails: DossierDetails = {
  ...{ object: null, territory: null, durationYears: 99, yearEnd: '12-31', assemblyOn: null, assemblyAt: null },
  ...{ assemblyPlace: null, chair: null, secretary: null, court: null, localAuthority: null, bank: null, version: 0 },
};

/** One paper of a dossier, frozen: what was written and what was set from it. Hashes are SHA-256 in hexadecimal digits. */
export const DossierFile = z.object({
  document: z.enum(dossierDocuments),
  /** 0 is the template that comes with the house. */
  templateNumber: z.number().int(),
  pages: z.number().int(),
  docxHash: z.string(),
  pdfHash: z.string(),
});
export type DossierFile = z.infer<typeof DossierFile>;

/** To whom papers are handed in. */
export const receivers = ['ODCO', 'CLERK', 'LOCAL_AUTHORITY', 'BANK', 'OTHER'] as const;
export type Receiver = (typeof receivers)[number];

export const HandingDraft = z
  .object({
    receiver: z.enum(receivers, { error: 'chooseOne' }),
    /** The office and whoever took it, as the receipt says. */
    receivedBy: Label,
    handedOn: DayOfFact,
    receipt: optional(Label),
  })
  .meta({ id: 'DossierHandingDraft' });
export type HandingDraft = z.infer<typeof HandingDraft>;

export const Handing = z.object({
  id: z.uuid(),
  receiver: z.enum(receivers),
  receivedBy: z.string(),
  handedOn: PlainDay,
  receipt: z.string().nullable(),
  enteredAt: Instant,
});
export type Handing = z.infer<typeof Handing>;

/** A dossier as it was made: its files never change, and another one is made when something does. */
export const DossierView = z
  .object({
    id: DossierId,
    formationId: FormationId,
    number: z.number().int(),
    part: z.enum(dossierParts),
    /** Bound: all papers, so many times. */
    copies: z.number().int(),
    bundlePages: z.number().int(),
    bundleHash: z.string(),
    /** Whether the group and the templates still say what this dossier says. */
    isCurrent: z.boolean(),
    madeAt: Instant,
    files: z.array(DossierFile),
    handings: z.array(Handing),
    /** The cover slip as anybody checks it; none with a request for a name, nor before slips were signed. */
    slip: z.object({ id: IssuedDocumentId, number: z.string(), state: z.enum(documentStates) }).nullable(),
  })
  .meta({ id: 'Dossier' });
export type DossierView = z.infer<typeof DossierView>;

export const DossierGap = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rule'), code: z.string() }),
  z.object({ kind: z.literal('step'), step: z.string() }),
  z.object({ kind: z.literal('nameExpired'), on: PlainDay }),
  z.object({ kind: z.literal('detail'), field: z.string() }),
  z.object({ kind: z.literal('organ') }),
  z.object({
    kind: z.literal('founder'),
    founderId: z.uuid(),
    lack: z.enum(['NAME', 'CARD', 'BIRTH', 'DEAD', 'STRUCK_OUT']),
  }),
]);
export type DossierGap = z.infer<typeof DossierGap>;

/** Where a group stands before its papers: what each part still lacks, and what has been made. */
export const DossierState = z
  .object({
    details: DossierDetails,
    gaps: z.object({ NAME_REQUEST: z.array(DossierGap), WHOLE: z.array(DossierGap) }),
    dossiers: z.array(DossierView),
  })
  .meta({ id: 'DossierState' });
export type DossierState = z.infer<typeof DossierState>;

export const DossierOrder = z
  .object({ part: z.enum(dossierParts, { error: 'chooseOne' }) })
  .meta({ id: 'DossierOrder' });
export type DossierOrder = z.infer<typeof DossierOrder>;

/** The Word file, the PDF, or a picture of its pages. */
export const DossierFileQuery = z.object({ form: z.enum(['docx', 'pdf', 'svg']).default('pdf') });
export type DossierFileQuery = z.infer<typeof DossierFileQuery>;

/** A Word file that papers are made from. Number 0 comes with the house and was written by nobody here. */
export const TemplateVersion = z.object({
  id: TemplateId.nullable(),
  number: z.number().int(),
  label: z.string(),
  byteSize: z.number().int(),
  hash: z.string(),
  fields: z.array(z.string()),
  reason: z.string().nullable(),
  by: z.string().nullable(),
  at: Instant.nullable(),
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;

/** The versions of one paper, the one in force first. */
export const TemplateOfDocument = z.object({
  document: z.enum(dossierDocuments),
  versions: z.array(TemplateVersion),
});
export type TemplateOfDocument = z.infer<typeof TemplateOfDocument>;

export const TemplateList = z.object({ rows: z.array(TemplateOfDocument) }).meta({ id: 'TemplateList' });
export type TemplateList = z.infer<typeof TemplateList>;

export const DossierDocumentParam = z.enum(dossierDocuments);

/** Which version of a template; the one in force when absent. */
export const TemplateQuery = z.object({ number: z.coerce.number().int().min(0).optional() });
export type TemplateQuery = z.infer<typeof TemplateQuery>;

/** Why a template is replaced; sent beside the file. */
export const TemplateReason = z.object({ reason: text({ min: 3, max: 500 }), name: z.string().optional() });
export type TemplateReason = z.infer<typeof TemplateReason>;
