import { ExportRequest, unpaged } from '@sanad/access/core';
import type * as z from 'zod';
import { DueQuery } from '../follow-up.contract';

export const DueExport = DueQuery.omit(unpaged).extend(ExportRequest.shape);
export type DueExport = z.infer<typeof DueExport>;
