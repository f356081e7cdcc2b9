import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { dataSourceFor } from '@sanad/platform';
import { AppModule } from './app.module';
import { settleFoundation } from './database/seed/foundation';
import { loadWorld } from './database/seed/load/load';
import { loadJourney } from './database/seed/load/load-journey';
import { openHouse, sayAndEnd } from './house';

const usual = 200_000;

/** `--people 200000` or `--people=200000`. */
function wishedPeople(words: readonly string[]): number {
  const place = words.findIndex((word) => word.startsWith('--people'));
  if (place < 0) return usual;
  const number = Number(words[place]!.split('=')[1] ?? words[place + 1]);
  if (!Number.isInteger(number) || number < 1 || number > 5_000_000)
    throw new Error('--people takes a whole number from 1 to 5000000.');
  return number;
}

/** `npm run seed:load -- --people 200000`: fills a house that will be thrown away with an invented country. */
try {
  const people = wishedPeople(process.argv.slice(2));
  const { environment, keys, home } = await openHouse();
  const app = await NestFactory.createApplicationContext(
    AppModule.with({ environment, keys, database: home.application }),
    { logger: ['error'] },
  );
  try {
    await settleFoundation(app);
    const start = Date.now();
    const owner = await dataSourceFor(home.owner, 1).initialize();
    await owner.query('set statement_timeout = 0');
    let known = 0;
    await loadWorld(app, people, async (done, all) => {
      console.log(`${done} of ${all} persons, ${((Date.now() - start) / 1000).toFixed(0)} s`);
      // A plan made for an empty country reads the whole of a full one for each person.
      if (done < known * 2) return;
      await owner.query('analyze people.person, case_file.case_file');
      known = done;
    });
    await owner.query('analyze');
    await loadJourney(owner, people);
    await owner.query('analyze');
    await owner.destroy();
    console.log(
      `✓ ${people} persons with their files, days, referrals, trainings and cooperatives, in ${((Date.now() - start) / 1000).toFixed(0)} s.`,
    );
  } finally {
    await app.close();
    await home.leave();
  }
} catch (error) {
  sayAndEnd(error);
}
