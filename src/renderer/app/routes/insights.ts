import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { insightsSearch, peopleSearch } from '#renderer/features/insights/address.ts';
import { shell } from './frames.ts';

const insights = createRoute({
  getParentRoute: () => shell,
  path: '/insights',
  validateSearch: insightsSearch,
  component: lazyRouteComponent(() => import('#renderer/features/insights/InsightsPage.tsx'), 'InsightsPage'),
});

/** The people behind a mark of Insights, which the address names with what the numbers were over. */
const insightsPeople = createRoute({
  getParentRoute: () => shell,
  path: '/insights/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(
    () => import('#renderer/features/insights/people/PeopleBehindPage.tsx'),
    'PeopleBehindPage',
  ),
});

/** Insights, and the people behind its numbers. */
export const insightsRoutes = [insights, insightsPeople];
