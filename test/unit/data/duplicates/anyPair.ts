import * as fc from 'fast-check';
import type { WriteUnit } from '#data/database/write.ts';
import {
  consents,
  contactPoints,
  customFields,
  customValues,
  distinctPeople,
  exchanges,
  followUps,
  interactionPeople,
  interactions,
  labels,
  memberships,
  opennessRecords,
  orientations,
  partnerships,
  people,
  personLabels,
  relations,
  retentionHolds,
  segmentMembers,
  segments,
  tenures,
} from '#data/schema/index.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';
import {
  anyCommunity,
  fullCommunity,
  hangCommunity,
  type SharedCommunity,
  writeSharedCommunity,
} from './anyCommunity.ts';
import { anyFarewell, anyOpportunity, fullFarewell, hangFarewell, hangOpportunity } from './anyFarewell.ts';

const word: fc.Arbitrary<string | null> = fc.constantFrom(null, 'Alpha', 'ベータ', '髙橋');
const said: fc.Arbitrary<string> = fc.constantFrom('Alpha', 'ベータ', '髙橋');
const day: fc.Arbitrary<string> = fc.constantFrom('2019-04-01', '2020-04-01', '2021-04-01');
const maybeDay: fc.Arbitrary<string | null> = fc.option(day);
const address: fc.Arbitrary<string> = fc.constantFrom('a@example.com', 'b@example.com', 'c@example.com');
/** Which of the labels, fields, lists, interactions or third people that are there. */
const which = fc.nat({ max: 2 });
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 0, maxLength: 3 });
const subset = fc.uniqueArray(which, { maxLength: 3 });

/** What hangs on one of the two records; numbers name one of three that both may have. */
export const anySide = fc.record({
  facts: fc.record({
    givenName: word,
    latinName: word,
    company: word,
    jobTitle: word,
    location: word,
    externalId: word,
    owner: word,
    birthDate: fc.constantFrom(null, '1980-01-01', '1981-02-02'),
    doNotContact: fc.boolean(),
    keepInTouchDays: fc.constantFrom(null, 30, 90),
    language: fc.constantFrom(null, 'en', 'ja'),
  }),
  emails: some(fc.record({ value: address, label: word })),
  tenures: some(
    fc.record({
      startedOn: maybeDay,
      endedOn: fc.constantFrom(null, '2022-03-31'),
      department: word,
      title: word,
      farewell: fc.option(anyFarewell),
    }),
  ),
  opportunities: some(anyOpportunity),
  partnerships: some(fc.record({ startedOn: maybeDay, title: word })),
  orientations: some(fc.record({ strength: fc.nat({ max: 3 }), recordedOn: day })),
  openness: some(fc.record({ recordedOn: day })),
  consents: some(fc.record({ state: fc.constantFrom('granted', 'withdrawn'), decidedOn: day })),
  membership: fc.option(
    fc.record({
      invitedOn: fc.constantFrom<(string | null)[]>(null, '2018-04-01', '2019-04-01'),
      joinedOn: fc.constantFrom<(string | null)[]>(null, '2019-04-01', '2020-04-01'),
      welcomedOn: fc.constantFrom<(string | null)[]>(null, '2020-05-01'),
    }),
  ),
  labels: subset,
  values: subset,
  lists: subset,
  interactions: subset,
  followUps: some(fc.record({ title: said })),
  exchanges: some(fc.record({ happenedOn: day, interaction: fc.option(which) })),
  relations: some(
    fc.record({
      to: fc.nat({ max: 3 }),
      outward: fc.boolean(),
      kind: fc.constantFrom('colleague', 'managerOf'),
    }),
  ),
  distinct: subset,
  community: anyCommunity,
});
export type Side = typeof anySide extends fc.Arbitrary<infer T> ? T : never;

