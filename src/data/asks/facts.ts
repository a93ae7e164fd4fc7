import type { AskFacts } from '#shared/domain/asking/askRules.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';

interface FactsRow {
  personId: string;
  deceased: number;
  doNotContact: number;
  /** 2 keeps distance, 1 wants something, 0 or null nothing. */
  wish: number | null;
  /** 2 granted for a channel we can use, 1 withdrawn, 0 or null neither. */
  consent: number | null;
  saidNo: number | null;
  eligibility: AskFacts['eligibility'] | null;
}

/**
 * Read from the records themselves, not from what is derived of them, so that it also holds within a write. Of each kind
 * SQLite takes the columns from the row with the maximum, the latest record.
 */
export const factsSql = `
  SELECT p.id AS personId, p.deceased_on IS NOT NULL AS deceased, p.do_not_contact AS doNotContact,
    (SELECT max(CASE WHEN strength = 0 THEN 0 WHEN kind = 'distance' THEN 2 ELSE 1 END) FROM (
      SELECT kind, strength, max(recorded_on || id) FROM orientations WHERE person_id = p.id GROUP BY kind)) AS wish,
    (SELECT max(CASE
        WHEN state = 'withdrawn' THEN 1
        WHEN EXISTS (
          SELECT 1 FROM contact_points c
          WHERE c.person_id = p.id AND c.channel = latest.channel AND c.usable = 1) THEN 2
        ELSE 0 END)
      FROM (
        SELECT channel, state, max(decided_on || id) FROM consents
        WHERE person_id = p.id AND purpose = 'jobs' GROUP BY channel) latest) AS consent,
    (SELECT openness = 'no' FROM openness_records WHERE person_id = p.id
      ORDER BY recorded_on DESC, id DESC LIMIT 1) AS saidNo,
    (SELECT CASE WHEN valid_until < :today THEN NULL ELSE eligibility END FROM eligibility_records
      WHERE person_id = p.id ORDER BY decided_on DESC, id DESC LIMIT 1) AS eligibility
  FROM json_each(:people) asked CROSS JOIN people p ON p.id = asked.value`;

const factsOf = statement<[{ people: string; today: string }], FactsRow>(factsSql);

/** What the rules look at, of all these people in one statement, by the person's id. */
export function readAskFacts(
  sqlite: SqliteDatabase,
  people: Iterable<string>,
  today: PlainDate,
): Map<string, AskFacts> {
  const asked = JSON.stringify([...new Set(people)]);
  return new Map(
    factsOf(sqlite)
      .all({ people: asked, today })
      .map((row) => [row.personId, askFacts(row)]),
  );
}

function askFacts({ deceased, doNotContact, wish, consent, saidNo, eligibility }: FactsRow): AskFacts {
  return {
    deceased: deceased === 1,
    doNotContact: doNotContact === 1,
    orientation: wish === 2 ? 'distance' : wish === 1 ? 'known' : 'none',
    jobsConsent: consent === 2 ? 'granted' : consent === 1 ? 'withdrawn' : 'missing',
    saidNo: saidNo === 1,
    eligibility: eligibility ?? 'unknown',
  };
}
