/** The papers of the registration dossier, in the order in which they are bound. */
export const dossierDocuments = [
  'COVER_SLIP',
  'REGISTRATION_FORM',
  'NAME_REQUEST',
  'STATUTES',
  'FOUNDERS_LIST',
  'SUBSCRIPTION_LIST',
  'ASSEMBLY_MINUTES',
  'ATTENDANCE_SHEET',
  'APPOINTMENTS',
] as const;
export type DossierDocument = (typeof dossierDocuments)[number];

/** The request for a name goes to the agency long before the rest goes to the court. */
export const dossierParts = ['NAME_REQUEST', 'WHOLE'] as const;
export type DossierPart = (typeof dossierParts)[number];

export const documentsOf: Readonly<Record<DossierPart, readonly DossierDocument[]>> = {
  NAME_REQUEST: ['NAME_REQUEST'],
  WHOLE: dossierDocuments,
};

/** Decree 2-15-617: the request in three copies, and the papers with it as often. */
export const dossierCopies = 3;