/** One side with something of every kind. */
export const fullSide = (seed: number): Side => {
  const words = ['Alpha', 'ベータ'][seed % 2] ?? 'Alpha';
  return {
    facts: {
      givenName: words,
      latinName: words,
      company: words,
      jobTitle: words,
      location: words,
      externalId: words,
      owner: words,
      birthDate: '1980-01-01',
      doNotContact: false,
      keepInTouchDays: 30,
      language: 'en',
    },
    emails: [{ value: `${seed}@example.com`, label: null }],
    tenures: [
      {
        startedOn: `201${seed}-04-01`,
        endedOn: '2022-03-31',
        department: words,
        title: null,
        farewell: fullFarewell,
      },
    ],
    opportunities: [{ referred: 3, ofTenure: 0 }],
    partnerships: [{ startedOn: '2023-01-01', title: words }],
    orientations: [{ strength: 2, recordedOn: '2020-04-01' }],
    openness: [{ recordedOn: '2020-04-01' }],
    consents: [{ state: 'granted', decidedOn: '2020-04-01' }],
    membership: { invitedOn: '2020-04-01', joinedOn: null, welcomedOn: null },
    labels: [0, seed],
    values: [0, seed],
    lists: [0, seed],
    interactions: [0, seed],
    followUps: [{ title: words }],
    exchanges: [{ happenedOn: '2020-04-01', interaction: 0 }],
    relations: [
      { to: 0, outward: true, kind: 'colleague' },
      { to: 3, outward: false, kind: 'managerOf' },
    ],
    distinct: [0, 2],
    community: fullCommunity(seed),
  };
};

export interface Pair {
  keep: PersonId;
  other: PersonId;
  thirds: PersonId[];
  fields: string[];
  /** The first is of both where both have any. */
  talks: string[];
}

/** Writes two records with all that hangs on them, and three people beside them. */
export async function writePair(world: TestWorkspace, sides: readonly [Side, Side]): Promise<Pair> {
  return await world.database.write('test.pair', world.author, (unit) => {
    const before = ['木村', '林'].map((name) => addPerson(unit, name));
    const two = { keep: addPerson(unit, '渡辺'), other: addPerson(unit, '渡邊') };
    // Ids count up: some of the others are older records than the two, and one is younger.
    const thirds = [...before, addPerson(unit, 'Young')];
    const shared = { ...writeShared(unit), thirds };
    const [ofKeep, ofOther] = sides;
    for (const [owner, partner, side] of [
      [two.keep, two.other, ofKeep],
      [two.other, two.keep, ofOther],
    ] as const) {
      const held = hangOwn(unit, owner, side);
      for (const { referred, ofTenure } of side.opportunities) {
        const referredId = thirds[referred] ?? partner;
        hangOpportunity(unit, { personId: owner, referredId, tenureId: held[ofTenure] ?? null });
      }
      hangShared(unit, owner, side, shared);
      hangTies(unit, { owner, partner }, side, shared);
      hangCommunity(unit, { personId: owner, partner }, side.community, shared);
    }
    return { ...two, thirds, fields: shared.fields, talks: shared.talks };
  });
}

const talk = {
  occurredAt: '2024-01-01T00:00:00.000Z',
  direction: 'mutual',
  purpose: 'thanks',
  kind: 'call',
};

function stampsOf({ author: { clock } }: WriteUnit) {
  return { version: 1, createdAt: clock.now(), updatedAt: clock.now() };
}

/** What people can have in common, three of each. */
function writeShared(unit: WriteUnit): Omit<Shared, 'thirds'> {
  const stamps = stampsOf(unit);
  const three = () => [0, 1, 2].map(() => unit.author.ids.next());
  const shared = { labels: three(), lists: three(), fields: three(), talks: three() };
  for (const [at, id] of shared.labels.entries()) {
    unit.insert(labels, { id, kind: at === 2 ? 'skill' : 'tag', name: `L${at}`, folded: `l${at}` });
  }
  for (const [at, id] of shared.lists.entries()) {
    unit.insert(segments, { ...stamps, id, name: `S${at}`, description: '', kind: 'list' });
  }
  for (const [at, id] of shared.fields.entries()) {
    const archivedAt = at === 2 ? stamps.createdAt : null;
    const field = { name: `F${at}`, type: 'text', options: '[]', position: at };
    unit.insert(customFields, { ...stamps, ...field, id, archivedAt });
  }
  for (const id of shared.talks) {
    const words = { subject: 'A talk', body: 'Words', tier: 'open', loggedBy: 'hr' };
    unit.insert(interactions, { ...stamps, ...talk, ...words, id });
  }
  return { ...shared, ...writeSharedCommunity(unit) };
}

function addPerson(unit: WriteUnit, familyName: string): PersonId {
  const { ids, clock } = unit.author;
  const id = personId.parse(ids.next());
  const stamps = { version: 1, createdAt: clock.now(), updatedAt: clock.now() };
  unit.insert(people, { ...stamps, id, familyName, doNotContact: false });
  return id;
}

