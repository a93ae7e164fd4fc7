import type { BulkAction } from '#shared/contract/bulk.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { WriteUnit } from '../database/write.ts';
import { planConsentRequests, planFollowUps } from './followUps.ts';
import { planAddedLabels, planRemovedLabels } from './labels.ts';
import { planBin, planOwner } from './people.ts';
import { planAddedMembers, planRemovedMembers } from './segments.ts';

/** What an action means for the picked people, known before anything is changed. */
export interface BulkPlan {
  /** Who is changed. */
  people: readonly PersonId[];
  /** How many are so already. */
  unchanged: number;
  /** How many a rule leaves out. */
  leftOut: number;
  /** Makes what all of them share; called once, before the first. */
  begin?: (unit: WriteUnit) => void;
  change: (unit: WriteUnit, person: PersonId) => void;
}

/** Works out the action for people who are not in the bin, each of them once. Refuses as the actions do. */
export function planBulk(
  sqlite: SqliteDatabase,
  language: Language,
  people: readonly PersonId[],
  action: BulkAction,
): BulkPlan {
  switch (action.type) {
    case 'addLabels':
      return planAddedLabels(sqlite, people, action);
    case 'removeLabels':
      return planRemovedLabels(sqlite, people, action);
    case 'addToSegment':
      return planAddedMembers(sqlite, people, action.segmentId);
    case 'removeFromSegment':
      return planRemovedMembers(sqlite, people, action.segmentId);
    case 'setOwner':
      return planOwner(sqlite, people, action.owner);
    case 'requestConsent':
      return planConsentRequests(sqlite, language, people, action);
    case 'followUp':
      return planFollowUps(people, action);
    case 'bin':
      return planBin(people);
  }
}
