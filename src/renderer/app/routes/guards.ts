import { redirect } from '@tanstack/react-router';
import { preferencesQuery } from '../preferences.ts';
import { workspaceQuery } from '../workspace.ts';
import type { RouteContext } from './RouteContext.ts';

interface Going {
  readonly context: RouteContext;
}

/** Sends to the first run whoever has not been through it. */
export async function requireWelcome({ context }: Going): Promise<void> {
  const preferences = await context.queryClient.ensureQueryData(preferencesQuery(context.data));
  if (!preferences.welcomed) throw redirect({ to: '/welcome', replace: true });
}

/** Sends to the choice of workspaces while none is open, or to the one that was locked. */
export async function requireWorkspace(going: Going): Promise<void> {
  await requireWelcome(going);
  const workspace = await going.context.queryClient.ensureQueryData(workspaceQuery(going.context.data));
  if (workspace !== null) return;
  const { keys } = going.context.data;
  const locked = await going.context.queryClient.fetchQuery(keys.locked.queryOptions({ staleTime: 0 }));
  throw redirect({ to: locked === null ? '/workspaces' : '/locked', replace: true });
}
