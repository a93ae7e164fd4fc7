import { asksContract } from './asks.ts';
import { auditContract } from './audit.ts';
import { backupsContract } from './backups.ts';
import { bulkContract } from './bulk.ts';
import { communityManagersContract } from './communityManagers.ts';
import { consentsContract } from './consents.ts';
import { customFieldsContract } from './customFields.ts';
import { damageContract } from './damage.ts';
import { duplicatesContract } from './duplicates.ts';
import { erasuresContract } from './erasures.ts';
import { eventsContract } from './events.ts';
import { exchangesContract } from './exchanges.ts';
import { exportsContract } from './exports.ts';
import { farewellsContract } from './farewells.ts';
import { figuresContract } from './figureFiles.ts';
import { followUpsContract } from './followUps.ts';
import { goalsContract } from './goals.ts';
import { historyContract } from './history.ts';
import { homeContract } from './home.ts';
import { importsContract } from './imports.ts';
import { insightPeopleContract } from './insightPeople.ts';
import { insightsContract } from './insights.ts';
import { interactionsContract } from './interactions.ts';
import { keysContract } from './keys.ts';
import { managementMessagesContract } from './managementMessages.ts';
import { membershipsContract } from './memberships.ts';
import { offboardingContract } from './offboarding.ts';
import { orientationsContract } from './orientations.ts';
import { outreachContract } from './outreach.ts';
import { ownReportsContract } from './ownReports.ts';
import { peopleContract } from './people.ts';
import { pipelineContract } from './pipeline.ts';
import { reportsContract } from './reports.ts';
import { requestsContract } from './requests.ts';
import { retentionContract } from './retention.ts';
import { segmentsContract } from './segments.ts';
import { settingsContract } from './settings.ts';
import { surveysContract } from './surveys.ts';
import { viewsContract } from './views.ts';
import { workspaceContract } from './workspace.ts';

/** Everything the page may ask of the data process. Both sides check every message against it. */
export const contract = {
  settings: settingsContract,
  workspace: workspaceContract,
  people: peopleContract,
  bulk: bulkContract,
  views: viewsContract,
  customFields: customFieldsContract,
  interactions: interactionsContract,
  keys: keysContract,
  followUps: followUpsContract,
  segments: segmentsContract,
  offboarding: offboardingContract,
  farewells: farewellsContract,
  managementMessages: managementMessagesContract,
  asks: asksContract,
  pipeline: pipelineContract,
  surveys: surveysContract,
  events: eventsContract,
  outreach: outreachContract,
  orientations: orientationsContract,
  memberships: membershipsContract,
  exchanges: exchangesContract,
  communityManagers: communityManagersContract,
  requests: requestsContract,
  history: historyContract,
  imports: importsContract,
  audit: auditContract,
  consents: consentsContract,
  retention: retentionContract,
  backups: backupsContract,
  damage: damageContract,
  duplicates: duplicatesContract,
  erasures: erasuresContract,
  exports: exportsContract,
  home: homeContract,
  insights: insightsContract,
  insightPeople: insightPeopleContract,
  figures: figuresContract,
  goals: goalsContract,
  reports: reportsContract,
  ownReports: ownReportsContract,
};
export type Contract = typeof contract;
