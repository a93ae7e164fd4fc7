import {
  type Icon,
  IconAddressBook,
  IconChartLine,
  IconFileImport,
  IconFriends,
  IconHeartHandshake,
  IconHome,
  IconReportAnalytics,
  IconRoute,
  IconSettings,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { MenuCommand } from '#shared/contract/mainCalls.ts';

interface NavigationEntry {
  readonly to:
    | '/home'
    | '/alumni'
    | '/farewells'
    | '/pipeline'
    | '/community'
    | '/segments'
    | '/insights'
    | '/reports'
    | '/import'
    | '/settings';
  /** Its word is `app:navigation.<name>`. */
  readonly name:
    | 'home'
    | 'alumni'
    | 'farewells'
    | 'pipeline'
    | 'community'
    | 'segments'
    | 'insights'
    | 'reports'
    | 'import'
    | 'settings';
  readonly icon: Icon;
  /** The menu entry that leads there. */
  readonly command: MenuCommand;
}

/** The main navigation, in its order. */
export const navigationEntries: readonly NavigationEntry[] = [
  { to: '/home', name: 'home', icon: IconHome, command: 'goHome' },
  { to: '/alumni', name: 'alumni', icon: IconAddressBook, command: 'goAlumni' },
  { to: '/farewells', name: 'farewells', icon: IconHeartHandshake, command: 'goFarewells' },
  { to: '/pipeline', name: 'pipeline', icon: IconRoute, command: 'goPipeline' },
  { to: '/community', name: 'community', icon: IconFriends, command: 'goCommunity' },
  { to: '/segments', name: 'segments', icon: IconUsersGroup, command: 'goSegments' },
  { to: '/insights', name: 'insights', icon: IconChartLine, command: 'goInsights' },
  { to: '/reports', name: 'reports', icon: IconReportAnalytics, command: 'goReports' },
  { to: '/import', name: 'import', icon: IconFileImport, command: 'goImport' },
  { to: '/settings', name: 'settings', icon: IconSettings, command: 'goSettings' },
];
