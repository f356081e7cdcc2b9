import { readFileSync } from 'node:fs';

/** How much memory a process took while it was watched, in megabytes; null where the system does not tell. */
export interface Memory {
  readonly before: number;
  readonly peak: number;
}

const everyMilliseconds = 20;

function resident(pid: number): number | null {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return null;
  }
}

/** Looks at the resident memory of a process again and again until the work is done. */
export async function whileWatching<Answer>(
  pid: number,
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly memory: Memory | null }> {
  const before = resident(pid);
  let peak = before ?? 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, resident(pid) ?? 0);
  }, everyMilliseconds);
  try {
    const answer = await work();
    peak = Math.max(peak, resident(pid) ?? 0);
    return { answer, memory: before === null ? null : { before, peak } };
  } finally {
    clearInterval(timer);
  }
}
