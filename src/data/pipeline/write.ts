import type { AskOverride } from '#shared/contract/asks.ts';
import type { OpportunityDraft } from '#shared/contract/opportunities.ts';
import {
  type OperationId,
  type OpportunityId,
  operationId,
  opportunityId,
  type PersonId,
  type PipelineStageId,
} from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { textOrNull } from '#shared/domain/personRules.ts';
import type { PartnershipForm, Role } from '#shared/domain/vocabulary.ts';
import { type GuardedAsk, guardAsk, keepOverrides } from '../asks/guard.ts';
import { settledRules } from '../asks/overrides.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { operationOf } from '../database/operationOf.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { requirePeople } from '../people/person.ts';
import { refusal } from '../refusal.ts';
import { opportunities, opportunityMoves } from '../schema/index.ts';
import { type PresentOpportunity, presentOpportunity } from './opportunity.ts';
import { stageOfForm } from './stages.ts';
import { writeWorries } from './worries.ts';

/** Who writes, and in which role. */
export interface PipelineAuthor {
  author: Author;
  role: Role;
}

/** An opportunity as whoever changes it has read it. */
export interface OneOpportunity {
  id: OpportunityId;
  version: number;
}

type Override = { override: AskOverride | null };
type NewOpportunity = OpportunityDraft &
  Override & { personId: PersonId; form: PartnershipForm; stageId: PipelineStageId };

interface Changed {
  id: OpportunityId;
  operationId: OperationId | null;
}

/** Opens one. NOT_FOUND for a person or stage that is not there, ASK_BLOCKED by the rules for asking. */
export async function openOpportunity(
  database: Database,
  by: PipelineAuthor,
  { personId, form, stageId, override, worries, ...draft }: NewOpportunity,
): Promise<Changed> {
  const { author } = by;
  return await database.write('opportunity.open', author, (unit) => {
    requirePeople(database.sqlite, [personId]);
    requireInUse(database.sqlite, stageId, form);
    const ask = guardArrival(database, by, { id: null, form, stageId, personId }, override);
    const id = opportunityId.parse(author.ids.next());
    const now = author.clock.now();
    unit.insert(opportunities, {
      ...tidy(draft),
      id,
      personId,
      form,
      stageId,
      openedOn: today(author.clock),
      movedAt: now,
      outcomeWords: '',
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    insertMove(unit, { id, personId, stageId });
    writeWorries(unit, { id, personId }, worries);
    keepOverrides(unit, ask, { opportunityId: id });
    return { id, operationId: operationOf(unit) };
  });
}

const tidy = (draft: Omit<OpportunityDraft, 'worries'>) => ({
  ...draft,
  title: draft.title.normalize('NFC'),
  department: textOrNull(draft.department),
  owner: textOrNull(draft.owner),
  sponsor: textOrNull(draft.sponsor),
  nextStep: draft.nextStep.normalize('NFC'),
  note: draft.note.trim(),
});

/** Changes what is known of one, also of a closed one; CHANGED_MEANWHILE on an old version. */
export async function updateOpportunity(
  database: Database,
  author: Author,
  { id, version, worries, ...draft }: OneOpportunity & OpportunityDraft,
): Promise<Changed> {
  return await database.write('opportunity.update', author, (unit) => {
    const { personId } = presentOpportunity(database.sqlite, { id, version });
    const changed = unit.update(opportunities, { id }, tidy(draft));
    // The version stands for the worries, too.
    const others = writeWorries(unit, { id, personId }, worries);
    if (others && !changed) unit.update(opportunities, { id }, { version: version + 1 });
    return { id, operationId: operationOf(unit) };
  });
}

/**
 * Moves an open one to another stage of its form. CHANGED_MEANWHILE on an old version, NOT_FOUND for a stage of another
 * form, ASK_BLOCKED by the rules for asking, also from one stage that asks to the next.
 */
export async function moveOpportunity(
  database: Database,
  by: PipelineAuthor,
  { id, version, stageId, override }: OneOpportunity & Override & { stageId: PipelineStageId },
): Promise<Changed> {
  const { author } = by;
  return await database.write('opportunity.move', author, (unit) => {
    const present = presentOpportunity(database.sqlite, { id, version });
    requireOpen(present);
    if (present.stageId === stageId) return { id, operationId: null };
    requireInUse(database.sqlite, stageId, present.form);
    const ask = guardArrival(database, by, { ...present, stageId }, override);
    unit.update(opportunities, { id }, { stageId, movedAt: author.clock.now() });
    insertMove(unit, { id, personId: present.personId, stageId });
    keepOverrides(unit, ask, { opportunityId: id });
    return { id, operationId: operationOf(unit) };
  });
}

/**
 * Open again in the stage where it was. What closing it had made stays; the rules hold as for coming to that stage.
 * CHANGED_MEANWHILE on an old version.
 */
export async function reopenOpportunity(
  database: Database,
  by: PipelineAuthor,
  { id, version, override }: OneOpportunity & Override,
): Promise<Changed> {
  return await database.write('opportunity.reopen', by.author, (unit) => {
    const present = presentOpportunity(database.sqlite, { id, version });
    if (present.outcome === null) return { id, operationId: null };
    const ask = guardArrival(database, by, present, override);
    unit.update(
      opportunities,
      { id },
      { outcome: null, outcomeReason: null, outcomeWords: '', closedOn: null, askAgainOn: null },
    );
    keepOverrides(unit, ask, { opportunityId: id });
    return { id, operationId: operationOf(unit) };
  });
}

/** Into the bin; CHANGED_MEANWHILE on an old version. */
export async function removeOpportunity(
  database: Database,
  author: Author,
  { id, version }: OneOpportunity,
): Promise<OperationId> {
  return await database.write('opportunity.remove', author, (unit) => {
    presentOpportunity(database.sqlite, { id, version });
    unit.update(opportunities, { id }, { deletedAt: author.clock.now() });
    return operationId.parse(unit.operationId);
  });
}

/** A closed one is opened again before anything else is done with it. */
export function requireOpen({ outcome }: PresentOpportunity): void {
  if (outcome !== null) throw refusal('INVALID_INPUT', { field: 'state', reason: 'closedAlready' });
}

/** Nothing new comes to a stage that was archived. */
function requireInUse(sqlite: SqliteDatabase, stageId: PipelineStageId, form: PartnershipForm): void {
  if (stageOfForm(sqlite, stageId, form).archived) throw refusal('NOT_FOUND', { what: 'stage' });
}

interface Arrival {
  /** Null for one that is only being opened. */
  id: OpportunityId | null;
  personId: PersonId;
  form: PartnershipForm;
  stageId: PipelineStageId;
}

function guardArrival(
  { sqlite }: Database,
  { author, role }: PipelineAuthor,
  { id, personId, form, stageId }: Arrival,
  override: AskOverride | null,
): GuardedAsk {
  const { asks } = stageOfForm(sqlite, stageId, form);
  const ask = { action: { form, asks }, role, today: today(author.clock), settled: settledRules(sqlite, id) };
  return guardAsk(sqlite, [personId], ask, override);
}

function insertMove(
  unit: WriteUnit,
  { id, personId, stageId }: { id: OpportunityId; personId: PersonId; stageId: PipelineStageId },
): void {
  unit.insert(opportunityMoves, {
    id: unit.author.ids.next(),
    opportunityId: id,
    personId,
    stageId,
    movedAt: unit.author.clock.now(),
    movedBy: unit.author.actor,
  });
}
