import { Injectable } from '@nestjs/common';
import type { CooperativeId, FormationId, NewLine, ShareEntryId, ShareLedger } from '@sanad/cooperative/core';
import { newId, type PlainDay, type Scope, type UnitId } from '@sanad/kernel';
import { Database, found } from '@sanad/platform';

/** The ledger of a group or of a cooperative, with where its next line belongs. */
export interface KeptLedger extends ShareLedger {
  readonly ledgerId: string;
  readonly unitId: UnitId;
  readonly formationId: FormationId | null;
  readonly cooperativeId: CooperativeId | null;
  readonly isImported: boolean;
}

/** What lines of one act have in common. */
export interface Writing {
  readonly by: string;
  readonly factOn: PlainDay;
  readonly reference?: string | null;
  readonly reason?: string | null;
  readonly valuation?: { readonly valuer: string; readonly valuedOn: PlainDay; readonly reference: string | null };
  /** Which lines the new ones take back, in their order. */
  readonly reverses?: readonly string[];
}

const entries = `coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', e.id, 'place', e.place, 'holder', coalesce(e.person_id, e.associate_id), 'kind', e.kind, 'shares', e.shares,
    'cash', e.cash, 'inKind', e.in_kind, 'factOn', e.fact_on, 'reference', e.reference,
    'valuation', case when e.valuer is not null then
      jsonb_build_object('valuer', e.valuer, 'valuedOn', e.valued_on, 'reference', e.valuation_reference) end,
    'twinId', e.twin_id, 'reversesId', e.reverses_id, 'reason', e.reason, 'enteredBy', e.entered_by, 'enteredAt', e.entered_at
  ) order by e.place)
  from cooperative.share_entry e where e.ledger_id = l.id), '[]')`;

// Whoever founds or belongs, and whoever has ever had a line.
const holders = `coalesce((
  select jsonb_agg(jsonb_build_object(
    'key', h.key, 'kind', coalesce(a.kind, 'BENEFICIARY'), 'isHere', h.is_here,
    'name', case when p.id is not null then jsonb_build_object('ar', p.given_ar || ' ' || p.family_ar, 'la', p.given_la || ' ' || p.family_la)
      when a.kind = 'PERSON' then jsonb_build_object('ar', a.given_ar || ' ' || a.family_ar, 'la', a.given_la || ' ' || a.family_la)
      when a.id is not null then jsonb_build_object('ar', a.name_ar, 'la', null) end
  ) order by h.is_here desc, h.place, h.key)
  from (
    select coalesce(w.person_id, w.associate_id) as key, (array_agg(w.person_id))[1] as person_id,
      (array_agg(w.associate_id))[1] as associate_id, bool_or(w.is_here) as is_here, min(w.place) as place
    from (
      select o.person_id, o.associate_id, true as is_here, o.joined_on::text || o.id::text as place
      from cooperative.founder o where o.formation_id = l.formation_id
      union all
      select m.person_id, m.associate_id, m.left_on is null, m.joined_on::text || m.id::text
      from cooperative.membership m where m.cooperative_id = l.cooperative_id
      union all
      select e.person_id, e.associate_id, false, e.fact_on::text || e.id::text from cooperative.share_entry e where e.ledger_id = l.id
    ) w group by 1
  ) h
  left join people.person p on p.id = h.person_id
  left join cooperative.associate a on a.id = h.associate_id), '[]')`;

const ofFormation = `select f.id, f.unit_id, f.id as formation_id, null::uuid as cooperative_id, f.started_on as day, f.state = 'IN_PROGRESS' as is_open,
  null::numeric as capital, false as is_imported, true as binds
  from cooperative.formation f where f.id = $1 and f.unit_id = any ($2::uuid[])`;
const ofCooperative = `select coalesce(k.formation_id, k.id) as id, k.unit_id, null::uuid as formation_id, k.id as cooperative_id,
  coalesce(f.started_on, k.registered_on) as day, k.status in ('REGISTERED', 'OPERATING', 'DORMANT') as is_open,
  k.capital, k.formation_id is null as is_imported, k.formation_id is not null as binds
  from cooperative.cooperative k left join cooperative.formation f on f.id = k.formation_id
  where k.id = $1 and k.unit_id = any ($2::uuid[])`;

