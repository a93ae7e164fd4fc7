import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reportsSearch } from '#renderer/features/reports/chosenReport.ts';
import { shell } from './frames.ts';

const reports = createRoute({
  getParentRoute: () => shell,
  path: '/reports',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(() => import('#renderer/features/reports/ReportsPage.tsx'), 'ReportsPage'),
});

/** A report of one's own; `new` for one that is not kept yet. */
const ownReport = createRoute({
  getParentRoute: () => shell,
  path: '/reports/own/$ownReportId',
  component: lazyRouteComponent(
    () => import('#renderer/features/reports/own/OwnReportPage.tsx'),
    'OwnReportPage',
  ),
});

/** Reports, and where one puts one's own together. */
export const reportsRoutes = [reports, ownReport];
