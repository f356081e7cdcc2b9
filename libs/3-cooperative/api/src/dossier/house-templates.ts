import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DossierDocument } from '@sanad/cooperative/core';

export function houseTemplateName(document: DossierDocument): string {
  return `${document.toLowerCase().replaceAll('_', '-')}.docx`;
}

/** Beside the program, wherever it was built to; else where they are kept in the repository. */
function folder(): string {
  const places = [
    ...(process.argv[1] === undefined ? [] : [join(dirname(process.argv[1]), 'dossier-templates')]),
    join(process.cwd(), 'libs', '3-cooperative', 'api', 'templates'),
  ];
  const found = places.find((place) => existsSync(join(place, houseTemplateName('STATUTES'))));
  if (!found) throw new Error('The templates of the registration dossier are not beside the program.');
  return found;
}

const read = new Map<DossierDocument, Buffer>();

/** The template that comes with the house: version 0, until an administrator puts another in its place. */
export function houseTemplate(document: DossierDocument): Buffer {
  const known = read.get(document);
  if (known) return known;
  const bytes = readFileSync(join(folder(), houseTemplateName(document)));
  read.set(document, bytes);
  return bytes;
}
