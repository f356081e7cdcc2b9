import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { newId, refuse, say, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import {
  doubled,
  narrowingWords,
  type AgreementChange,
  type AgreementDays,
  type AgreementDraft,
  type AgreementView,
  type ChangedAgreement,
  type FieldGroup,
  type SharingPurpose,
} from '@sanad/partners/core';
import { Database, found, Invalid, Stale } from '@sanad/platform';
import { Recalls } from '../recalls';
import { Agreements } from './agreements.service';

interface Terms extends AgreementDays {
  readonly number: string;
  readonly purposes: readonly SharingPurpose[];
}

interface Kept extends Terms {
  readonly id: string;
}

const typed = (day: PlainDay) => day.split('-').reverse().join('/');

/** Makes agreements, renews and amends them. What an amendment takes out stops in the same moment, and is said. */
@Injectable()
export class AgreementKeeping {
  constructor(
    private readonly database: Database,
    private readonly agreements: Agreements,
    private readonly recalls: Recalls,
    private readonly audit: Audit,
  ) {}

  /** @throws {Invalid} for an unknown agency. */
  async create(within: Scope, draft: AgreementDraft): Promise<AgreementView | Refusal> {
    const { agencyId, renews, ...terms } = draft;
    if (!(await this.hold(agencyId))) throw new Invalid([{ path: '/agencyId', code: 'unknown' }]);
    const others = await this.ofAgency(agencyId);
    const refused =
      (renews === null ? null : await this.mayRenew(within, renews, draft)) ??
      clash({ ...terms, endedOn: null }, others);
    if (refused) return refused;
    const id = newId();
    await this.database.insert('partners.agreement', { id, agency_id: agencyId, renews, ...columnsOf(terms) });
    await this.audit.record({
      ...{ action: renews ? 'agreement.renew' : 'agreement.create', entity: 'agreement', entityId: id },
      after: { agencyId, renews, ...terms },
    });
    return this.agreements.one(within, id);
  }

  async change(
    within: Scope,
    id: string,
    version: number,
    { why, ...terms }: AgreementChange,
  ): Promise<ChangedAgreement | Refusal> {
    const { agency } = await this.agreements.one(within, id);
    await this.hold(agency.id);
    // Whoever sends at this moment waits, and then finds what the agreement says from now on.
    await this.database.row('select from partners.agreement where id = $1 for update', [id]);
    const before = await this.agreements.one(within, id);
    if (before.version !== version) throw new Stale(version, before.version);
    if (before.endedOn !== null) return refuse('agreementEnded');
    const others = (await this.ofAgency(agency.id)).filter((other) => other.id !== id);
    const refused = (await this.losesReferrals(within, id, terms)) ?? clash({ ...terms, endedOn: null }, others);
    if (refused) return refused;
    const gone = before.purposes.filter((purpose) => !terms.purposes.includes(purpose));
    const reason = say('ar', narrowingWords.purpose, { number: before.number, why });
    const recalled =
      gone.length === 0 ? 0 : await this.recalls.recall(within, { agreementId: id, purposes: gone }, reason);
    const narrowed = await this.narrow(
      within,
      id,
      terms.fieldGroups,
      say('ar', narrowingWords.groups, { number: before.number, why }),
    );
    await this.database.update('partners.agreement', { id, version, set: columnsOf(terms) });
    await this.audit.record({
      ...{ action: 'agreement.change', entity: 'agreement', entityId: id, why },
      ...{ before: termsOf(before), after: { ...terms, recalled, narrowed } },
    });
    return { ...(await this.agreements.one(within, id)), recalled, narrowed };
  }

  /** Says of each referral what it opens less; the database does it with the agreement, in this transaction. */
  private async narrow(within: Scope, id: string, groups: readonly FieldGroup[], why: string): Promise<number> {
    const rows = await this.database.rows<{ id: string; unitId: string; fieldGroups: FieldGroup[] }>(
      `select r.id, r.unit_id as "unitId", r.field_groups as "fieldGroups" from partners.referral r
       where r.agreement_id = $1 and r.unit_id = any ($2::uuid[]) and not r.field_groups <@ $3::text[] and r.state not in ('RECALLED', 'EXPIRED')
       order by r.created_at, r.id for update of r`,
      [id, within.units, groups],
    );
    for (const { id: referral, unitId, fieldGroups } of rows)
      await this.audit.record({
        ...{ action: 'referral.narrow', entity: 'referral', entityId: referral, unitId, why },
        ...{ before: { fieldGroups }, after: { fieldGroups: fieldGroups.filter((group) => groups.includes(group)) } },
      });
    return rows.length;
  }

  /** Two who write agreements of one agency come one after the other. */
  private async hold(agencyId: string): Promise<boolean> {
    return (await this.database.row('select from partners.agency where id = $1 for update', [agencyId])) !== undefined;
  }

  private ofAgency(agencyId: string): Promise<Kept[]> {
    return this.database.rows<Kept>(
      `select g.id, g.number, g.purposes, g.valid_from as "validFrom", g.valid_to as "validTo", g.ended_on as "endedOn"
       from partners.agreement g where g.agency_id = $1 order by g.valid_from, g.id`,
      [agencyId],
    );
  }

  private async mayRenew(
    within: Scope,
    renews: string,
    { agencyId, validFrom }: AgreementDraft,
  ): Promise<Refusal | null> {
    const before = found(await this.agreements.one(within, renews));
    const isRenewable =
      before.agency.id === (agencyId as string) && before.endedOn === null && before.renewedBy === null;
    if (!isRenewable || before.validTo === null) return refuse('agreementNotRenewable');
    return validFrom > before.validTo ? null : refuse('renewalBeginsEarly', { day: typed(before.validTo) });
  }

  private async losesReferrals(
    within: Scope,
    id: string,
    { validFrom, validTo }: Pick<AgreementDays, 'validFrom' | 'validTo'>,
  ): Promise<Refusal | null> {
    const sent = await this.database.row<{ first: PlainDay | null; last: PlainDay | null }>(
      `select min(r.sent_on) as first, max(r.sent_on) as last from partners.referral r
       where r.agreement_id = $1 and r.unit_id = any ($2::uuid[])`,
      [id, within.units],
    );
    if (!sent?.first || !sent.last) return null;
    const isCovered = validFrom <= sent.first && (validTo === null || validTo >= sent.last);
    return isCovered ? null : refuse('agreementLosesReferrals', { first: typed(sent.first), last: typed(sent.last) });
  }
}

/** A number is used once with an agency, and a purpose rests on one agreement at a time. */
function clash(terms: Terms, others: readonly Kept[]): Refusal | null {
  if (others.some(({ number }) => number === terms.number)) return refuse('agreementNumberUsed');
  const other = others.find((one) => doubled(terms, one).length > 0);
  return other ? refuse('agreementDoubles', { number: other.number }) : null;
}

function termsOf({ number, title, validFrom, validTo, purposes, fieldGroups }: AgreementView) {
  return { number, title, validFrom, validTo, purposes, fieldGroups };
}

function columnsOf({ number, title, validFrom, validTo, purposes, fieldGroups }: Omit<AgreementChange, 'why'>) {
  const days = { valid_from: validFrom, valid_to: validTo };
  return { number, title_ar: title, ...days, purposes, field_groups: fieldGroups };
}
