import { readerOf } from '../interactions/visibility.ts';
import { inWorkspace } from '../procedures.ts';
import { homeChanges } from './changes.ts';

export const homeHandlers = {
  changes: inWorkspace.home.changes.handler(({ context }) =>
    homeChanges(context.database, context.author, readerOf(context)),
  ),
};