interface Shared extends SharedCommunity {
  labels: string[];
  lists: string[];
  fields: string[];
  talks: string[];
  thirds: PersonId[];
}

const at = (all: readonly string[], index: number): string => all[index] ?? '';

/** What is of this record alone; gives its tenures. */
function hangOwn(unit: WriteUnit, owner: PersonId, side: Side): string[] {
  const own = () => ({ id: unit.author.ids.next(), personId: owner });
  const keepInTouchFrom = side.facts.keepInTouchDays === null ? null : '2024-01-01';
  unit.update(people, { id: owner }, { ...side.facts, keepInTouchFrom });
  for (const [position, { value, label }] of side.emails.entries()) {
    const email = { channel: 'email', value, folded: value, label, usable: true };
    unit.insert(contactPoints, { ...own(), ...email, position });
  }
  const held = side.tenures.map(({ farewell, ...one }) => {
    const tenure = { ...own(), ...one };
    unit.insert(tenures, tenure);
    if (farewell !== null) hangFarewell(unit, { personId: owner, tenureId: tenure.id }, farewell);
    return tenure.id;
  });
  const partnership = { kind: 'mentor', note: '' };
  for (const one of side.partnerships) unit.insert(partnerships, { ...own(), ...one, ...partnership });
  const orientation = { kind: 'return', source: 'said' };
  for (const one of side.orientations) unit.insert(orientations, { ...own(), ...one, ...orientation });
  const open = { openness: 'open', form: null };
  for (const one of side.openness) unit.insert(opennessRecords, { ...own(), ...one, ...open });
  const word = { purpose: 'news', channel: 'email', basis: 'consent', evidence: '' };
  if (side.followUps.length > 0) {
    const kept = {
      untilOn: '2030-01-01',
      reason: 'A lawsuit',
      keptAt: unit.author.clock.now(),
      keptBy: 'HR',
    };
    unit.insert(retentionHolds, { ...own(), ...kept });
  }
  for (const one of side.consents) unit.insert(consents, { ...own(), ...one, ...word });
  if (side.membership !== null) unit.insert(memberships, { ...own(), ...side.membership });
  const step = { ...stampsOf(unit), kind: 'task', note: '', dueOn: '2026-05-01' };
  for (const { title } of side.followUps) unit.insert(followUps, { ...own(), ...step, title });
  return held;
}

/** What both may have. */
function hangShared(unit: WriteUnit, owner: PersonId, side: Side, shared: Shared): void {
  for (const index of side.labels) {
    unit.insert(personLabels, { personId: owner, labelId: at(shared.labels, index) });
  }
  const textValue = side.facts.company ?? 'A value';
  for (const index of side.values) {
    unit.insert(customValues, { personId: owner, fieldId: at(shared.fields, index), textValue });
  }
  for (const index of side.lists) {
    unit.insert(segmentMembers, { segmentId: at(shared.lists, index), personId: owner });
  }
  for (const index of side.interactions) {
    const key = { interactionId: at(shared.talks, index), personId: owner };
    unit.insert(interactionPeople, { ...talk, ...key, position: 0, present: true });
  }
  const gave = { kind: 'talk', party: 'alumnus', act: 'gave', note: '' };
  for (const { happenedOn, interaction } of side.exchanges) {
    const interactionId = interaction === null ? null : at(shared.talks, interaction);
    const id = unit.author.ids.next();
    unit.insert(exchanges, { ...gave, id, personId: owner, happenedOn, interactionId });
  }
}

/** What ties the record to others, or to the second record. */
function hangTies(
  unit: WriteUnit,
  { owner, partner }: { owner: PersonId; partner: PersonId },
  side: Side,
  { thirds }: Shared,
): void {
  for (const { to, outward, kind } of side.relations) {
    const third = thirds[to] ?? partner;
    const ends = outward ? { personId: owner, otherId: third } : { personId: third, otherId: owner };
    unit.insert(relations, { id: unit.author.ids.next(), ...ends, kind, note: '' });
  }
  for (const index of side.distinct) {
    const [first = '', second = ''] = [owner, thirds[index] ?? partner].sort();
    unit.insert(distinctPeople, { personId: first, otherId: second, decidedAt: unit.author.clock.now() });
  }
}
