import type { BulkEvent } from '#shared/contract/bulk.ts';
import type { DataContext } from '../context.ts';
import { withProgress } from '../longWork/progress.ts';
import { askingOf } from '../people/asking.ts';
import { inWorkspace } from '../procedures.ts';
import { type BulkOrder, planOf, runBulk } from './run.ts';

export const bulkHandlers = {
  preview: inWorkspace.bulk.preview.handler(({ context, input }) => {
    const { people, unchanged, leftOut } = planOf({ ...orderOf(context), ...input });
    return { changed: people.length, unchanged, leftOut };
  }),
  run: inWorkspace.bulk.run.handler(async function* ({ context, input, signal }): AsyncGenerator<BulkEvent> {
    yield yield* withProgress(signal, (report, cancelled) =>
      runBulk({ ...orderOf(context), ...input }, report, cancelled),
    );
  }),
};

type Context = Parameters<typeof askingOf>[0] &
  Pick<BulkOrder, 'database' | 'author'> &
  Pick<DataContext, 'preferences'>;

function orderOf(context: Context): Omit<BulkOrder, 'selection' | 'action'> {
  const { database, author } = context;
  return { database, author, asking: askingOf(context), language: context.preferences.current.language };
}
