import { DossierDetailRows } from './dossier-details.repository';
import { DossierFiles } from './dossier-files.service';
import { DossierGrounds } from './dossier-grounds';
import { DossierSlips } from './dossier-slips';
import { DossiersController, DossiersOfFormationsController } from './dossiers.controller';
import { DossierPress } from './dossier-press';
import { DossierRows } from './dossiers.repository';
import { Dossiers } from './dossiers.service';
import { TemplatesController } from './templates.controller';
import { TemplateRows } from './templates.repository';
import { Templates } from './templates.service';

/** The registration dossier: its papers, its templates, what was handed in. */
export const dossierControllers = [DossiersOfFormationsController, DossiersController, TemplatesController];
export const dossierProviders = [
  TemplateRows,
  Templates,
  DossierDetailRows,
  DossierGrounds,
  DossierRows,
  DossierSlips,
  DossierPress,
  Dossiers,
  DossierFiles,
];
