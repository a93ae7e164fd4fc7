import fc from 'fast-check';
import type { WriteUnit } from '#data/database/write.ts';
import {
  followUps,
  interactionPeople,
  interactions,
  orientations,
  people,
  segmentMembers,
  segments,
  tenures,
} from '#data/schema/index.ts';
import { dateOf, type Instant, instantOf, startOfDay, today } from '#shared/domain/instant.ts';
import { type TouchPlan, touchPlan, touchRest } from '#shared/domain/keepInTouch.ts';
import { addDays, plainDate } from '#shared/domain/plainDate.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';

/** Somebody of whom only that is said which decides by when one wants to be in touch. */
export interface TouchPerson {
  own: { days: number; daysAgo: number } | null;
  /** Minutes before now. */
  contacts: readonly number[];
  leftDaysAgo: number | null;
  addedMinutesAgo: number;
  owner: 'Sato' | 'Suzuki' | null;
  lists: readonly number[];
  company: 'Acme' | null;
  deceased: boolean;
  doNotContact: boolean;
  inBin: boolean;
  distance: number | null;
  putOff: 'open' | 'done' | 'binned' | null;
}

export interface TouchWorld {
  people: readonly TouchPerson[];
  /** The intervals of the static segments, null for none. */
  lists: readonly (number | null)[];
  /** The interval of the segment by the rule that the company is Acme. */
  rule: number | null;
}

const interval = fc.integer({ min: 1, max: 60 });
const minutes = fc.integer({ min: 0, max: 90 * 24 * 60 });
const rarely = fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0);

const person: fc.Arbitrary<TouchPerson> = fc.record({
  own: fc.option(fc.record({ days: interval, daysAgo: fc.integer({ min: 0, max: 90 }) }), { freq: 1 }),
  contacts: fc.array(minutes, { maxLength: 3 }),
  leftDaysAgo: fc.option(fc.integer({ min: -5, max: 90 })),
  addedMinutesAgo: minutes,
  owner: fc.constantFrom('Sato', 'Suzuki', null),
  lists: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 3 }),
  company: fc.constantFrom('Acme', null),
  deceased: rarely,
  doNotContact: rarely,
  inBin: rarely,
  distance: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.integer({ min: 0, max: 3 })),
  putOff: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.constantFrom('open', 'done', 'binned')),
});

export const touchWorld: fc.Arbitrary<TouchWorld> = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 20 }),
  lists: fc.array(fc.option(interval), { minLength: 3, maxLength: 3 }),
  rule: fc.option(interval),
});

type Zone = ReturnType<TestWorkspace['clock']['timeZone']>;

const listName = (index: number) => `List ${index}`;
const ruleName = 'Acme';

const before = (now: Instant, count: number) => instantOf(Date.parse(now) - count * 60_000);

/** What a person is due for by the plain rule, or null where they are not due. */
export function expectedTouch(
  world: TouchWorld,
  one: TouchPerson,
  now: Instant,
  zone: Zone,
): TouchPlan | null {
  const today = dateOf(now, zone);
  const last = [...one.contacts].sort((a, b) => a - b)[0];
  const rest = touchRest({
    deceasedOn: one.deceased ? today : null,
    doNotContact: one.doNotContact,
    orientations: one.distance === null ? [] : [{ kind: 'distance', strength: one.distance }],
  });
  if (one.inBin || rest !== null || one.putOff === 'open') return null;
  const asked = [
    ...one.lists.map((index) => ({ days: world.lists[index] ?? null, segment: listName(index) })),
    { days: one.company === null ? null : world.rule, segment: ruleName },
  ];
  const plan = touchPlan({
    own: one.own === null ? null : { days: one.own.days, from: addDays(today, -one.own.daysAgo) },
    segments: asked.flatMap(({ days, segment }) => (days === null ? [] : [{ days, segment }])),
    lastContactOn: last === undefined ? null : dateOf(before(now, last), zone),
    leftOn: one.leftDaysAgo === null ? null : addDays(today, -one.leftDaysAgo),
    addedOn: dateOf(before(now, one.addedMinutesAgo), zone),
  });
  return plan !== null && plan.dueOn <= today ? plan : null;
}

