import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '#data/database/database.ts';
import type { Author, WriteUnit } from '#data/database/write.ts';
import {
  consents,
  contactPoints,
  exchanges,
  farewells,
  interactionPeople,
  interactions,
  memberships,
  opennessRecords,
  orientations,
  people,
  tenures,
  thanks,
} from '#data/schema/index.ts';
import type {
  Channel,
  Direction,
  ExchangeAct,
  ExchangeKind,
  NoteTier,
  Openness,
  OrientationKind,
  Party,
  Purpose,
} from '#shared/domain/vocabulary.ts';
import { countingIds, TestClock } from '#test/support/workspace.ts';

type Day = string;

/** A finished farewell conversation, with the day of the thanks where they were given. */
export interface WorldFarewell {
  heldOn: Day;
  givenOn: Day | null;
  score: number | null;
  /** Why they left, for whose eyes, and who wrote it down; none, for HR, by `Test` where left out. */
  reasons?: string[];
  tier?: NoteTier;
  by?: string;
}

export interface WorldTenure {
  startedOn: Day | null;
  endedOn: Day | null;
  department?: string | null;
  farewell?: WorldFarewell | null;
}

export interface WorldPerson {
  doNotContact: boolean;
  deceasedOn: Day | null;
  inBin: boolean;
  tenures: WorldTenure[];
  contactPoints: { channel: Channel; usable: boolean }[];
  /** In the order they were written down. */
  consents: {
    purpose: 'news' | 'events' | 'jobs';
    channel: Channel;
    state: 'granted' | 'withdrawn';
    decidedOn: Day;
  }[];
  membership: { invitedOn: Day | null; joinedOn: Day | null; leftOn: Day | null } | null;
  /** What they want, and how they stand to a return, in the order in which it was written down. */
  orientations?: { kind: OrientationKind; strength: number; recordedOn: Day }[];
  openness?: { openness: Openness; recordedOn: Day }[];
}

export interface WorldInteraction {
  occurredAt: string;
  direction: Direction;
  purpose: Purpose;
  inBin: boolean;
  /** Indexes of people. */
  people: number[];
}

export interface WorldExchange {
  person: number;
  party: Party;
  act: ExchangeAct;
  kind: ExchangeKind;
  happenedOn: Day;
}

/** Everything the numbers are made of, as plain lists. */
export interface World {
  people: WorldPerson[];
  interactions: WorldInteraction[];
  exchanges: WorldExchange[];
}

/** Runs `work` on a database with the world in it, written as the program writes; nothing of it stays. */
export async function inDatabaseWith<T>(
  world: World,
  work: (database: Database) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'enishi-world-'));
  const database = Database.open(join(folder, 'data.db'), new Uint8Array(32));
  try {
    await write(database, world);
    return await work(database);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(database: Database, world: World): Promise<void> {
  const author: Author = { actor: 'Test', device: 'test', clock: new TestClock(), ids: countingIds() };
  const { ids, clock } = author;
  const stamp = { version: 1, createdAt: clock.now(), updatedAt: clock.now() };
  const deletedAt = (inBin: boolean) => (inBin ? clock.now() : null);
  await database.write('test', author, (unit) => {
    const personIds = world.people.map((person) => insertPerson(unit, person, stamp));
    for (const { inBin, people: indexes, ...facts } of world.interactions) {
      const interactionId = ids.next();
      unit.insert(interactions, {
        id: interactionId,
        kind: 'call',
        subject: '',
        body: '',
        tier: 'open',
        loggedBy: 'Test',
        deletedAt: deletedAt(inBin),
        ...facts,
        ...stamp,
      });
      for (const [position, index] of indexes.entries()) {
        const personId = personIds[index] ?? '';
        unit.insert(interactionPeople, {
          interactionId,
          personId,
          position,
          kind: 'call',
          present: !inBin,
          ...facts,
        });
      }
    }
    for (const { person, ...exchange } of world.exchanges) {
      unit.insert(exchanges, { id: ids.next(), personId: personIds[person] ?? '', note: '', ...exchange });
    }
  });
}

interface Stamp {
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** Somebody with all that hangs on them alone; gives the id. */
function insertPerson(unit: WriteUnit, person: WorldPerson, stamp: Stamp): string {
  const { ids } = unit.author;
  const personId = ids.next();
  const { doNotContact, deceasedOn } = person;
  unit.insert(people, {
    id: personId,
    familyName: 'Test',
    doNotContact,
    deceasedOn,
    deletedAt: person.inBin ? stamp.createdAt : null,
    ...stamp,
  });
  for (const { farewell, ...tenure } of person.tenures) {
    const tenureId = ids.next();
    unit.insert(tenures, { id: tenureId, personId, ...tenure });
    if (farewell) insertFarewell(unit, { personId, tenureId }, farewell, stamp);
  }
  for (const [position, point] of person.contactPoints.entries()) {
    unit.insert(contactPoints, { id: ids.next(), personId, value: 'x', folded: 'x', position, ...point });
  }
  for (const consent of person.consents) {
    unit.insert(consents, { id: ids.next(), personId, basis: 'consent', evidence: '', ...consent });
  }
  for (const wish of person.orientations ?? []) {
    unit.insert(orientations, { id: ids.next(), personId, source: 'said', ...wish });
  }
  for (const word of person.openness ?? []) {
    unit.insert(opennessRecords, { id: ids.next(), personId, form: null, ...word });
  }
  if (person.membership) unit.insert(memberships, { id: ids.next(), personId, ...person.membership });
  return personId;
}

function insertFarewell(
  unit: WriteUnit,
  whose: { personId: string; tenureId: string },
  { heldOn, givenOn, score, reasons = [], tier = 'hr', by = 'Test' }: WorldFarewell,
  stamp: { version: number; createdAt: string; updatedAt: string },
): void {
  const { ids } = unit.author;
  const tiers = { reasonsTier: tier, reasonsBy: by, valuedTier: 'hr', feedbackTier: 'hr' };
  unit.insert(farewells, {
    id: ids.next(),
    ...whose,
    heldOn,
    heldBy: 'Test',
    reasons: JSON.stringify(reasons),
    reasonWords: '',
    valued: '[]',
    valuedWords: '',
    betterWords: '',
    recommendScore: score,
    wishes: '',
    ...tiers,
    ...stamp,
  });
  unit.insert(thanks, {
    id: ids.next(),
    ...whose,
    givenBy: 'Test',
    givenOn,
    way: 'spoken',
    words: '',
    ...stamp,
  });
}
