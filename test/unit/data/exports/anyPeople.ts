import fc from 'fast-check';
import type { WriteUnit } from '#data/database/write.ts';
import { cp932Bytes, inCp932 } from '#data/exports/csv/cp932.ts';
import * as tables from '#data/schema/index.ts';
import { foldContactValue } from '#shared/domain/contactPoints.ts';
import { fold } from '#shared/domain/folding.ts';
import { cellValue } from '#shared/domain/imports/cellText.ts';
import { addDays, plainDate } from '#shared/domain/plainDate.ts';
import * as words from '#shared/domain/vocabulary.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';

/** Text of one line as the import keeps it, with all signs that mean something in a table. */
const text = fc
  .string({ unit: fc.constantFrom(...`aZé山ア 9,;'"=+-@＝|、・.()[]`), minLength: 1, maxLength: 12 })
  .map((value) => `a${value}z`)
  .filter((value) => cellValue(value) === value);

const inWindows = (value: string): boolean => {
  let has = true;
  const read = new TextDecoder('shift_jis').decode(cp932Bytes(inCp932(value, () => (has = false))));
  return has && read === value;
};

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const daysFrom = (min: number, max: number) =>
  fc.integer({ min, max }).map((days) => addDays(plainDate.parse('1920-01-01'), days));
const day = daysFrom(0, 40_000);
const past = daysFrom(0, 38_000);

const tenure = fc
  .record({
    startedOn: day,
    length: maybe(fc.integer({ min: 0, max: 5000 })),
    department: maybe(text),
    title: maybe(text),
    grade: maybe(text),
    manager: maybe(text),
    employmentType: maybe(one(words.employmentType.options)),
    leaveReason: maybe(text),
  })
  .map(({ length, ...rest }) => ({
    ...rest,
    endedOn: length === null ? null : addDays(rest.startedOn, length),
  }));

const person = fc.record({
  facts: fc.record({
    familyName: text,
    givenName: maybe(text),
    familyReading: maybe(text),
    givenReading: maybe(text),
    latinName: maybe(text),
    preferredName: maybe(text),
    formerFamilyName: maybe(text),
    externalId: maybe(text),
    company: maybe(text),
    jobTitle: maybe(text),
    location: maybe(text),
    owner: maybe(text),
    birthDate: maybe(daysFrom(0, 25_000)),
    deceasedOn: maybe(daysFrom(30_000, 38_000)),
    language: maybe(one(words.language.options)),
    keepInTouchDays: maybe(fc.integer({ min: 1, max: 3650 })),
    doNotContact: fc.boolean(),
  }),
  tenures: fc.uniqueArray(tenure, { maxLength: 3, selector: ({ startedOn }) => startedOn }),
  emails: fc.uniqueArray(
    fc.integer({ min: 0, max: 99 }).map((n) => `p${n}@example.com`),
    { maxLength: 2 },
  ),
  phones: fc.uniqueArray(
    fc.integer({ min: 1000, max: 9999 }).map((n) => `+81 90 1234 ${n}`),
    { maxLength: 2 },
  ),
  addresses: fc.uniqueArray(text, { maxLength: 3 }),
  tags: fc.uniqueArray(text, { maxLength: 3, selector: fold }),
  openness: maybe(one(words.openness.options.filter((value) => value !== 'unknown'))),
  form: maybe(one(words.partnershipForm.options)),
  wishes: fc.uniqueArray(
    fc.record({ kind: one(words.orientationKind.options), strength: fc.integer({ min: 0, max: 3 }) }),
    { maxLength: 3, selector: ({ kind }) => kind },
  ),
  consents: fc.uniqueArray(
    fc.record({
      purpose: one(words.consentPurpose.options),
      channel: one(words.channel.options),
      state: one(words.consentState.options),
    }),
    { maxLength: 3, selector: ({ purpose, channel }) => `${purpose} ${channel}` },
  ),
  network: maybe(
    fc.tuple(past, past, past).map((days) => {
      const [invitedOn = null, joinedOn = null, leftOn = null] = days.toSorted();
      return { invitedOn, joinedOn, leftOn };
    }),
  ),
});

export type AnyPerson = typeof person extends fc.Arbitrary<infer P> ? P : never;

/** Some people of whom anything is known that a table can hold; `windows` for such as CP932 can write. */
export const anyPeople = (windows: boolean) =>
  fc
    .array(person, { minLength: 1, maxLength: 5 })
    .filter((people) => !windows || inWindows(JSON.stringify(people)));

const today = plainDate.parse('2026-04-01');

/** Adds them to a workspace. */
export async function addAnyPeople(workspace: TestWorkspace, people: readonly AnyPerson[]): Promise<void> {
  await workspace.database.write('test', workspace.author, (unit) => {
    const labels = new Map<string, string>();
    for (const each of people) addPerson(unit, each, labels);
  });
}

function addPerson(unit: WriteUnit, any: AnyPerson, labels: Map<string, string>): void {
  const { ids, clock } = unit.author;
  const { facts, openness, form, network } = any;
  const personId = ids.next();
  const stamps = { version: 1, createdAt: clock.now(), updatedAt: clock.now() };
  const keepInTouchFrom = facts.keepInTouchDays === null ? null : today;
  unit.insert(tables.people, { id: personId, ...facts, keepInTouchFrom, ...stamps });
  for (const each of any.tenures) unit.insert(tables.tenures, { id: ids.next(), personId, ...each });
  addContacts(unit, personId, any);
  for (const name of any.tags) addTag(unit, personId, name, labels);
  if (openness !== null) {
    unit.insert(tables.opennessRecords, { id: ids.next(), personId, openness, form, recordedOn: today });
  }
  for (const wish of any.wishes) {
    unit.insert(tables.orientations, {
      id: ids.next(),
      personId,
      ...wish,
      source: 'said',
      recordedOn: today,
    });
  }
  for (const consent of any.consents) {
    const by = { basis: 'consent', evidence: '', decidedOn: today } as const;
    unit.insert(tables.consents, { id: ids.next(), personId, ...consent, ...by });
  }
  if (network !== null) unit.insert(tables.memberships, { id: ids.next(), personId, ...network });
}

function addContacts(unit: WriteUnit, personId: string, any: AnyPerson): void {
  const contacts = [
    ...any.emails.map((value) => ({ channel: 'email', value }) as const),
    ...any.phones.map((value) => ({ channel: 'phone', value }) as const),
    ...any.addresses.map((value) => ({ channel: 'post', value }) as const),
  ];
  for (const [position, { channel, value }] of contacts.entries()) {
    const folded = foldContactValue(channel, value);
    const id = unit.author.ids.next();
    unit.insert(tables.contactPoints, { id, personId, channel, value, folded, usable: true, position });
  }
}

function addTag(unit: WriteUnit, personId: string, name: string, labels: Map<string, string>): void {
  const folded = fold(name);
  const known = labels.get(folded);
  const labelId = known ?? unit.author.ids.next();
  if (known === undefined) unit.insert(tables.labels, { id: labelId, kind: 'tag', name, folded });
  labels.set(folded, labelId);
  unit.insert(tables.personLabels, { personId, labelId });
}
