export { BranchOfficers, type BranchOfficer } from './branch-officers';
export * from './partners.module';
export * from './support-programme/project-facts';
export * from './support-programme/support-programme.module';
export type { ReferralStanding } from './referrals.repository';
export * from './referrals.service';
export { Sending } from './sending.service';
export { SessionChoice, type HeldSession, type SessionHall } from './session/session-choice';
