import { ExportRequest, unpaged } from '@sanad/access/core';
import * as z from 'zod';
import { SessionQuery } from './session.contract';

export const SessionsExport = SessionQuery.omit(unpaged).extend(ExportRequest.shape);
export type SessionsExport = z.infer<typeof SessionsExport>;
