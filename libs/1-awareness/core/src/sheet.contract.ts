import { ExportRequest, unpaged } from '@sanad/access/core';
import * as z from 'zod';
import { AttendanceQuery } from './attendance.contract';
import { EventQuery } from './event.contract';

export const EventsExport = EventQuery.omit(unpaged).extend(ExportRequest.shape);
export type EventsExport = z.infer<typeof EventsExport>;

export const AttendancesExport = AttendanceQuery.omit(unpaged).extend(ExportRequest.shape);
export type AttendancesExport = z.infer<typeof AttendancesExport>;
