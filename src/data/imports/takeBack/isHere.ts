import type { WriteUnit } from '../../database/write.ts';
import {
  type askOverrides,
  type attachments,
  type communityManagers,
  type eligibilityRecords,
  type eventGuests,
  type events,
  type exchanges,
  type farewells,
  type followUps,
  type goals,
  interactions,
  type managementMessages,
  type messageTemplates,
  type offboardings,
  type offboardingTemplates,
  type opportunities,
  type outreaches,
  type ownReports,
  type partnerships,
  type people,
  type pipelineStages,
  type relations,
  type requests,
  type segments,
  type surveyAnswers,
  type surveys,
  tenures,
  type thanks,
} from '../../schema/index.ts';

type IdTable =
  | typeof askOverrides
  | typeof attachments
  | typeof eligibilityRecords
  | typeof exchanges
  | typeof farewells
  | typeof followUps
  | typeof interactions
  | typeof managementMessages
  | typeof offboardings
  | typeof offboardingTemplates
  | typeof opportunities
  | typeof partnerships
  | typeof people
  | typeof pipelineStages
  | typeof relations
  | typeof tenures
  | typeof communityManagers
  | typeof eventGuests
  | typeof events
  | typeof messageTemplates
  | typeof outreaches
  | typeof requests
  | typeof segments
  | typeof surveyAnswers
  | typeof surveys
  | typeof goals
  | typeof ownReports
  | typeof thanks;

/** Whether the workspace has a record of that id, as the write sees it. */
export function isHere(unit: WriteUnit, table: IdTable, id: string): boolean {
  return unit.find(table, { id }, ['id']).length > 0;
}

/** The id, or null where there is no such record: what a document names may have been taken out here. */
export function hereOrNull<T extends string>(unit: WriteUnit, table: IdTable, id: T | null): T | null {
  return id !== null && isHere(unit, table, id) ? id : null;
}

/** The record with the interaction that it names, where that is here. */
export function withInteraction<T extends { interactionId: string | null }>(unit: WriteUnit, record: T): T {
  return { ...record, interactionId: hereOrNull(unit, interactions, record.interactionId) };
}

/** Whether that tenure is here and the person's. */
export function isTenureOf(unit: WriteUnit, tenureId: string, personId: string): boolean {
  return unit.find(tenures, { id: tenureId, personId }, ['id']).length > 0;
}
