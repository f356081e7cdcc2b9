import { goAlong } from './alive';
import { holdTheDay } from './day';
import { moveFiles, readyToFound, type Staff } from './files';
import { found } from './founding';
import { train } from './training';
import { Visitor } from './visitor';

/**
 * The day of Guelmim and what came of it, told at the public API by the demo accounts. What the source reports of the day is
 * kept as it is; attendance is not stated there, so every participant is invented.
 */
export async function tellStory(url: string, say: (sentence: string) => void = () => undefined): Promise<void> {
  const enter = (email: Parameters<typeof Visitor.enter>[1]) => Visitor.enter(url, email);
  const staff: Staff = {
    registrar: await enter('registrar@guelmim.example'),
    caseworker: await enter('caseworker@guelmim.example'),
    delegate: await enter('delegate@guelmim.example'),
    supervisor: await enter('supervisor@guelmim.example'),
    anapec: await enter('anapec@guelmim.example'),
  };
  const holders = await holdTheDay(staff, say);
  await moveFiles(staff, holders, say);
  await train(staff, holders, say);
  await readyToFound(staff, holders);
  await found(staff, holders, say);
  await goAlong(staff, say);
  const funnel = await staff.supervisor.get<object>('/results/funnel');
  say(`the supervisor reads the results: ${JSON.stringify(funnel).slice(0, 200)}`);
}
