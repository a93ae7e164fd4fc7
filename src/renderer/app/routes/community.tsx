import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { requestState } from '#shared/contract/requests.ts';
import { segmentId } from '#shared/domain/ids.ts';
import { shell } from './frames.ts';

const orientationBoard = createRoute({
  getParentRoute: () => shell,
  path: '/community',
  component: lazyRouteComponent(
    () => import('#renderer/features/orientations/OrientationBoardPage.tsx'),
    'OrientationBoardPage',
  ),
});

const surveys = createRoute({
  getParentRoute: () => shell,
  path: '/community/surveys',
  component: lazyRouteComponent(() => import('#renderer/features/surveys/SurveysPage.tsx'), 'SurveysPage'),
});

const survey = createRoute({
  getParentRoute: () => shell,
  path: '/community/surveys/$surveyId',
  component: lazyRouteComponent(() => import('#renderer/features/surveys/SurveyPage.tsx'), 'SurveyPage'),
});

const events = createRoute({
  getParentRoute: () => shell,
  path: '/community/events',
  component: lazyRouteComponent(() => import('#renderer/features/events/EventsPage.tsx'), 'EventsPage'),
});

const eventCalendar = createRoute({
  getParentRoute: () => shell,
  path: '/community/events/calendar',
  component: lazyRouteComponent(
    () => import('#renderer/features/events/EventCalendarPage.tsx'),
    'EventCalendarPage',
  ),
});

const event = createRoute({
  getParentRoute: () => shell,
  path: '/community/events/$eventId',
  component: lazyRouteComponent(() => import('#renderer/features/events/EventPage.tsx'), 'EventPage'),
});

const outreaches = createRoute({
  getParentRoute: () => shell,
  path: '/community/outreach',
  component: lazyRouteComponent(
    () => import('#renderer/features/outreach/OutreachesPage.tsx'),
    'OutreachesPage',
  ),
});

/** A message to many; `new` for one that is not kept yet. */
const outreach = createRoute({
  getParentRoute: () => shell,
  path: '/community/outreach/$outreachId',
  component: lazyRouteComponent(() => import('#renderer/features/outreach/OutreachPage.tsx'), 'OutreachPage'),
});

const circles = createRoute({
  getParentRoute: () => shell,
  path: '/community/circles',
  component: lazyRouteComponent(
    () => import('#renderer/features/communityManagers/CirclesPage.tsx'),
    'CirclesPage',
  ),
});

/** A circle is a segment somebody looks after. */
const circle = createRoute({
  getParentRoute: () => shell,
  path: '/community/circles/$segmentId',
  component: lazyRouteComponent(
    () => import('#renderer/features/communityManagers/CirclePage.tsx'),
    'CirclePage',
  ),
});

/** Which voices are shown first: in which state, from which circle. */
const voicesSearch = z.object({
  state: requestState.optional().catch(undefined),
  circle: segmentId.optional().catch(undefined),
});

const voices = createRoute({
  getParentRoute: () => shell,
  path: '/community/voices',
  validateSearch: voicesSearch,
  component: lazyRouteComponent(() => import('#renderer/features/requests/RequestsPage.tsx'), 'RequestsPage'),
});

const members = createRoute({
  getParentRoute: () => shell,
  path: '/community/members',
  component: lazyRouteComponent(
    () => import('#renderer/features/memberships/MembersPage.tsx'),
    'MembersPage',
  ),
});

const balance = createRoute({
  getParentRoute: () => shell,
  path: '/community/balance',
  component: lazyRouteComponent(() => import('#renderer/features/exchanges/BalancePage.tsx'), 'BalancePage'),
});

/** The pages of the community, in the order of their tabs. */
export const communityRoutes = [
  orientationBoard,
  surveys,
  survey,
  events,
  eventCalendar,
  event,
  outreaches,
  outreach,
  circles,
  circle,
  voices,
  members,
  balance,
] as const;
