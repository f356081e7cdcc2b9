import { ExportRequest, unpaged } from '@sanad/access/core';
import * as z from 'zod';
import { ReferralQuery } from './referral.contract';

export const ReferralsExport = ReferralQuery.omit(unpaged).extend(ExportRequest.shape);
export type ReferralsExport = z.infer<typeof ReferralsExport>;
