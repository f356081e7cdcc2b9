import 'reflect-metadata';
import { examine } from './doctor/examination';
import { openHouse, sayAndEnd } from './house';

const marks = { well: '✓', note: '!', ill: '✗' } as const;

/** `npm run doctor`: one line for each thing that has to be well; exit code 1 when something is ill. */
try {
  const { environment, home } = await openHouse();
  try {
    const findings = await examine(environment, home);
    for (const { about, state, sentence } of findings) console.log(`${marks[state]} ${about}: ${sentence}`);
    process.exitCode = findings.some(({ state }) => state === 'ill') ? 1 : 0;
  } finally {
    await home.leave();
  }
} catch (error) {
  sayAndEnd(error);
}
