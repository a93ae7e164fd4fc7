import {
  createHashHistory,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { prefetchBoard } from '#renderer/features/pipeline/firstBoard.ts';
import { PageSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { opportunityId } from '#shared/domain/ids.ts';
import { partnershipForm } from '#shared/domain/vocabulary.ts';
import { preferencesQuery } from '../preferences.ts';
import { communityRoutes } from './community.tsx';
import { firstScreens } from './firstScreens.ts';
import { bare, root, shell } from './frames.ts';
import { requireWelcome } from './guards.ts';
import { insightsRoutes } from './insights.ts';
import { NotThere } from './NotThere.tsx';
import { PageFailure } from './PageFailure.tsx';
import { privacyRoutes } from './privacy.ts';
import type { RouteContext } from './RouteContext.ts';
import { reportsRoutes } from './reports.ts';

const welcome = createRoute({
  getParentRoute: () => bare,
  path: '/welcome',
  component: lazyRouteComponent(() => import('#renderer/features/workspace/WelcomePage.tsx'), 'WelcomePage'),
});

const workspaces = createRoute({
  getParentRoute: () => bare,
  path: '/workspaces',
  beforeLoad: requireWelcome,
  component: lazyRouteComponent(
    () => import('#renderer/features/workspace/WorkspacesPage.tsx'),
    'WorkspacesPage',
  ),
});

/** Asks for the passphrase of the workspace that was locked. */
const locked = createRoute({
  getParentRoute: () => bare,
  path: '/locked',
  beforeLoad: requireWelcome,
  component: lazyRouteComponent(() => import('#renderer/features/keys/LockedPage.tsx'), 'LockedPage'),
});

/** What can be done about a damaged workspace. */
const damaged = createRoute({
  getParentRoute: () => bare,
  path: '/damaged',
  beforeLoad: requireWelcome,
  component: lazyRouteComponent(() => import('#renderer/features/damage/DamagedPage.tsx'), 'DamagedPage'),
});

/** How to get one's data back; also for whom no workspace opens. */
const restoring = createRoute({
  getParentRoute: () => bare,
  path: '/restoring',
  component: lazyRouteComponent(
    () => import('#renderer/features/backups/RestoreGuidePage.tsx'),
    'RestoreGuidePage',
  ),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const { role } = await context.queryClient.ensureQueryData(preferencesQuery(context.data));
    throw redirect({ to: firstScreens[role], replace: true });
  },
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/home',
  component: lazyRouteComponent(() => import('#renderer/features/home/HomePage.tsx'), 'HomePage'),
});

const alumni = createRoute({
  getParentRoute: () => shell,
  path: '/alumni',
  // How the list was left, so that the page is there at once as it will be, and its heading keeps the focus.
  loader: ({ context: { data, queryClient } }) =>
    queryClient.prefetchQuery(data.views.mine.queryOptions({ staleTime: Number.POSITIVE_INFINITY })),
  component: lazyRouteComponent(() => import('#renderer/features/people/AlumniPage.tsx'), 'AlumniPage'),
});

/** Has no component: AlumniPage shows the profile beside the list and stays as one changes persons. */
const alumnus = createRoute({ getParentRoute: () => alumni, path: '$personId' });

/** Whose farewells are shown; where nothing is said, it follows from the role. */
const farewellsSearch = z.object({ of: z.enum(['mine', 'all']).optional().catch(undefined) });

const farewells = createRoute({
  getParentRoute: () => shell,
  path: '/farewells',
  validateSearch: farewellsSearch,
  component: lazyRouteComponent(
    () => import('#renderer/features/offboarding/board/FarewellsPage.tsx'),
    'FarewellsPage',
  ),
});

const farewellCalendar = createRoute({
  getParentRoute: () => shell,
  path: '/farewells/calendar',
  validateSearch: farewellsSearch,
  component: lazyRouteComponent(
    () => import('#renderer/features/offboarding/calendar/FarewellCalendarPage.tsx'),
    'FarewellCalendarPage',
  ),
});

const managementMessages = createRoute({
  getParentRoute: () => shell,
  path: '/farewells/messages',
  component: lazyRouteComponent(
    () => import('#renderer/features/managementMessages/MessagesPage.tsx'),
    'MessagesPage',
  ),
});

const farewellNumbers = createRoute({
  getParentRoute: () => shell,
  path: '/farewells/numbers',
  component: lazyRouteComponent(
    () => import('#renderer/features/offboarding/numbers/FarewellNumbersPage.tsx'),
    'FarewellNumbersPage',
  ),
});

/** A leaver, named by the tenure that ends. */
const leaver = createRoute({
  getParentRoute: () => shell,
  path: '/farewells/$tenureId',
  component: lazyRouteComponent(
    () => import('#renderer/features/offboarding/leaver/LeaverPage.tsx'),
    'LeaverPage',
  ),
});

const conversation = createRoute({
  getParentRoute: () => shell,
  path: '/farewells/$tenureId/conversation',
  component: lazyRouteComponent(
    () => import('#renderer/features/farewells/conversation/ConversationPage.tsx'),
    'ConversationPage',
  ),
});

const thanks = createRoute({
  getParentRoute: () => shell,
  path: '/farewells/$tenureId/thanks',
  component: lazyRouteComponent(
    () => import('#renderer/features/farewells/thanks/ThanksPage.tsx'),
    'ThanksPage',
  ),
});

/** The form of partnership whose opportunities are shown, and whether only one's own. */
const pipelineSearch = z.object({
  form: partnershipForm.optional().catch(undefined),
  mine: z.literal(true).optional().catch(undefined),
});

const pipeline = createRoute({
  getParentRoute: () => shell,
  path: '/pipeline',
  validateSearch: pipelineSearch,
  loader: ({ context, location }) => prefetchBoard(context, pipelineSearch.parse(location.search)),
  component: lazyRouteComponent(
    () => import('#renderer/features/pipeline/board/PipelinePage.tsx'),
    'PipelinePage',
  ),
});

/** Has no component, as that of a person: PipelinePage shows the opportunity beside the board. */
const opportunity = createRoute({ getParentRoute: () => pipeline, path: '$opportunityId' });

const pipelineTable = createRoute({
  getParentRoute: () => shell,
  path: '/pipeline/table',
  /** The opportunity beside the table. */
  validateSearch: z.object({ opened: opportunityId.optional().catch(undefined) }),
  component: lazyRouteComponent(
    () => import('#renderer/features/pipeline/table/PipelineTablePage.tsx'),
    'PipelineTablePage',
  ),
});

const pipelineCandidates = createRoute({
  getParentRoute: () => shell,
  path: '/pipeline/candidates',
  component: lazyRouteComponent(
    () => import('#renderer/features/pipeline/candidates/CandidatesPage.tsx'),
    'CandidatesPage',
  ),
});

const pipelineNumbers = createRoute({
  getParentRoute: () => shell,
  path: '/pipeline/numbers',
  validateSearch: pipelineSearch.pick({ form: true }),
  component: lazyRouteComponent(
    () => import('#renderer/features/pipeline/numbers/PipelineNumbersPage.tsx'),
    'PipelineNumbersPage',
  ),
});

const segments = createRoute({
  getParentRoute: () => shell,
  path: '/segments',
  component: lazyRouteComponent(() => import('#renderer/features/segments/SegmentsPage.tsx'), 'SegmentsPage'),
});

/** Has no component, as that of a person: SegmentsPage shows the segment beside the list of all. */
const segment = createRoute({ getParentRoute: () => segments, path: '$segmentId' });

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/import',
  component: lazyRouteComponent(() => import('#renderer/features/imports/ImportsPage.tsx'), 'ImportsPage'),
});

