import 'reflect-metadata';
import { openHouse, sayAndEnd, type House } from './house';
import { Readiness } from './health/readiness';
import { settleDemo } from './database/seed/demo';
import { settleFoundation } from './database/seed/foundation';
import { tellStory } from './database/seed/story/story';
import { greet } from './greeting';
import { buildServer } from './server';

async function live(house: House): Promise<void> {
  const { environment, home } = house;
  const app = await buildServer(house);
  let leaving = false;
  const leave = async (): Promise<void> => {
    if (leaving) return;
    leaving = true;
    app.get(Readiness).leave();
    await app.close();
    await home.leave();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void leave());
  await settleFoundation(app);
  const isNewDemo = environment.demo && (await settleDemo(app));
  await app.listen(environment.port, environment.host);
  // The day of Guelmim is told through the public API, as any client would tell it.
  if (isNewDemo && environment.story) await tellStory(`http://127.0.0.1:${environment.port}`);
  greet(environment, home.isEmbedded);
}

process.on('unhandledRejection', (error) => {
  console.error(error);
  process.exit(1);
});

try {
  const house = await openHouse();
  await live(house).catch(async (error: unknown) => {
    await house.home.leave();
    throw error;
  });
} catch (error) {
  sayAndEnd(error);
}
