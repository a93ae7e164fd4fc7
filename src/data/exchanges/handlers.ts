import { type Clock, today } from '#shared/domain/instant.ts';
import { readerOf } from '../interactions/visibility.ts';
import { inWorkspace } from '../procedures.ts';
import { balanceOf } from './balance.ts';
import { readKinds } from './kinds.ts';
import { balanceOfPeople } from './ofPeople.ts';
import { balanceOfSegments } from './ofSegments.ts';
import { recordFrom } from './recordFrom.ts';
import { saveKinds } from './saveKinds.ts';

const dayOf = (clock: Clock) => ({ today: today(clock), zone: clock.timeZone() });

export const exchangesHandlers = {
  kinds: inWorkspace.exchanges.kinds.handler(({ context }) => readKinds(context.database.sqlite)),
  saveKinds: inWorkspace.exchanges.saveKinds.handler(async ({ context: { database, author }, input }) => {
    const operationId = await saveKinds(database, author, input.kinds);
    return { kinds: readKinds(database.sqlite), operationId };
  }),
  recordFrom: inWorkspace.exchanges.recordFrom.handler(async ({ context, input }) => ({
    operationId: await recordFrom(
      context.database,
      { author: context.author, reader: readerOf(context) },
      input,
    ),
  })),
  balance: inWorkspace.exchanges.balance.handler(({ context: { database, clock }, input }) =>
    balanceOf(database, dayOf(clock), input),
  ),
  ofSegments: inWorkspace.exchanges.ofSegments.handler(({ context: { database, clock }, input }) =>
    balanceOfSegments(database, dayOf(clock), input),
  ),
  ofPeople: inWorkspace.exchanges.ofPeople.handler(({ context: { database, clock }, input }) =>
    balanceOfPeople(database, dayOf(clock), input),
  ),
};
