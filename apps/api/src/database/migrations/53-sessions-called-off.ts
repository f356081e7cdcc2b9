import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that do not take place, and referrals that are without a session again. */
export class SessionsCalledOff1760000000053 implements MigrationInterface {
  name = 'SessionsCalledOff1760000000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table training.session
        add column cancelled_on date,
        add column cancelled_why text,
        add constraint session_end_has_reason check ((cancelled_on is null) = (cancelled_why is null)),
        add constraint session_called_off_is_empty check (cancelled_on is null or taken = 0);

      -- Nobody gets a place, or waits for one, where nothing takes place.
      create function training.check_session_holds() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if exists (select from training.session s where s.id = new.session_id and s.cancelled_on is not null) then
          raise exception 'the session was called off' using errcode = '23514', constraint = 'enrolment_session_takes_place';
        end if;
        return new;
      end $$;
      create trigger session_takes_place before insert on training.enrolment
        for each row execute function training.check_session_holds();
    `);
    await this.moves(runner);
  }

  /** As the table of moves of the core: a spec compares them. */
  private async moves(runner: QueryRunner): Promise<void> {
    const [{ body }] = (await runner.query(
      `select pg_get_functiondef('partners.may_move(text, text, text)'::regprocedure) as body`,
    )) as [{ body: string }];
    const known = `('SCHEDULED', 'IN_PROGRESS', 'receiver')`;
    if (!body.includes(known)) throw new Error('The moves of a referral are not those that are known.');
    await runner.query(body.replace(known, `('SCHEDULED', 'ACCEPTED', 'receiver'), ${known}`));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
