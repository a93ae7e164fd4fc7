import {
  channel,
  direction,
  noteTier,
  openness,
  orientationKind,
  purpose,
} from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { prepared } from '../../database/prepared.ts';

/** A statement over the people whose ids are a JSON array, its one parameter; a row begins with the person's place in it. */
const ofWanted = (columns: string, table: string, where = '') => `
  SELECT w.key, ${columns} FROM json_each(?) w CROSS JOIN ${table} ${where}`;

const place = (column: string, options: readonly string[]): string =>
  `CASE ${column} ${options.map((option, index) => `WHEN '${option}' THEN ${index}`).join(' ')} END`;

/** Each person's part, one row a person; those in the bin have none. */
export const peopleSql = ofWanted(
  `p.do_not_contact, p.deceased_on, m.invited_on, m.joined_on, m.left_on`,
  `people p ON p.id = w.value LEFT JOIN memberships m ON m.person_id = p.id`,
  'WHERE p.deleted_at IS NULL',
);

const joined = (table: string, index: string) => `${table} x INDEXED BY ${index} ON x.person_id = w.value`;

export const contactPointsSql = ofWanted(
  place('x.channel', channel.options),
  joined('contact_points', 'contact_points_usable'),
  'WHERE x.usable = 1',
);

export const tenuresSql = ofWanted(
  'x.id, x.started_on, x.ended_on, x.department',
  joined('tenures', 'tenures_person'),
);

export const consentsSql = ofWanted(
  `x.decided_on, x.id, ${place('x.channel', channel.options)} * 4 + (x.purpose = 'events') * 2 + (x.state = 'granted')`,
  joined('consents', 'consents_person'),
  "WHERE x.purpose IN ('news', 'events')",
);

export const contactsSql = ofWanted(
  `x.occurred_at, ${place('x.direction', direction.options)} * 16 + ${place('x.purpose', purpose.options)}`,
  joined('interaction_people', 'interaction_people_timeline'),
  'WHERE x.present = 1',
);

export const exchangesSql = ofWanted(
  `x.happened_on, (x.party = 'company') * 2 + (x.act = 'asked'), x.kind`,
  joined('exchanges', 'exchanges_person'),
);

export const orientationsSql = ofWanted(
  `x.recorded_on, x.id, ${place('x.kind', orientationKind.options)} * 4 + x.strength`,
  joined('orientations', 'orientations_person'),
);

export const opennessSql = ofWanted(
  `x.recorded_on, x.id, ${place('x.openness', openness.options)}`,
  joined('openness_records', 'openness_records_person'),
);

export const farewellsSql = ofWanted(
  `t.ended_on, x.held_on, x.id, h.given_on, x.recommend_score, x.reasons, coalesce(x.reasons_by, x.held_by),
    ${place('x.reasons_tier', noteTier.options)}`,
  `${joined('farewells', 'farewells_person')}
    CROSS JOIN tenures t ON t.id = x.tenure_id LEFT JOIN thanks h ON h.tenure_id = x.tenure_id`,
);

export const guestsSql = ofWanted(
  'x.event_id, x.invited_on, x.answer IS NOT NULL, x.attended, x.feedback_score',
  joined('event_guests', 'event_guests_person'),
);

/** All statements by which people are packed, for what looks at how they are answered. */
export const factStatements = [
  ...[peopleSql, contactPointsSql, tenuresSql, consentsSql, contactsSql, exchangesSql],
  ...[orientationsSql, opennessSql, farewellsSql, guestsSql],
];

type Value = string | number | null;

const isRow = (row: unknown): row is Value[] => Array.isArray(row);

/** The rows of the people whose ids are a JSON array, each with the place of its person in it. */
export function* rows(database: SqliteDatabase, sql: string, ids: string): Generator<readonly Value[]> {
  for (const row of prepared(database, sql).raw(true).iterate(ids)) {
    if (isRow(row)) yield row;
  }
}
