import { ExportRequest, unpaged } from '@sanad/access/core';
import * as z from 'zod';
import { CooperativesQuery } from './cooperative.contract';
import { FormationsQuery } from './formation.contract';

export const CooperativesExport = CooperativesQuery.omit(unpaged).extend(ExportRequest.shape);
export type CooperativesExport = z.infer<typeof CooperativesExport>;

export const FormationsExport = FormationsQuery.omit(unpaged).extend(ExportRequest.shape);
export type FormationsExport = z.infer<typeof FormationsExport>;
