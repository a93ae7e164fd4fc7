import type { RevertEvent } from '#shared/contract/history.ts';
import { auditViewed, countSeen } from '../audit/viewed.ts';
import { interactionsOf } from '../interactions/complete.ts';
import { readerOf } from '../interactions/visibility.ts';
import { withProgress } from '../longWork/progress.ts';
import { inWorkspace } from '../procedures.ts';
import { readBin } from './bin.ts';
import { historyOfInteraction } from './ofInteraction.ts';
import { historyOfPerson } from './ofPerson.ts';
import { historyOfSegment } from './ofSegment.ts';
import { restoreFromBin } from './restore.ts';
import { revert } from './revert.ts';
import { watchChanges } from './watch.ts';

export const historyHandlers = {
  ofPerson: inWorkspace.history.ofPerson.handler(({ context, input }) =>
    historyOfPerson(context.database.sqlite, readerOf(context), input),
  ),
  ofInteraction: inWorkspace.history.ofInteraction.handler(async ({ context, input }) => {
    const reader = readerOf(context);
    const history = historyOfInteraction(context.database.sqlite, reader, input);
    const shown = interactionsOf(context.database.sqlite, [input.interactionId]);
    await auditViewed(context, 'history', countSeen(shown));
    return history;
  }),
  ofSegment: inWorkspace.history.ofSegment.handler(({ context, input }) =>
    historyOfSegment(context.database.sqlite, readerOf(context), input),
  ),
  revert: inWorkspace.history.revert.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<RevertEvent> {
    const { database, author } = context;
    const { language } = context.preferences.current;
    const taker = { database, author, language, thread: context.threads.reverts };
    const order = { reader: readerOf(context), ...input };
    yield yield* withProgress(signal, (report, cancelled) => revert(taker, order, report, cancelled));
  }),
  bin: inWorkspace.history.bin.handler(({ context, input }) =>
    readBin(context.database.sqlite, readerOf(context), input),
  ),
  restore: inWorkspace.history.restore.handler(async ({ context, input }) => ({
    restored: await restoreFromBin(context.database, context.author, readerOf(context), input.records),
  })),
  watch: inWorkspace.history.watch.handler(({ context, signal }) => watchChanges(context.database, signal)),
};
