import { ExportRequest } from '@sanad/access/core';
import * as z from 'zod';
import { inOrder, resultRowsFilters, reversed } from './results.contract';

export const ResultRowsExport = z.object(resultRowsFilters).extend(ExportRequest.shape).refine(inOrder, reversed);
export type ResultRowsExport = z.infer<typeof ResultRowsExport>;
