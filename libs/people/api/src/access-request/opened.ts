/** Whose cards another unit has opened to a user, as long as it lasts. The row policies say the same. */
export function openedTo(user: string): string {
  return `(select r.person_id from people.access_request r where r.asker_id = ${user} and r.state = 'GRANTED' and r.ends_at > now())`;
}

/** Until when the card of person `p` is open to a user. */
export function openedUntil(user: string): string {
  return `(select max(r.ends_at) from people.access_request r where r.person_id = p.id and r.asker_id = ${user} and r.state = 'GRANTED')`;
}
