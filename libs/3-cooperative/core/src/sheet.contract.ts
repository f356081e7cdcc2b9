import { ExportRequest, unpaged } from '@sanad/access/core';
import * as z from 'zod';
import { CooperativesQuery } from './cooperative.contract';

export const CooperativesExport = CooperativesQuery.omit(unpaged).extend(ExportRequest.shape);
export type CooperativesExport = z.infer<typeof CooperativesExport>;
