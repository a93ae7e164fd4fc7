import { createRootRouteWithContext, createRoute } from '@tanstack/react-router';
import { BarePage } from '../shell/BarePage.tsx';
import { Shell } from '../shell/Shell.tsx';
import { requireWorkspace } from './guards.ts';
import type { RouteContext } from './RouteContext.ts';

export const root = createRootRouteWithContext<RouteContext>()();

/** Pages without the navigation: before a workspace is open. */
export const bare = createRoute({ getParentRoute: () => root, id: 'bare', component: BarePage });

/** Pages of the open workspace. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: requireWorkspace,
  component: Shell,
});
