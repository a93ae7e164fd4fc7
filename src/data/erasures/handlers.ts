import type { ErasureEvent } from '#shared/contract/erasures.ts';
import type { DataContext } from '../context.ts';
import { withProgress } from '../longWork/progress.ts';
import { forHr } from '../procedures.ts';
import { type Erased, type ErasureProgress, erasePeople } from './erase.ts';
import { previewErasure } from './preview.ts';
import { printProofs } from './printProofs.ts';
import { findProofs, listProofs } from './proofs.ts';
import { tryToRewrite } from './rewrite.ts';

export const erasuresHandlers = {
  preview: forHr.erasures.preview.handler(({ context, input }) => {
    return previewErasure(context.database.sqlite, input.personIds);
  }),
  erase: forHr.erasures.erase.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<ErasureEvent> {
    yield yield* withProgress<ErasureEvent, ErasureProgress>(signal, async (report, cancelled) => {
      const erased = await erasePeople(context, input, report, cancelled);
      return await rewritten(context, erased, report);
    });
  }),
  rewrite: forHr.erasures.rewrite.handler(async function* ({
    context,
    signal,
  }): AsyncGenerator<ErasureEvent> {
    yield yield* withProgress<ErasureEvent, ErasureProgress>(signal, (report) =>
      rewritten(context, { people: 0, records: 0, texts: 0 }, report),
    );
  }),
  list: forHr.erasures.list.handler(({ context, input }) => {
    return listProofs(context.database.sqlite, input);
  }),
  print: forHr.erasures.print.handler(async ({ context }) => {
    return { printed: await printProofs(context) };
  }),
  find: forHr.erasures.find.handler(({ context, input }) => {
    return findProofs(context.database.sqlite, input);
  }),
};

async function rewritten(
  context: DataContext,
  erased: Erased,
  report: (progress: ErasureProgress) => void,
): Promise<ErasureEvent> {
  return { type: 'erased', ...erased, ...(await tryToRewrite(context, report)) };
}
