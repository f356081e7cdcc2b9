import { Ground1760000000001 } from './01-ground.ts';
import { Access1760000000002 } from './02-access.ts';
import { People1760000000003 } from './03-people.ts';
import { CaseFile1760000000004 } from './04-case-file.ts';
import { Partners1760000000005 } from './05-partners.ts';
import { Awareness1760000000006 } from './06-awareness.ts';
import { Training1760000000007 } from './07-training.ts';
import { Cooperative1760000000008 } from './08-cooperative.ts';
import { Names1760000000009 } from './09-names.ts';
import { AccessRequests1760000000010 } from './10-access-requests.ts';
import { Duplicates1760000000011 } from './11-duplicates.ts';
import { Eligibility1760000000012 } from './12-eligibility.ts';
import { Wallet1760000000013 } from './13-wallet.ts';
import { Import1760000000014 } from './14-import.ts';
import { Privacy1760000000015 } from './15-privacy.ts';
import { Counts1760000000016 } from './16-counts.ts';
import { Labels1760000000017 } from './17-labels.ts';
import { Disclosures1760000000018 } from './18-disclosures.ts';
import { QuickLists1760000000019 } from './19-quick-lists.ts';
import { FormerNumbers1760000000020 } from './20-former-numbers.ts';
import { TasksOfRequests1760000000021 } from './21-tasks-of-requests.ts';
import { ProofsOfKinship1760000000022 } from './22-proofs-of-kinship.ts';
import { ProtectionSettings1760000000023 } from './23-protection-settings.ts';
import { ImportLookups1760000000024 } from './24-import-lookups.ts';
import { KnownElsewhere1760000000025 } from './25-known-elsewhere.ts';
import { ReferralGround1760000000030 } from './30-referral-ground.ts';
import { Issuance1760000000032 } from './32-issuance.ts';
import { MailLinksHolidays1760000000033 } from './33-mail-links-holidays.ts';
import { BreakGlass1760000000034 } from './34-break-glass.ts';
import { TrainingResults1760000000035 } from './35-training-results.ts';
import { MarksInBulk1760000000036 } from './36-marks-in-bulk.ts';
import { InboxUndo1760000000037 } from './37-inbox-undo.ts';
import { SightByRow1760000000038 } from './38-sight-by-row.ts';
import { AgenciesManaged1760000000039 } from './39-agencies-managed.ts';
import { SupportProgrammes1760000000040 } from './40-support-programmes.ts';
import { ApiTokens1760000000041 } from './41-api-tokens.ts';
import { Outbox1760000000042 } from './42-outbox.ts';
import { ReferralToTraining1760000000043 } from './43-referral-to-training.ts';
import { Law1760000000044 } from './44-law.ts';
import { Associates1760000000045 } from './45-associates.ts';
import { NameRequests1760000000046 } from './46-name-requests.ts';
import { Dossier1760000000047 } from './47-dossier.ts';
import { LegalPerson1760000000048 } from './48-legal-person.ts';
import { FollowUp1760000000049 } from './49-follow-up.ts';
import { ShareLedger1760000000050 } from './50-share-ledger.ts';
import { MarksOfSessions1760000000051 } from './51-marks-of-sessions.ts';
import { InboxLists1760000000052 } from './52-inbox-lists.ts';
import { SessionsCalledOff1760000000053 } from './53-sessions-called-off.ts';
import { FoundingPeople1760000000055 } from './55-founding-people.ts';
import { NamesTakenBack1760000000056 } from './56-names-taken-back.ts';
import { ProfessionsOfFounders1760000000057 } from './57-professions-of-founders.ts';
import { DossierSlip1760000000058 } from './58-dossier-slip.ts';
import { FollowUpAtScale1760000000059 } from './59-follow-up-at-scale.ts';
import { MourafakaReferrals1760000000060 } from './60-mourafaka-referrals.ts';
import { LawReadings1760000000062 } from './62-law-readings.ts';
import { LawOfTheDecree1760000000063 } from './63-law-of-the-decree.ts';
import { SharingKept1760000000064 } from './64-sharing-kept.ts';
import { ReferralsSearched1760000000065 } from './65-referrals-searched.ts';

/** Every migration, in the order of the journey. They are SQL and import nothing of ours. */
export const migrations = [
  Ground1760000000001,
  Access1760000000002,
  People1760000000003,
  CaseFile1760000000004,
  Partners1760000000005,
  Awareness1760000000006,
  Training1760000000007,
  Cooperative1760000000008,
  Names1760000000009,
  AccessRequests1760000000010,
  Duplicates1760000000011,
  Eligibility1760000000012,
  Wallet1760000000013,
  Import1760000000014,
  Privacy1760000000015,
  Counts1760000000016,
  Labels1760000000017,
  Disclosures1760000000018,
  QuickLists1760000000019,
  FormerNumbers1760000000020,
  TasksOfRequests1760000000021,
  ProofsOfKinship1760000000022,
  ProtectionSettings1760000000023,
  ImportLookups1760000000024,
  KnownElsewhere1760000000025,
  ReferralGround1760000000030,
  Issuance1760000000032,
  MailLinksHolidays1760000000033,
  BreakGlass1760000000034,
  TrainingResults1760000000035,
  MarksInBulk1760000000036,
  InboxUndo1760000000037,
  SightByRow1760000000038,
  AgenciesManaged1760000000039,
  SupportProgrammes1760000000040,
  ApiTokens1760000000041,
  Outbox1760000000042,
  ReferralToTraining1760000000043,
  Law1760000000044,
  Associates1760000000045,
  NameRequests1760000000046,
  Dossier1760000000047,
  LegalPerson1760000000048,
  FollowUp1760000000049,
  ShareLedger1760000000050,
  MarksOfSessions1760000000051,
  InboxLists1760000000052,
  SessionsCalledOff1760000000053,
  FoundingPeople1760000000055,
  NamesTakenBack1760000000056,
  ProfessionsOfFounders1760000000057,
  DossierSlip1760000000058,
  FollowUpAtScale1760000000059,
  MourafakaReferrals1760000000060,
  LawReadings1760000000062,
  LawOfTheDecree1760000000063,
  SharingKept1760000000064,
  ReferralsSearched1760000000065,
];
