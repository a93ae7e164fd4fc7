import { importsHandlers } from './imports/handlers.ts';
import { insightsHandlers } from './insights/handlers.ts';
import { interactionsHandlers } from './interactions/handlers.ts';
import { peopleHandlers } from './people/handlers.ts';
import { anywhere } from './procedures.ts';
import { reportsHandlers } from './reports/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { workspaceHandlers } from './workspace/handlers.ts';

/** Every procedure of the contract with its handler. */
export const router = anywhere.router({
  settings: settingsHandlers,
  workspace: workspaceHandlers,
  people: peopleHandlers,
  interactions: interactionsHandlers,
  imports: importsHandlers,
  insights: insightsHandlers,
  reports: reportsHandlers,
});
