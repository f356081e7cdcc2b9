/** Whose cards another unit has opened to a user, as long as it lasts. The row policies say the same. */
export function openedTo(user: string): string {
  return `(select r.person_id from people.access_request r where r.asker_id = ${user} and r.state = 'GRANTED' and r.ends_at > now())`;
}
