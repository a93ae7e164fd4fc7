import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { DataContext } from './context.ts';
import { readFailure } from './damage/readFailure.ts';
import { refusal } from './refusal.ts';
import { authorOf } from './workspace/author.ts';

/** The contract's procedures, to be given their handlers; for those that work without an open workspace. */
export const anywhere = implement(contract).$context<DataContext>();

/** The same for those that need an open workspace: WORKSPACE_NOT_OPEN without one. */
export const inWorkspace = anywhere.use(async ({ context, next }) => {
  const opened = context.session.require();
  const preferences = context.preferences.current;
  try {
    return await next({
      context: {
        database: opened.database,
        author: authorOf(context),
        role: preferences.role,
        workspace: opened,
      },
    });
  } catch (error) {
    throw readFailure(error, opened);
  }
});

/** The same for what is for HR alone: NOT_FOR_ROLE for others. */
export const forHr = inWorkspace.use(({ context, next }) => {
  if (context.role !== 'hr') throw refusal('NOT_FOR_ROLE');
  return next();
});
