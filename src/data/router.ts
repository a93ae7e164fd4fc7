import { setImmediate as turn } from 'node:timers/promises';
import { keysHandlers } from './keys/handlers.ts';
import { anywhere } from './procedures.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { workspaceHandlers } from './workspace/handlers.ts';

/** What is asked before a workspace is open is there from the start; the code of all else comes when it is asked first. */
const loaders = {
  people: async () => ({ default: (await import('./people/handlers.ts')).peopleHandlers }),
  audit: async () => ({ default: (await import('./audit/handlers.ts')).auditHandlers }),
  consents: async () => ({ default: (await import('./consents/handlers.ts')).consentsHandlers }),
  retention: async () => ({ default: (await import('./retention/handlers.ts')).retentionHandlers }),
  backups: async () => ({ default: (await import('./backups/handlers.ts')).backupsHandlers }),
  bulk: async () => ({ default: (await import('./bulk/handlers.ts')).bulkHandlers }),
  views: async () => ({ default: (await import('./views/handlers.ts')).viewsHandlers }),
  customFields: async () => ({ default: (await import('./customFields/handlers.ts')).customFieldsHandlers }),
  interactions: async () => ({ default: (await import('./interactions/handlers.ts')).interactionsHandlers }),
  followUps: async () => ({ default: (await import('./followUps/handlers.ts')).followUpsHandlers }),
  segments: async () => ({ default: (await import('./segments/handlers.ts')).segmentsHandlers }),
  pipeline: async () => ({ default: (await import('./pipeline/handlers.ts')).pipelineHandlers }),
  outreach: async () => ({ default: (await import('./outreach/handlers.ts')).outreachHandlers }),
  offboarding: async () => ({ default: (await import('./offboarding/handlers.ts')).offboardingHandlers }),
  managementMessages: async () => ({
    default: (await import('./managementMessages/handlers.ts')).managementMessagesHandlers,
  }),
  farewells: async () => ({ default: (await import('./farewells/handlers.ts')).farewellsHandlers }),
  surveys: async () => ({ default: (await import('./surveys/handlers.ts')).surveysHandlers }),
  asks: async () => ({ default: (await import('./asks/handlers.ts')).asksHandlers }),
  orientations: async () => ({ default: (await import('./orientations/handlers.ts')).orientationsHandlers }),
  memberships: async () => ({ default: (await import('./memberships/handlers.ts')).membershipsHandlers }),
  events: async () => ({ default: (await import('./events/handlers.ts')).eventsHandlers }),
  exchanges: async () => ({ default: (await import('./exchanges/handlers.ts')).exchangesHandlers }),
  communityManagers: async () => ({
    default: (await import('./communityManagers/handlers.ts')).communityManagersHandlers,
  }),
  requests: async () => ({ default: (await import('./requests/handlers.ts')).requestsHandlers }),
  history: async () => ({ default: (await import('./history/handlers.ts')).historyHandlers }),
  imports: async () => ({ default: (await import('./imports/handlers.ts')).importsHandlers }),
  damage: async () => ({ default: (await import('./damage/handlers.ts')).damageHandlers }),
  duplicates: async () => ({ default: (await import('./duplicates/handlers.ts')).duplicatesHandlers }),
  erasures: async () => ({ default: (await import('./erasures/handlers.ts')).erasuresHandlers }),
  exports: async () => ({ default: (await import('./exports/handlers.ts')).exportsHandlers }),
  home: async () => ({ default: (await import('./home/handlers.ts')).homeHandlers }),
  insights: async () => ({ default: (await import('./insights/handlers.ts')).insightsHandlers }),
  insightPeople: async () => ({
    default: (await import('./insights/people/handlers.ts')).insightPeopleHandlers,
  }),
  figures: async () => ({ default: (await import('./figures/handlers.ts')).figuresHandlers }),
  goals: async () => ({ default: (await import('./goals/handlers.ts')).goalsHandlers }),
  reports: async () => ({ default: (await import('./reports/handlers.ts')).reportsHandlers }),
  ownReports: async () => ({ default: (await import('./ownReports/handlers.ts')).ownReportsHandlers }),
};

/** Every procedure of the contract with its handler. */
export const router = anywhere.router({
  settings: settingsHandlers,
  workspace: workspaceHandlers,
  people: anywhere.people.lazy(loaders.people),
  audit: anywhere.audit.lazy(loaders.audit),
  consents: anywhere.consents.lazy(loaders.consents),
  retention: anywhere.retention.lazy(loaders.retention),
  backups: anywhere.backups.lazy(loaders.backups),
  bulk: anywhere.bulk.lazy(loaders.bulk),
  views: anywhere.views.lazy(loaders.views),
  customFields: anywhere.customFields.lazy(loaders.customFields),
  interactions: anywhere.interactions.lazy(loaders.interactions),
  keys: keysHandlers,
  followUps: anywhere.followUps.lazy(loaders.followUps),
  segments: anywhere.segments.lazy(loaders.segments),
  pipeline: anywhere.pipeline.lazy(loaders.pipeline),
  outreach: anywhere.outreach.lazy(loaders.outreach),
  offboarding: anywhere.offboarding.lazy(loaders.offboarding),
  managementMessages: anywhere.managementMessages.lazy(loaders.managementMessages),
  farewells: anywhere.farewells.lazy(loaders.farewells),
  surveys: anywhere.surveys.lazy(loaders.surveys),
  asks: anywhere.asks.lazy(loaders.asks),
  orientations: anywhere.orientations.lazy(loaders.orientations),
  memberships: anywhere.memberships.lazy(loaders.memberships),
  events: anywhere.events.lazy(loaders.events),
  exchanges: anywhere.exchanges.lazy(loaders.exchanges),
  communityManagers: anywhere.communityManagers.lazy(loaders.communityManagers),
  requests: anywhere.requests.lazy(loaders.requests),
  history: anywhere.history.lazy(loaders.history),
  imports: anywhere.imports.lazy(loaders.imports),
  damage: anywhere.damage.lazy(loaders.damage),
  duplicates: anywhere.duplicates.lazy(loaders.duplicates),
  erasures: anywhere.erasures.lazy(loaders.erasures),
  exports: anywhere.exports.lazy(loaders.exports),
  home: anywhere.home.lazy(loaders.home),
  insights: anywhere.insights.lazy(loaders.insights),
  insightPeople: anywhere.insightPeople.lazy(loaders.insightPeople),
  figures: anywhere.figures.lazy(loaders.figures),
  goals: anywhere.goals.lazy(loaders.goals),
  reports: anywhere.reports.lazy(loaders.reports),
  ownReports: anywhere.ownReports.lazy(loaders.ownReports),
});

/** What Home asks, in that order. */
const first = [
  loaders.followUps,
  loaders.offboarding,
  loaders.backups,
  loaders.damage,
  loaders.requests,
  loaders.memberships,
  loaders.events,
  loaders.consents,
  loaders.retention,
  loaders.history,
  loaders.insights,
  loaders.home,
];

/** Fetches the code of what is asked once a workspace is open, while the passphrase is being typed. */
export async function fetchFirstHandlers(): Promise<void> {
  for (const load of first) {
    await load();
    await turn();
  }
}
