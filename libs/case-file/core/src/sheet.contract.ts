import { ExportRequest, unpaged } from '@sanad/access/core';
import * as z from 'zod';
import { CaseFileQuery } from './case-file.contract';

export const CaseFilesExport = CaseFileQuery.omit(unpaged).extend(ExportRequest.shape);
export type CaseFilesExport = z.infer<typeof CaseFilesExport>;
