import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { latestInteraction } from '#shared/contract/insights.ts';
import { noteTier } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { type Reader, visibleTo } from '../interactions/visibility.ts';
import { interactions, people } from '../schema/index.ts';

/** The first named of an interaction's people who is not in the bin. */
const firstPerson = sql`(
  SELECT ip.person_id FROM interaction_people ip JOIN people q ON q.id = ip.person_id
  WHERE ip.interaction_id = ${interactions.id} AND q.deleted_at IS NULL
  ORDER BY ip.position LIMIT 1)`;

/** With the tier, as a look at what is not open is told to the audit log. */
const latest = latestInteraction.extend({ tier: noteTier });
type Latest = z.infer<typeof latest>;

/** The latest interactions with anybody, newest first, as far as the reader may see them. */
export function latestInteractions({ orm }: Database, reader: Reader, limit: number): Latest[] {
  const rows = orm
    .select({
      interactionId: interactions.id,
      personId: people.id,
      name: {
        familyName: people.familyName,
        givenName: people.givenName,
        familyReading: people.familyReading,
        givenReading: people.givenReading,
        latinName: people.latinName,
        preferredName: people.preferredName,
        formerFamilyName: people.formerFamilyName,
      },
      kind: interactions.kind,
      direction: interactions.direction,
      subject: interactions.subject,
      tier: interactions.tier,
      occurredAt: interactions.occurredAt,
    })
    .from(interactions)
    .innerJoin(people, eq(people.id, firstPerson))
    .where(and(isNull(interactions.deletedAt), visibleTo(reader)))
    .orderBy(desc(interactions.occurredAt), desc(interactions.id))
    .limit(limit)
    .all();
  return z.array(latest).parse(rows);
}
