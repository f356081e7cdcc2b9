import { tellStory } from './database/seed/story/story';

/** Replays the day of Guelmim against a running house: `demo-guelmim URL`. Uses nothing but the public API. */
const url = process.argv[2] ?? 'http://127.0.0.1:3000';
const start = Date.now();
try {
  await tellStory(url, (sentence) => console.log(`✓ ${sentence}`));
  console.log(`\nThe whole path in ${((Date.now() - start) / 1000).toFixed(1)} s, through the public API alone.`);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
