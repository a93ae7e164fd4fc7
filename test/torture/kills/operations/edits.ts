import { interactionId, personId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { column, ended, type Operation, type Writing } from './operation.ts';

const noReadings = {
  familyReading: null,
  givenReading: null,
  latinName: null,
  preferredName: null,
  formerFamilyName: null,
};

/** Somebody of a made-up family; the given name is what later edits change. */
const named = (familyName: string, givenName: string) => ({ ...noReadings, familyName, givenName });

/** Somebody who is there and was not given up in a merge. */
function somebody(writing: Writing): string | null {
  const families = column(
    writing,
    `SELECT family_name FROM people WHERE family_name GLOB 'P[0-9]*' AND merged_into IS NULL ORDER BY seq`,
  );
  return families.length === 0 ? null : writing.chance.pick(families);
}

const idOf = (writing: Writing, familyName: string) =>
  personId.parse(column(writing, 'SELECT id FROM people WHERE family_name = ?', familyName)[0]);

const addPerson: Operation = {
  name: 'add a person',
  weight: 5,
  prepare: (writing) => {
    const family = `P${writing.next()}`;
    return {
      changes: { [`person ${family}`]: 'new' },
      run: async () => {
        await writing.world.client.people.add({ ...named(family, 'new'), email: null, tenure: null });
      },
    };
  },
};

const correctPerson: Operation = {
  name: 'correct a person',
  weight: 5,
  prepare: (writing) => {
    const family = somebody(writing);
    if (family === null) return null;
    const given = `given${writing.next()}`;
    const { client } = writing.world;
    return {
      changes: { [`person ${family}`]: given },
      run: async () => {
        const id = idOf(writing, family);
        const { version } = await client.people.profile({ personId: id });
        await client.people.update({
          ...named(family, given),
          personId: id,
          version,
          company: null,
          jobTitle: null,
          location: 'Kyoto',
          owner: null,
          doNotContact: false,
          birthDate: null,
          deceasedOn: null,
          language: null,
          contactPoints: [],
        });
      },
    };
  },
};

const facts = {
  kind: 'call',
  occurredAt: instant.parse('2026-03-01T03:00:00.000Z'),
  direction: 'mutual',
  purpose: 'checkIn',
  tier: 'open',
  sentiment: null,
} as const;

const logNote: Operation = {
  name: 'log an interaction',
  weight: 5,
  prepare: (writing) => {
    const family = somebody(writing);
    if (family === null) return null;
    const [subject, body] = [`N${writing.next()}`, `words ${writing.next()} `.repeat(20)];
    return {
      changes: { [`note ${subject}`]: body },
      run: async () => {
        const people = [idOf(writing, family)];
        await writing.world.client.interactions.log({ ...facts, subject, body, people });
      },
    };
  },
};

const changeNote: Operation = {
  name: 'change an interaction',
  weight: 4,
  prepare: (writing) => {
    const subjects = column(
      writing,
      `SELECT subject FROM interactions WHERE subject GLOB 'N[0-9]*' ORDER BY id`,
    );
    if (subjects.length === 0) return null;
    const [subject, body] = [writing.chance.pick(subjects), `other words ${writing.next()} `];
    const [id, version] = writing.world
      .opened()
      .database.sqlite.prepare<[string], [string, number]>(
        'SELECT id, version FROM interactions WHERE subject = ?',
      )
      .raw()
      .get(subject) ?? ['', 0];
    const people = column(writing, 'SELECT person_id FROM interaction_people WHERE interaction_id = ?', id);
    return {
      changes: { [`note ${subject}`]: body },
      run: async () => {
        const whom = people.map((person) => personId.parse(person));
        const note = { ...facts, subject, body, people: whom, id: interactionId.parse(id), version };
        await writing.world.client.interactions.update(note);
      },
    };
  },
};

/** One operation over many people, which is there for all of them or for none. */
const setOwners: Operation = {
  name: 'give many an owner',
  weight: 2,
  prepare: (writing) => {
    const leavers = column(writing, `SELECT family_name FROM people WHERE family_name GLOB 'F[0-9]*'`);
    if (leavers.length === 0) return null;
    const owner = `O${writing.next()}`;
    return {
      changes: Object.fromEntries(leavers.map((family) => [`leaver ${family}`, owner])),
      run: async () => {
        const people = leavers.map((family) => idOf(writing, family));
        await ended(
          await writing.world.client.bulk.run({
            selection: { type: 'some', people },
            action: { type: 'setOwner', owner },
          }),
        );
      },
    };
  },
};

/** People and interactions written by hand, and a bulk change. */
export const edits = [addPerson, correctPerson, logNote, changeNote, setOwners];