const ledgerFrom = (
  source: string,
) => `select l.id as "ledgerId", l.unit_id as "unitId", l.formation_id as "formationId",
    l.cooperative_id as "cooperativeId", l.capital, l.is_open as "isOpen", l.is_imported as "isImported",
    cooperative.share_value_of(l.id) as "shareValue",
    coalesce(cooperative.law('cashPaidAtSubscription', l.day), 0) as "partPaid", coalesce(cooperative.law('minShare', l.day), 0) as "minShare",
    l.binds and exists (select from cooperative.step s
      where s.formation_id = l.id and s.step = 'CAPITAL_SUBSCRIBED' and s.undone_at is null) as "isSubscribed",
    ${holders} as holders, ${entries} as entries
  from (${source}) l`;

/** Lines of shares: read as they were written, added to, and never changed. */
@Injectable()
export class ShareLedgerRows {
  constructor(private readonly database: Database) {}

  async ofFormation(within: Scope, id: FormationId): Promise<KeptLedger> {
    return found(await this.database.row<KeptLedger>(ledgerFrom(ofFormation), [id, within.units]));
  }

  async ofCooperative(within: Scope, id: CooperativeId): Promise<KeptLedger> {
    return found(await this.database.row<KeptLedger>(ledgerFrom(ofCooperative), [id, within.units]));
  }

  /** Holds the cooperative until the end of the transaction. @throws {Absent} */
  async lockCooperative(within: Scope, id: CooperativeId): Promise<void> {
    found(
      await this.database.row(
        `select k.id from cooperative.cooperative k where k.id = $1 and k.unit_id = any ($2::uuid[]) for update`,
        [id, within.units],
      ),
    );
  }

  /** The group or the cooperative whose ledger has the line. @throws {Absent} */
  async placeOf(id: ShareEntryId): Promise<{ formationId: FormationId | null; cooperativeId: CooperativeId | null }> {
    return found(
      await this.database.row<{ formationId: FormationId | null; cooperativeId: CooperativeId | null }>(
        `select case when k.id is null then e.formation_id end as "formationId", coalesce(e.cooperative_id, k.id) as "cooperativeId"
         from cooperative.share_entry e left join cooperative.cooperative k on k.formation_id = e.formation_id where e.id = $1`,
        [id],
      ),
    );
  }

  async add(ledger: KeptLedger, lines: readonly NewLine[], writing: Writing): Promise<void> {
    const ids = lines.map(() => newId());
    for (const [place, { holder, kind, shares, cash, inKind, twin }] of lines.entries()) {
      const isAssociate = ledger.holders.find(({ key }) => key === holder)?.kind !== 'BENEFICIARY';
      await this.database.insert('cooperative.share_entry', {
        id: ids[place],
        formation_id: ledger.formationId,
        cooperative_id: ledger.cooperativeId,
        person_id: isAssociate ? null : holder,
        associate_id: isAssociate ? holder : null,
        kind,
        shares,
        cash,
        in_kind: inKind,
        fact_on: writing.factOn,
        reference: writing.reference,
        valuer: writing.valuation?.valuer,
        valued_on: writing.valuation?.valuedOn,
        valuation_reference: writing.valuation?.reference,
        twin_id: twin === undefined ? undefined : ids[twin],
        reverses_id: writing.reverses?.[place],
        reason: writing.reason,
        entered_by: writing.by,
      });
    }
  }

  /** The capital of a cooperative is the sum of its lines; one from before the system may not have all of them yet. */
  async keepCapital({ cooperativeId, ledgerId, isImported }: KeptLedger): Promise<void> {
    await this.database.change(
      `update cooperative.cooperative k set version = k.version + 1,
         capital = case when $3 then greatest(k.capital, s.capital) else s.capital end
       from (select coalesce(sum(b.subscribed), 0) as capital from cooperative.share_balance b where b.ledger_id = $2) s
       where k.id = $1`,
      [cooperativeId, ledgerId, isImported],
    );
  }
}
