import { forHr, inWorkspace } from '../procedures.ts';
import { readLapsing } from './lapsing.ts';
import { readTerm, setTerm } from './term.ts';

export const consentsHandlers = {
  lapsing: forHr.consents.lapsing.handler(({ context, input }) =>
    readLapsing(context.database.sqlite, context.clock, input),
  ),
  term: inWorkspace.consents.term.handler(({ context }) => readTerm(context.database)),
  setTerm: forHr.consents.setTerm.handler(async ({ context, input }) => ({
    operationId: await setTerm(context, input),
  })),
};
