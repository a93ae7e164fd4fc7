import { asksHandlers } from './asks/handlers.ts';
import { bulkHandlers } from './bulk/handlers.ts';
import { customFieldsHandlers } from './customFields/handlers.ts';
import { duplicatesHandlers } from './duplicates/handlers.ts';
import { exportsHandlers } from './exports/handlers.ts';
import { farewellsHandlers } from './farewells/handlers.ts';
import { followUpsHandlers } from './followUps/handlers.ts';
import { historyHandlers } from './history/handlers.ts';
import { importsHandlers } from './imports/handlers.ts';
import { insightsHandlers } from './insights/handlers.ts';
import { interactionsHandlers } from './interactions/handlers.ts';
import { managementMessagesHandlers } from './managementMessages/handlers.ts';
import { offboardingHandlers } from './offboarding/handlers.ts';
import { peopleHandlers } from './people/handlers.ts';
import { pipelineHandlers } from './pipeline/handlers.ts';
import { anywhere } from './procedures.ts';
import { reportsHandlers } from './reports/handlers.ts';
import { segmentsHandlers } from './segments/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { viewsHandlers } from './views/handlers.ts';
import { workspaceHandlers } from './workspace/handlers.ts';

/** Every procedure of the contract with its handler. */
export const router = anywhere.router({
  settings: settingsHandlers,
  workspace: workspaceHandlers,
  people: peopleHandlers,
  bulk: bulkHandlers,
  views: viewsHandlers,
  customFields: customFieldsHandlers,
  interactions: interactionsHandlers,
  followUps: followUpsHandlers,
  segments: segmentsHandlers,
  pipeline: pipelineHandlers,
  offboarding: offboardingHandlers,
  managementMessages: managementMessagesHandlers,
  farewells: farewellsHandlers,
  asks: asksHandlers,
  history: historyHandlers,
  imports: importsHandlers,
  duplicates: duplicatesHandlers,
  exports: exportsHandlers,
  insights: insightsHandlers,
  reports: reportsHandlers,
});
