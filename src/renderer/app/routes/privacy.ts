import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from './frames.ts';

const consents = createRoute({
  getParentRoute: () => shell,
  path: '/settings/privacy',
  component: lazyRouteComponent(
    () => import('#renderer/features/consents/LapsingConsentsPage.tsx'),
    'LapsingConsentsPage',
  ),
});

const retention = createRoute({
  getParentRoute: () => shell,
  path: '/settings/privacy/retention',
  component: lazyRouteComponent(
    () => import('#renderer/features/retention/RetentionPage.tsx'),
    'RetentionPage',
  ),
});

const erasures = createRoute({
  getParentRoute: () => shell,
  path: '/settings/privacy/erasures',
  component: lazyRouteComponent(() => import('#renderer/features/erasures/ErasuresPage.tsx'), 'ErasuresPage'),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/settings/privacy/audit',
  component: lazyRouteComponent(() => import('#renderer/features/audit/AuditPage.tsx'), 'AuditPage'),
});

/** People's data and the law. */
export const privacyRoutes = [consents, retention, erasures, audit];
