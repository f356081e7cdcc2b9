export * from './partners.module';
export * from './referrals.service';
export type { ReferralStanding } from './referrals.repository';
