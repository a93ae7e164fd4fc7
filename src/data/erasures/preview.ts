import type { ErasedKind, ErasurePreview, StayingKind } from '#shared/contract/erasures.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { recordsMergedInto } from '../history/merged.ts';
import { among } from '../history/purging.ts';
import { refusal } from '../refusal.ts';
import { presentRecordsOf } from './theirs.ts';

/** Under which of the few kinds that are shown each kind of record counts. */
const shownAs: Readonly<Record<string, ErasedKind>> = {
  person: 'details',
  personLabel: 'details',
  customValue: 'details',
  contactPoint: 'contactDetails',
  tenure: 'career',
  partnership: 'career',
  relation: 'career',
  orientation: 'wishes',
  openness: 'wishes',
  consent: 'consents',
  interaction: 'interactions',
  attachment: 'attachments',
  followUp: 'followUps',
  offboarding: 'farewells',
  offboardingStep: 'farewells',
  farewell: 'farewells',
  farewellDraft: 'farewells',
  thanks: 'farewells',
  opportunity: 'opportunities',
  opportunityWorry: 'opportunities',
  opportunityMove: 'opportunities',
  eligibility: 'opportunities',
  askOverride: 'opportunities',
  membership: 'community',
  eventGuest: 'community',
  surveyAnswer: 'community',
  outreachRecipient: 'community',
  communityManager: 'community',
  careRecord: 'community',
  request: 'community',
  exchange: 'exchanges',
  segmentMember: 'memberOf',
};

const stayingSql: Readonly<Record<StayingKind, string>> = {
  interactions: `SELECT count(DISTINCT a.interaction_id) FROM interaction_people a WHERE a.person_id ${among}
    AND EXISTS (SELECT 1 FROM interaction_people o
      WHERE o.interaction_id = a.interaction_id AND o.person_id NOT IN (SELECT value FROM json_each(:ids)))`,
  events: `SELECT count(DISTINCT event_id) FROM event_guests WHERE person_id ${among}`,
  outreaches: `SELECT count(DISTINCT outreach_id) FROM outreach_recipients WHERE person_id ${among}`,
  surveys: `SELECT count(DISTINCT survey_id) FROM survey_answers WHERE person_id ${among}`,
  requests: `SELECT count(DISTINCT q.request_id) FROM request_people q WHERE q.person_id ${among}
    AND EXISTS (SELECT 1 FROM request_people o
      WHERE o.request_id = q.request_id AND o.person_id NOT IN (SELECT value FROM json_each(:ids)))`,
  referrals: `SELECT count(*) FROM opportunities WHERE referred_id ${among}`,
};

const historySql = `SELECT count(*) FROM changes WHERE person_id ${among}`;
const reportsSql = `SELECT count(*) FROM produced_reports WHERE person_id ${among}`;

/** What would go with these people, and what stays without them. NOT_FOUND where one of them is not there. */
export function previewErasure(sqlite: SqliteDatabase, personIds: readonly PersonId[]): ErasurePreview {
  const people = requirePeople(sqlite, personIds);
  const ids = [...new Set(personIds)].flatMap((id) => [id, ...recordsMergedInto(sqlite, id)]);
  const count = (sql: string) =>
    Number(
      prepared(sqlite, sql)
        .pluck()
        .get({ ids: JSON.stringify(ids) }),
    );
  const counts = new Map<ErasedKind, number>();
  const add = (kind: ErasedKind, more: number) => counts.set(kind, (counts.get(kind) ?? 0) + more);
  for (const [type, records] of presentRecordsOf(sqlite, ids)) {
    const kind = shownAs[type];
    if (kind !== undefined) add(kind, records.size);
  }
  add('history', count(historySql));
  add('reports', count(reportsSql));
  const goes = [...counts].map(([kind, count]) => ({ kind, count })).filter(({ count }) => count > 0);
  const stays = (['interactions', 'events', 'outreaches', 'surveys', 'requests', 'referrals'] as const)
    .map((kind) => ({ kind, count: count(stayingSql[kind]) }))
    .filter(({ count }) => count > 0);
  return { people, goes, stays };
}

/** The names of people who are here or in the bin; NOT_FOUND for others, and for a record merged into another. */
export function requirePeople(
  sqlite: SqliteDatabase,
  personIds: readonly PersonId[],
): ErasurePreview['people'] {
  const rows = sqlite
    .prepare<[string], ErasurePreview['people'][number]>(
      `SELECT id, family_name AS familyName, given_name AS givenName, family_reading AS familyReading,
         given_reading AS givenReading, latin_name AS latinName, preferred_name AS preferredName,
         former_family_name AS formerFamilyName
       FROM people WHERE merged_into IS NULL AND id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(personIds));
  if (rows.length !== new Set(personIds).size) throw refusal('NOT_FOUND', { what: 'person' });
  return rows;
}
