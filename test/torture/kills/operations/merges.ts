import { operationId, personId } from '#shared/domain/ids.ts';
import { column, ended, type Operation, type Writing } from './operation.ts';

interface Somebody {
  id: string;
  family: string;
  given: string;
}

const people = ({ world }: Writing, where: string): Somebody[] =>
  world
    .opened()
    .database.sqlite.prepare<[], Somebody>(
      `SELECT id, family_name AS family, given_name AS given FROM people p
       WHERE family_name GLOB 'P[0-9]*' AND ${where} ORDER BY seq`,
    )
    .all();

const mergeTwo: Operation = {
  name: 'merge two people',
  weight: 3,
  prepare: (writing) => {
    const those = people(writing, 'merged_into IS NULL');
    // Nobody is given up who is made of several: what that makes of the others is for tests of merging.
    const others = people(
      writing,
      'merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM people o WHERE o.merged_into = p.id)',
    );
    if (those.length < 8 || others.length === 0) return null;
    const [keep, other] = [writing.chance.pick(those), writing.chance.pick(others)];
    if (keep.id === other.id) return null;
    const { client } = writing.world;
    const versionOf = async ({ id }: Somebody) => {
      const { version } = await client.people.profile({ personId: personId.parse(id) });
      return { id: personId.parse(id), version };
    };
    return {
      changes: { [`person ${other.family}`]: `${other.given} in ${keep.family}` },
      run: async () => {
        const sides = { keep: await versionOf(keep), other: await versionOf(other) };
        await client.duplicates.merge({ ...sides, fromOther: [] });
      },
    };
  },
};

const takeApart: Operation = {
  name: 'take a merge back',
  weight: 2,
  prepare: (writing) => {
    const given = people(writing, 'merged_into IS NOT NULL');
    if (given.length === 0) return null;
    const other = writing.chance.pick(given);
    const [merge] = column(
      writing,
      `SELECT operation_id FROM changes WHERE record_type = 'person' AND record_id = ? AND after ->> 'mergedInto' IS NOT NULL
       ORDER BY operation_id DESC LIMIT 1`,
      other.id,
    );
    const operation = operationId.parse(merge);
    return {
      changes: { [`person ${other.family}`]: other.given },
      run: async () => {
        const input = { operationId: operation, personId: null, keepLater: true };
        await ended(await writing.world.client.history.revert(input));
      },
    };
  },
};

/** Two records made one, and made two again. */
export const merges = [mergeTwo, takeApart];
