import { z } from 'zod';
import { type Opportunity, opportunity, worry } from '#shared/contract/opportunities.ts';
import { type OpportunityId, opportunityId, personId } from '#shared/domain/ids.ts';
import { type Clock, dateOf, today } from '#shared/domain/instant.ts';
import { daysBetween, type PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { refusal } from '../refusal.ts';
import { cardsOf } from './cards.ts';

const detailsSql = `
  SELECT o.department, o.note, o.outcome_reason AS outcomeReason, o.outcome_words AS outcomeWords,
    o.ask_again_on AS askAgainOn, o.tenure_id AS tenureId, o.partnership_id AS partnershipId,
    o.referred_id AS referredId
  FROM opportunities o JOIN people p ON p.id = o.person_id
  WHERE o.id = ? AND o.deleted_at IS NULL AND p.deleted_at IS NULL`;

const details = opportunity
  .pick({
    department: true,
    note: true,
    outcomeReason: true,
    outcomeWords: true,
    askAgainOn: true,
    tenureId: true,
    partnershipId: true,
  })
  .extend({ referredId: z.string().nullable() });

const detailsOf = statement<[id: string], unknown>(detailsSql);

/** A person in the bin is not named. */
const referredOf = statement<[id: string], unknown>(`
  SELECT p.id AS personId, ${nameColumns} FROM people p WHERE p.id = ? AND p.deleted_at IS NULL`);

const worriesOf = statement<[id: string], unknown>(`
  SELECT id, worry, answered_by AS answeredBy, answer FROM opportunity_worries
  WHERE opportunity_id = ? ORDER BY position, id`);

const movesOf = statement<[id: string], unknown>(`
  SELECT stage_id AS stageId, moved_at AS movedAt, moved_by AS movedBy FROM opportunity_moves
  WHERE opportunity_id = ? ORDER BY moved_at, id`);

const moveRows = z.array(opportunity.shape.moves.element.omit({ days: true }));
const worryRows = z.array(worry.extend({ id: opportunity.shape.worries.element.shape.id }));

/** One opportunity with all that is known of it; NOT_FOUND where it or its person is in the bin. */
export function readOpportunity(sqlite: SqliteDatabase, clock: Clock, id: OpportunityId): Opportunity {
  const row = detailsOf(sqlite).get(id);
  const [card] = row === undefined ? [] : cardsOf(sqlite, [id], today(clock));
  if (row === undefined || card === undefined) throw refusal('NOT_FOUND', { what: 'opportunity' });
  const { referredId, ...facts } = details.parse(row);
  const referred = referredId === null ? undefined : referredOf(sqlite).get(referredId);
  return opportunity.parse({
    ...card,
    ...facts,
    referred: referred === undefined ? null : withName(referred),
    worries: worryRows.parse(worriesOf(sqlite).all(id)),
    moves: stays(moveRows.parse(movesOf(sqlite).all(id)), card.closedOn ?? null, clock),
  });
}

/** Each move with the calendar days until the next one, or until it was closed; null for the stage it is in. */
function stays(moves: z.infer<typeof moveRows>, closedOn: string | null, clock: Clock): Opportunity['moves'] {
  const zone = clock.timeZone();
  const days: PlainDate[] = moves.map(({ movedAt }) => dateOf(movedAt, zone));
  return moves.map((move, at) => {
    const came = days[at];
    const left = days[at + 1] ?? opportunity.shape.closedOn.parse(closedOn);
    return {
      ...move,
      days: came === undefined || left === null ? null : Math.max(0, daysBetween(came, left)),
    };
  });
}

const presentOf = statement<[id: string], unknown>(`
  SELECT o.id, o.version, o.person_id AS personId, o.form, o.stage_id AS stageId, o.title, o.owner, o.outcome,
    o.tenure_id AS tenureId, o.partnership_id AS partnershipId, o.referred_id AS referredId
  FROM opportunities o JOIN people p ON p.id = o.person_id
  WHERE o.id = ? AND o.deleted_at IS NULL AND p.deleted_at IS NULL`);

const present = opportunity
  .pick({
    version: true,
    personId: true,
    form: true,
    stageId: true,
    title: true,
    owner: true,
    outcome: true,
    tenureId: true,
    partnershipId: true,
  })
  .extend({ id: opportunityId, referredId: personId.nullable() });
export type PresentOpportunity = z.infer<typeof present>;

/** What a change is about to change: NOT_FOUND, and CHANGED_MEANWHILE where `version` is not the present one. */
export function presentOpportunity(
  sqlite: SqliteDatabase,
  { id, version }: { id: OpportunityId; version: number },
): PresentOpportunity {
  const row = presentOf(sqlite).get(id);
  if (row === undefined) throw refusal('NOT_FOUND', { what: 'opportunity' });
  const found = present.parse(row);
  if (found.version !== version) throw refusal('CHANGED_MEANWHILE', { what: 'opportunity' });
  return found;
}
