import { likelyFrom, type ScanEvent } from '#shared/contract/duplicates.ts';
import { readerOf } from '../interactions/visibility.ts';
import { withProgress } from '../longWork/progress.ts';
import { Turns } from '../longWork/turns.ts';
import { inWorkspace } from '../procedures.ts';
import { comparePair } from './comparePair.ts';
import { setDistinct } from './distinct.ts';
import { keptScan } from './foundPairs.ts';
import { mergePeople } from './mergePeople.ts';
import { countFrom, listPairs } from './pairs.ts';
import { scanPeople } from './scan.ts';

export const duplicatesHandlers = {
  scan: inWorkspace.duplicates.scan.handler(async function* ({ context, signal }): AsyncGenerator<ScanEvent> {
    const { database } = context;
    const found = yield* withProgress(signal, (report, cancelled) =>
      scanPeople(database, new Turns(cancelled), report),
    );
    const scan = keptScan(database);
    scan.keep(found);
    yield { type: 'finished', pairs: countFrom(scan.open(), likelyFrom) };
  }),
  list: inWorkspace.duplicates.list.handler(({ context, input }) => listPairs(context.database, input)),
  compare: inWorkspace.duplicates.compare.handler(({ context, input }) =>
    comparePair(context.database, context.clock, readerOf(context), input),
  ),
  setDistinct: inWorkspace.duplicates.setDistinct.handler(async ({ context, input }) => ({
    operationId: await setDistinct(context.database, context.author, input),
  })),
  merge: inWorkspace.duplicates.merge.handler(async ({ context, input }) => ({
    operationId: await mergePeople(context.database, context.author, input),
  })),
};
