import { Turns } from '../../longWork/turns.ts';
import type { WriteImport } from './importWriting.ts';
import { RunningImport } from './runningImport.ts';

/** So many people that what is derived of them takes no more than a turn. */
const peopleAtATime = 250;

/** Writes an import in this thread, in turns with everything else. */
export const writeHere: WriteImport = async (order, work) => {
  const { database, author, table, language, report, signal } = order;
  const turns = new Turns(signal);
  const summary = await database.writeInSteps('import.run', author, async (unit) => {
    const running = new RunningImport(unit, table, language);
    let rows = 0;
    const derive = async (isEnd: boolean) => {
      for (const left of running.derive(peopleAtATime, isEnd)) {
        report({ rows, left });
        await turns.pass();
      }
    };
    await work({
      begin: async (mapping, wanted) => running.begin(mapping, wanted),
      take: async (taken) => {
        for (const row of taken) {
          running.take(row);
          rows += 1;
          if (turns.due()) await turns.pass();
        }
        report({ rows, left: 0 });
        await derive(false);
      },
    });
    const finished = running.finish();
    await derive(true);
    return finished;
  });
  await database.makeOrders();
  return summary;
};
