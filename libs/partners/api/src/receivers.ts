import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal, type Scope } from '@sanad/kernel';
import {
  inOrder,
  purposeOf,
  type AgencyView,
  type AgreementBrief,
  type BranchView,
  type FieldGroup,
  type ReferralDraft,
  type SharingPurpose,
} from '@sanad/partners/core';
import { Invalid } from '@sanad/platform';
import { ReferralsRepository } from './referrals.repository';
import { Sharing } from './sharing';

/** To whom a referral goes, and what the agreement lets them see. */
export interface Receiver {
  readonly agency: AgencyView;
  readonly branch: BranchView;
  readonly agreement: AgreementBrief;
  readonly purpose: SharingPurpose;
  readonly fieldGroups: readonly FieldGroup[];
}

/** Finds the branch, the agreement in force that covers the purpose, and the person's consent; says which is missing. */
@Injectable()
export class Receivers {
  constructor(
    private readonly referrals: ReferralsRepository,
    private readonly sharing: Sharing,
  ) {}

  /** The consent may be taken in the same act. @throws {Invalid} for an unknown branch. */
  async of(within: Scope, personId: string, draft: ReferralDraft): Promise<Receiver | Refusal> {
    const receiver = await this.underAgreement(draft);
    if (isRefusal(receiver)) return receiver;
    const { agency, branch, purpose } = receiver;
    const { province, vitalStatus } = await this.sharing.personOf(within, personId);
    if (vitalStatus === 'DECEASED') return refuse('personHasDied');
    if (!branch.provinces.includes(province)) return refuse('outsideTerritory');
    const asked = { agencyId: agency.id, purpose };
    return (await this.sharing.ensure(within, personId, asked, draft.consent)) ?? receiver;
  }

  private async underAgreement(draft: ReferralDraft): Promise<Receiver | Refusal> {
    const { agency, branch } = await this.branchOf(draft.branchId);
    const purpose = purposeOf[draft.service];
    if (agency.agreements.length === 0) return refuse('noAgreement');
    if (!agency.services.includes(draft.service)) return refuse('serviceNotOffered');
    const agreement = agency.agreements.find(({ purposes }) => purposes.includes(purpose));
    if (!agreement) return refuse('purposeNotInAgreement', { purpose });
    const fieldGroups = inOrder(draft.fieldGroups ?? agreement.fieldGroups);
    if (!fieldGroups.every((group) => agreement.fieldGroups.includes(group))) return refuse('groupNotInAgreement');
    return { agency, branch, agreement, purpose, fieldGroups };
  }

  private async branchOf(branchId: string): Promise<{ readonly agency: AgencyView; readonly branch: BranchView }> {
    for (const agency of await this.referrals.agencies()) {
      const branch = agency.branches.find(({ id }) => id === branchId);
      if (branch) return { agency, branch };
    }
    throw new Invalid([{ path: '/branchId', code: 'unknown' }]);
  }
}
