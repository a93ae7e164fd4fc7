import type { z } from 'zod';
import type { opportunityCard } from '#shared/contract/opportunities.ts';
import { findingsOf } from '#shared/domain/asking/askRules.ts';
import { type PersonName, personName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';
import { readAskFacts } from '../asks/facts.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { nameColumns } from '../people/nameColumns.ts';

/** A card on the way to the contract, which checks each value. */
export type ReadCard = z.input<typeof opportunityCard>;

interface CardRow extends Omit<ReadCard, 'personName' | 'findings' | 'form'>, PersonName {
  form: PartnershipForm;
}

export const cardColumns = `
  o.id, o.version, o.person_id AS personId, o.form, o.stage_id AS stageId, o.title, o.owner, o.sponsor,
  o.starts_on AS startsOn, o.next_step AS nextStep, o.next_step_on AS nextStepOn, o.opened_on AS openedOn,
  o.moved_at AS movedAt, s.left_on AS leftOn, o.outcome, o.closed_on AS closedOn`;

/** The opportunities of a JSON array of ids. */
export const cardsSql = `
  SELECT ${cardColumns}, ${nameColumns}
  FROM json_each(?) page
  CROSS JOIN opportunities o ON o.id = page.value
  CROSS JOIN people p ON p.id = o.person_id
  LEFT JOIN person_summaries s ON s.seq = p.seq`;

const cardRows = statement<[ids: string], CardRow>(cardsSql);

/**
 * The opportunities with those ids, in that order: all of them in one statement, and what the rules say of their people
 * in another.
 */
export function cardsOf(sqlite: SqliteDatabase, ids: readonly string[], today: PlainDate): ReadCard[] {
  if (ids.length === 0) return [];
  const rows = cardRows(sqlite).all(JSON.stringify(ids));
  const open = rows.filter(({ outcome }) => outcome === null);
  const facts = readAskFacts(
    sqlite,
    open.map(({ personId }) => personId),
    today,
  );
  return rows.map((row) => {
    const known = row.outcome === null ? facts.get(row.personId) : undefined;
    return cardOf(row, known === undefined ? [] : findingsOf(known, { form: row.form, asks: true }));
  });
}

function cardOf(row: CardRow, findings: ReadCard['findings']): ReadCard {
  const { id, version, personId, form, stageId, title, owner, sponsor, startsOn, nextStep, nextStepOn } = row;
  const { openedOn, movedAt, leftOn, outcome, closedOn } = row;
  return {
    ...{
      id,
      version,
      personId,
      personName: personName.parse(row),
      form,
      stageId,
      title,
      owner,
      sponsor,
      startsOn,
    },
    ...{ nextStep, nextStepOn, openedOn, movedAt, leftOn, outcome, closedOn, findings },
  };
}