/** Makes the world's records, as the procedures would, and gives the people's ids. */
export async function makeTouchWorld(workspace: TestWorkspace, world: TouchWorld): Promise<string[]> {
  const { database, author } = workspace;
  return await database.write('test', author, (unit) => {
    const lists = world.lists.map((days, index) => addSegment(unit, listName(index), days, null));
    addSegment(unit, ruleName, world.rule, companyIsAcme);
    return world.people.map((one, index) => {
      const personId = addPerson(unit, one, `Person ${index}`);
      addWishes(unit, personId, one);
      for (const minutesAgo of one.contacts) addContact(unit, personId, minutesAgo);
      for (const list of one.lists) {
        const segmentId = lists[list];
        if (segmentId !== undefined) unit.insert(segmentMembers, { segmentId, personId });
      }
      return personId;
    });
  });
}

const companyIsAcme = {
  type: 'group',
  not: false,
  join: 'and',
  items: [{ type: 'text', not: false, field: 'company', is: { test: 'in', texts: ['Acme'] } }],
};

const nowOf = ({ author }: WriteUnit) => author.clock.now();
const todayOf = ({ author }: WriteUnit) => today(author.clock);
const stampOf = (unit: WriteUnit) => ({ createdAt: nowOf(unit), updatedAt: nowOf(unit), version: 1 });

function addSegment(unit: WriteUnit, name: string, days: number | null, rule: object | null): string {
  const id = unit.author.ids.next();
  unit.insert(segments, {
    ...stampOf(unit),
    id,
    name,
    description: '',
    kind: rule === null ? 'list' : 'rule',
    rule: rule === null ? null : JSON.stringify(rule),
    keepInTouchDays: days,
  });
  return id;
}

function addPerson(unit: WriteUnit, one: TouchPerson, familyName: string): string {
  const id = unit.author.ids.next();
  const added = before(nowOf(unit), one.addedMinutesAgo);
  unit.insert(people, {
    id,
    familyName,
    company: one.company,
    owner: one.owner,
    doNotContact: one.doNotContact,
    deceasedOn: one.deceased ? todayOf(unit) : null,
    keepInTouchDays: one.own?.days ?? null,
    keepInTouchFrom: one.own === null ? null : addDays(todayOf(unit), -one.own.daysAgo),
    version: 1,
    createdAt: added,
    updatedAt: added,
    deletedAt: one.inBin ? nowOf(unit) : null,
  });
  if (one.leftDaysAgo !== null) {
    const endedOn = addDays(todayOf(unit), -one.leftDaysAgo);
    unit.insert(tenures, { id: unit.author.ids.next(), personId: id, endedOn });
  }
  return id;
}

/** Whether the person wants distance, and whether the contact was put off. */
function addWishes(unit: WriteUnit, personId: string, { distance, putOff }: TouchPerson): void {
  const id = unit.author.ids.next();
  const recordedOn = todayOf(unit);
  if (distance !== null) {
    const said = { kind: 'distance', strength: distance, source: 'said', recordedOn };
    unit.insert(orientations, { ...said, id, personId });
  }
  if (putOff === null) return;
  unit.insert(followUps, {
    ...stampOf(unit),
    id,
    personId,
    kind: 'keepInTouch',
    title: 'Get in touch',
    note: '',
    dueOn: addDays(todayOf(unit), 30),
    doneAt: putOff === 'done' ? nowOf(unit) : null,
    deletedAt: putOff === 'binned' ? nowOf(unit) : null,
  });
}

function addContact(unit: WriteUnit, personId: string, minutesAgo: number): void {
  const interactionId = unit.author.ids.next();
  const occurredAt = before(nowOf(unit), minutesAgo);
  const said = { kind: 'call', direction: 'mutual', purpose: 'checkIn', occurredAt };
  const written = { subject: '', body: '', tier: 'open', loggedBy: 'Test' };
  unit.insert(interactions, { ...said, ...written, ...stampOf(unit), id: interactionId });
  unit.insert(interactionPeople, { ...said, interactionId, personId, position: 0, present: true });
}

/** The first moment of a day, and the last before it, in the zone of a workspace's clock. */
export function aroundMidnight({ clock }: TestWorkspace, day: string): { eve: Instant; morning: Instant } {
  const morning = startOfDay(plainDate.parse(day), clock.timeZone());
  return { eve: instantOf(Date.parse(morning) - 1), morning };
}