const pastImports = createRoute({
  getParentRoute: () => shell,
  path: '/imports/past',
  component: lazyRouteComponent(
    () => import('#renderer/features/imports/past/PastImportsPage.tsx'),
    'PastImportsPage',
  ),
});

const duplicates = createRoute({
  getParentRoute: () => shell,
  path: '/duplicates',
  component: lazyRouteComponent(
    () => import('#renderer/features/duplicates/DuplicatesPage.tsx'),
    'DuplicatesPage',
  ),
});

/** Has no component: DuplicatesPage shows the two side by side and keeps where one is in the list. */
const duplicate = createRoute({ getParentRoute: () => duplicates, path: '$a/$b' });

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('#renderer/features/settings/SettingsPage.tsx'), 'SettingsPage'),
});

const bin = createRoute({
  getParentRoute: () => shell,
  path: '/bin',
  component: lazyRouteComponent(() => import('#renderer/features/history/bin/BinPage.tsx'), 'BinPage'),
});

const tree = root.addChildren([
  start,
  bare.addChildren([locked, welcome, restoring, workspaces, damaged]),
  shell.addChildren([
    home,
    alumni.addChildren([alumnus]),
    farewells,
    farewellCalendar,
    managementMessages,
    farewellNumbers,
    conversation,
    thanks,
    leaver,
    pipeline.addChildren([opportunity]),
    pipelineTable,
    pipelineCandidates,
    pipelineNumbers,
    ...communityRoutes,
    segments.addChildren([segment]),
    ...insightsRoutes,
    ...reportsRoutes,
    ...privacyRoutes,
    imports,
    pastImports,
    duplicates.addChildren([duplicate]),
    settings,
    bin,
  ]),
]);

/** The page's routes, kept in the address after `#`. */
export function makeRouter(context: RouteContext) {
  return createRouter({
    routeTree: tree,
    history: createHashHistory(),
    context,
    defaultErrorComponent: PageFailure,
    defaultPendingComponent: PageSkeleton,
    defaultPendingMs: 300,
    defaultPreload: 'intent',
    defaultNotFoundComponent: NotThere,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
