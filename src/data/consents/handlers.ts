import { forHr } from '../procedures.ts';
import { readLapsing } from './lapsing.ts';

export const consentsHandlers = {
  lapsing: forHr.consents.lapsing.handler(({ context, input }) =>
    readLapsing(context.database.sqlite, context.clock, input),
  ),
};
