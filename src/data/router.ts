import { asksHandlers } from './asks/handlers.ts';
import { auditHandlers } from './audit/handlers.ts';
import { backupsHandlers } from './backups/handlers.ts';
import { bulkHandlers } from './bulk/handlers.ts';
import { communityManagersHandlers } from './communityManagers/handlers.ts';
import { consentsHandlers } from './consents/handlers.ts';
import { customFieldsHandlers } from './customFields/handlers.ts';
import { damageHandlers } from './damage/handlers.ts';
import { duplicatesHandlers } from './duplicates/handlers.ts';
import { erasuresHandlers } from './erasures/handlers.ts';
import { eventsHandlers } from './events/handlers.ts';
import { exchangesHandlers } from './exchanges/handlers.ts';
import { exportsHandlers } from './exports/handlers.ts';
import { farewellsHandlers } from './farewells/handlers.ts';
import { figuresHandlers } from './figures/handlers.ts';
import { followUpsHandlers } from './followUps/handlers.ts';
import { goalsHandlers } from './goals/handlers.ts';
import { historyHandlers } from './history/handlers.ts';
import { homeHandlers } from './home/handlers.ts';
import { importsHandlers } from './imports/handlers.ts';
import { insightsHandlers } from './insights/handlers.ts';
import { insightPeopleHandlers } from './insights/people/handlers.ts';
import { interactionsHandlers } from './interactions/handlers.ts';
import { keysHandlers } from './keys/handlers.ts';
import { managementMessagesHandlers } from './managementMessages/handlers.ts';
import { membershipsHandlers } from './memberships/handlers.ts';
import { offboardingHandlers } from './offboarding/handlers.ts';
import { orientationsHandlers } from './orientations/handlers.ts';
import { outreachHandlers } from './outreach/handlers.ts';
import { ownReportsHandlers } from './ownReports/handlers.ts';
import { peopleHandlers } from './people/handlers.ts';
import { pipelineHandlers } from './pipeline/handlers.ts';
import { anywhere } from './procedures.ts';
import { reportsHandlers } from './reports/handlers.ts';
import { requestsHandlers } from './requests/handlers.ts';
import { retentionHandlers } from './retention/handlers.ts';
import { segmentsHandlers } from './segments/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { surveysHandlers } from './surveys/handlers.ts';
import { viewsHandlers } from './views/handlers.ts';
import { workspaceHandlers } from './workspace/handlers.ts';

/** Every procedure of the contract with its handler. */
export const router = anywhere.router({
  settings: settingsHandlers,
  workspace: workspaceHandlers,
  people: peopleHandlers,
  audit: auditHandlers,
  consents: consentsHandlers,
  retention: retentionHandlers,
  backups: backupsHandlers,
  bulk: bulkHandlers,
  views: viewsHandlers,
  customFields: customFieldsHandlers,
  interactions: interactionsHandlers,
  keys: keysHandlers,
  followUps: followUpsHandlers,
  segments: segmentsHandlers,
  pipeline: pipelineHandlers,
  outreach: outreachHandlers,
  offboarding: offboardingHandlers,
  managementMessages: managementMessagesHandlers,
  farewells: farewellsHandlers,
  surveys: surveysHandlers,
  asks: asksHandlers,
  orientations: orientationsHandlers,
  memberships: membershipsHandlers,
  events: eventsHandlers,
  exchanges: exchangesHandlers,
  communityManagers: communityManagersHandlers,
  requests: requestsHandlers,
  history: historyHandlers,
  imports: importsHandlers,
  damage: damageHandlers,
  duplicates: duplicatesHandlers,
  erasures: erasuresHandlers,
  exports: exportsHandlers,
  home: homeHandlers,
  insights: insightsHandlers,
  insightPeople: insightPeopleHandlers,
  figures: figuresHandlers,
  goals: goalsHandlers,
  reports: reportsHandlers,
  ownReports: ownReportsHandlers,
});
