import type { OpportunityColumn } from '#shared/contract/pipeline.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { opportunityOutcome, type PartnershipForm, partnershipForm } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { allOf, type SqlPart } from '../database/sqlPart.ts';
import { cardsOf, type ReadCard } from './cards.ts';
import { inSightSql, type PipelineScope, scopeSql } from './scope.ts';

export interface TableQuestion extends PipelineScope {
  /** None for all of them. */
  forms: readonly PartnershipForm[];
  state: 'open' | 'closed' | 'all';
  sort: OpportunityColumn;
  descending: boolean;
}

const states = {
  open: 'o.outcome IS NULL',
  closed: 'o.outcome IS NOT NULL',
  all: '1',
} satisfies Record<TableQuestion['state'], string>;

/** The place of a code in its list, so that sorting follows the list and not the letters. */
const placeIn = (column: string, list: readonly string[]): string =>
  `CASE ${column} ${list.map((code, place) => `WHEN '${code}' THEN ${place}`).join(' ')} END`;

const formPlace = placeIn('o.form', partnershipForm.options);

/** What each column sorts by, most important first; what is empty comes last either way. */
const keys: Record<OpportunityColumn, readonly string[]> = {
  person: ['s.sort_key'],
  form: [formPlace],
  stage: [formPlace, 'g.position'],
  title: ["nullif(fold(o.title), '')"],
  owner: ['o.owner'],
  nextStepOn: ['o.next_step_on'],
  startsOn: ['o.starts_on'],
  openedOn: ['o.opened_on'],
  movedAt: ['o.moved_at'],
  outcome: [placeIn('o.outcome', opportunityOutcome.options)],
  closedOn: ['o.closed_on'],
};

/** What a sort reads beside the opportunities, by its key. */
const beside: Partial<Record<OpportunityColumn, string>> = {
  person: 'CROSS JOIN person_summaries s ON s.person_id = o.person_id',
  stage: 'CROSS JOIN pipeline_stages g ON g.id = o.stage_id',
};

/** The opportunities of the table, from an index that holds all it narrows and sorts by. */
function fromWhere({ forms, state, ...scope }: TableQuestion, joined: string): SqlPart {
  const ofForms: SqlPart[] =
    forms.length === 0 ? [] : [{ sql: `o.form IN (${forms.map(() => '?').join(', ')})`, parameters: forms }];
  const plain = `${states[state]} AND o.deleted_at IS NULL AND ${inSightSql}`;
  const wanted = allOf([{ sql: plain, parameters: [] }, ...ofForms, ...scopeSql(scope)]);
  return {
    sql: `FROM opportunities o INDEXED BY opportunities_table ${joined} WHERE ${wanted.sql}`,
    parameters: wanted.parameters,
  };
}

export function countSql(question: TableQuestion): SqlPart {
  const { sql, parameters } = fromWhere(question, '');
  return { sql: `SELECT count(*) ${sql}`, parameters };
}

/**
 * A SELECT of ids in the order of the table; `LIMIT` and `OFFSET` are its last two parameters. An index for each of the
 * columns, by each way to narrow, would be many for what is a few thousand narrow rows: they are sorted, and no more of
 * them kept than the page reaches.
 */
export function pageSql(question: TableQuestion): SqlPart {
  const { sort, descending } = question;
  const direction = descending ? 'DESC' : 'ASC';
  const { sql, parameters } = fromWhere(question, beside[sort] ?? '');
  const order = keys[sort].map((key) => `${key} ${direction} NULLS LAST`);
  return { sql: `SELECT o.id ${sql} ORDER BY ${order.join(', ')}, o.id LIMIT ? OFFSET ?`, parameters };
}

/** A page of the table, and how many there are in all. */
export function readTable(
  sqlite: SqliteDatabase,
  today: PlainDate,
  { offset, limit, ...question }: TableQuestion & { offset: number; limit: number },
): { total: number; opportunities: ReadCard[] } {
  const read = () => {
    const count = countSql(question);
    const total = Number(
      prepared(sqlite, count.sql)
        .pluck()
        .get(...count.parameters),
    );
    const page = pageSql(question);
    const ids = prepared(sqlite, page.sql)
      .pluck()
      .all(...page.parameters, limit, offset);
    return { total, opportunities: cardsOf(sqlite, ids.map(String), today) };
  };
  return sqlite.transaction(read).deferred();
}

/** Of one person: open ones before closed ones, the latest first. */
export const ofPersonSql = `
  SELECT id FROM opportunities WHERE person_id = ? AND deleted_at IS NULL
  ORDER BY outcome IS NOT NULL, coalesce(closed_on, opened_on) DESC, id DESC`;

export function readOfPerson(sqlite: SqliteDatabase, today: PlainDate, personId: string): ReadCard[] {
  const ids = prepared(sqlite, ofPersonSql).pluck().all(personId);
  return cardsOf(sqlite, ids.map(String), today);
}
