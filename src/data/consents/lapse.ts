import { z } from 'zod';
import { consentId, personId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { addDays, type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import { channel, consentBasis, consentPurpose } from '#shared/domain/vocabulary.ts';
import type { DataContext } from '../context.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import type { Author } from '../database/write.ts';
import { keepAnswers, keptAnswer, operationsOf } from '../insights/keptAnswer.ts';
import { type Repeat, startDaily } from '../longWork/daily.ts';
import { consents } from '../schema/index.ts';

/** So many lapse in one write, so that nobody waits for very many. */
const atATime = 200;

/**
 * Consents that were given until a day before the second one, not before the first, and are still the latest word on their
 * purpose and channel, by the index of ends.
 */
export const lapsedSql = `
  SELECT c.id, c.person_id AS personId, c.purpose, c.channel, c.basis, c.valid_until AS validUntil,
    c.decided_on AS decidedOn
  FROM consents c
  WHERE c.valid_until >= ? AND c.valid_until < ? AND c.state = 'granted'
    AND NOT EXISTS (
      SELECT 1 FROM consents n
      WHERE n.person_id = c.person_id AND n.purpose = c.purpose AND n.channel = c.channel
        AND (n.decided_on, n.id) > (c.decided_on, c.id))
  ORDER BY c.valid_until LIMIT ${atATime}`;

const lapsed = z.array(
  z.object({
    id: consentId,
    personId,
    purpose: consentPurpose,
    channel,
    basis: consentBasis,
    validUntil: plainDate,
    decidedOn: plainDate,
  }),
);

/** The day before which nothing was left to end, as long as nothing was written since. */
function lookedThroughUntil(database: Database): PlainDate | null {
  const kept = plainDate.safeParse(keptAnswer(database, 'lapsed', operationsOf(database.sqlite)));
  return kept.success ? kept.data : null;
}

/**
 * Ends the consents whose time is over: to each a withdrawal is appended on the day after, which says whose end it is. So
 * every list and number knows of it without a rule of its own. Gives how many.
 */
export async function lapseConsents(
  database: Database,
  author: Author,
  goOn: () => boolean = () => true,
): Promise<number> {
  let count = 0;
  while (goOn()) {
    const day = today(author.clock);
    const since = lookedThroughUntil(database);
    const over = lapsed.parse(prepared(database.sqlite, lapsedSql).all(since ?? '', day));
    if (over.length === 0) {
      if (since === null || since < day) await keepLookedThrough(database, day);
      break;
    }
    await database.write('consent.lapse', author, (unit) => {
      for (const { id, validUntil, decidedOn, ...word } of over) {
        // Always a later day than the consent's, or it would still be the latest word and be ended for ever.
        const last = decidedOn > validUntil ? decidedOn : validUntil;
        unit.insert(consents, {
          ...word,
          id: consentId.parse(author.ids.next()),
          state: 'withdrawn',
          evidence: '',
          decidedOn: addDays(last, 1),
          validUntil: null,
          lapsedId: id,
        });
      }
      unit.audit({ kind: 'consentsLapsed', facts: { consents: over.length } });
    });
    count += over.length;
  }
  return count;
}

async function keepLookedThrough(database: Database, day: PlainDate): Promise<void> {
  await keepAnswers(database, 'lapsed', [{ state: operationsOf(database.sqlite), answer: day }]);
}

/** Ends consents soon after a workspace is opened, and daily; gives the way to stop it. */
export const startLapsingConsents = (
  context: DataContext,
  failed: (error: unknown) => void,
  repeat?: Repeat,
): (() => Promise<void>) => startDaily(context, lapseConsents, failed, repeat);
