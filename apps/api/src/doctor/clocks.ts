import { execFileSync } from 'node:child_process';
import { offsetMinutes } from '@sanad/kernel';
import { note, ill, well, type Finding } from './finding';

/** Moments at which outdated zone data are an hour wrong: before the change of law, in Ramadan, after the change. */
export const canaries = ['2022-02-14T14:30:00Z', '2026-02-25T12:00:00Z', '2026-11-20T12:00:00Z'] as const;

/** Minutes ahead of UTC in Morocco that somebody else's clock gives, at each canary. */
export type Clock = readonly number[];

const casablanca = 'Africa/Casablanca';

export function ours(): Clock {
  return canaries.map((moment) => offsetMinutes(Date.parse(moment)));
}

export function clockOfNode(): Clock {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: casablanca, timeZoneName: 'longOffset' });
  return canaries.map((moment) => {
    const name = format.formatToParts(new Date(moment)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return minutesOf(name.replace('GMT', ''));
  });
}

/** Null where the system has no `date` that knows zones. */
export function clockOfSystem(): Clock | null {
  try {
    return canaries.map((moment) =>
      minutesOf(
        execFileSync('date', ['-d', moment, '+%z'], {
          encoding: 'utf8',
          env: { TZ: casablanca, PATH: process.env['PATH'] },
        }).trim(),
      ),
    );
  } catch {
    return null;
  }
}

export function minutesOf(offset: string): number {
  const parts = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset.trim());
  if (!parts) return 0;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3] ?? 0));
}

/** Legal time comes from the application's own rule; others that disagree mislead only those who ask them. */
export function compareClocks(who: string, clock: Clock | null): Finding {
  if (!clock) return note(`Time zone of ${who}`, 'could not be read here; Sanad does not need it.');
  const wrong = canaries.filter((_, index) => clock[index] !== ours()[index]);
  if (wrong.length === 0) return well(`Time zone of ${who}`, 'agrees with legal time in Morocco.');
  const advice = who === 'Node' ? 'use the Node of this project' : 'update its tzdata to 2026c or newer';
  const sentence = `is an hour off at ${wrong.map((moment) => moment.slice(0, 10)).join(', ')}: Sanad keeps legal time itself and is right; ${advice} before you read its clock.`;
  return who === 'Node' ? ill(`Time zone of ${who}`, sentence) : note(`Time zone of ${who}`, sentence);
}
