import { z } from 'zod';
import type { SqliteDatabase } from '#data/database/driver.ts';
import { personId } from '#shared/domain/ids.ts';
import type { Benched } from './benched.ts';
import { profileByHand } from './byHand/profile.ts';
import { Pairs } from './pairs.ts';
import { type BenchResult, pairedResult } from './result.ts';

const most = 30;
const many = 300;

/** As many of the timeline as the page asks for at first. */
const timelinePage = 30;

const busyPerson = z.object({ id: personId, externalId: z.string().nullable(), interactions: z.int() });
type BusyPerson = z.infer<typeof busyPerson>;

/** The people with at least 300 interactions, or with the most where there are too few of them; most first. */
export function busiestPeople(database: SqliteDatabase): BusyPerson[] {
  const rows = database
    .prepare(
      `SELECT person_id AS id, external_id AS externalId, interaction_count AS interactions FROM person_summaries
      ORDER BY interaction_count DESC LIMIT ${most}`,
    )
    .all();
  const people = z.array(busyPerson).parse(rows);
  const busy = people.filter(({ interactions }) => interactions >= many);
  return busy.length > 0 ? busy : people;
}

/** A profile with the first page of its timeline. */
export async function benchProfiles({ client, plain }: Benched, rounds = 10): Promise<BenchResult> {
  const people = busiestPeople(plain);
  const byHand = profileByHand(plain);
  const pairs = new Pairs();
  let otherwise = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const { id } of people) {
      const answers = await pairs.run(id, {
        program: async () => {
          await client.people.profile({ personId: id });
          return await client.interactions.ofPerson({ personId: id, offset: 0, limit: timelinePage });
        },
        byHand: () => byHand(id, timelinePage),
        warmUp: round === 0,
      });
      const shown = answers.program.interactions.map((interaction) => interaction.id).join(' ');
      if (shown !== answers.byHand.join(' ')) otherwise += 1;
    }
  }
  const counts = people.map(({ interactions }) => interactions);
  const span = `${Math.min(...counts)} to ${Math.max(...counts)} interactions`;
  return pairedResult(
    {
      id: 'profile',
      what: `A profile with the latest ${timelinePage} of its timeline: ${people.length} people with ${span}`,
      most: 15,
      otherwise,
      remarks: [`${rounds} rounds after one to warm up`],
    },
    pairs,
  );
}
