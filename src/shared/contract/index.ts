import { importsContract } from './imports.ts';
import { insightsContract } from './insights.ts';
import { interactionsContract } from './interactions.ts';
import { peopleContract } from './people.ts';
import { reportsContract } from './reports.ts';
import { settingsContract } from './settings.ts';
import { workspaceContract } from './workspace.ts';

/** Everything the page may ask of the data process. Both sides check every message against it. */
export const contract = {
  settings: settingsContract,
  workspace: workspaceContract,
  people: peopleContract,
  interactions: interactionsContract,
  imports: importsContract,
  insights: insightsContract,
  reports: reportsContract,
};
export type Contract = typeof contract;
