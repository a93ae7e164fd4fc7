import fc from 'fast-check';
import type { WriteUnit } from '#data/database/write.ts';
import type { Asking } from '#data/people/asking.ts';
import {
  contactPoints,
  customFields,
  customValues,
  followUps,
  interactionPeople,
  interactions,
  labels,
  memberships,
  opennessRecords,
  orientations,
  people,
  personLabels,
  tenures,
} from '#data/schema/index.ts';
import { fold } from '#shared/domain/folding.ts';
import { type CustomFieldId, customFieldId, type PersonId, personId } from '#shared/domain/ids.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { noteTier, openness, orientationKind, type Role } from '#shared/domain/vocabulary.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const word = fc.constantFrom(
  ...[
    '山田',
    '髙橋',
    '渡邉',
    '田中',
    '中田',
    'サトウ',
    'さとみ',
    'がもう',
    'Smith',
    'Müller',
    "O'Neil",
    'smi',
  ],
);
const kana = fc.constantFrom('やまだ', 'たかはし', 'ワタナベ', 'たなか', 'サトウ', 'ざいつ');
const phrase = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom('営業部', '株式会社', 'R&D', '契約', '更新', '来月', 'Sales lead', 'news', '(A)', '・'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .chain((words) => fc.constantFrom(' ', '', '、').map((between) => words.join(between)));
const day = fc.constantFrom('2019-03-31', '2021-10-01', '2024-12-31', '2026-02-01');
const moment = fc.constantFrom('2025-01-01T00:00:00.000Z', '2025-06-01T09:30:00.000Z');

const note = fc.record({
  subject: fc.oneof(fc.constant(''), phrase),
  body: phrase,
  tier: fc.constantFrom(...noteTier.options),
  loggedBy: fc.constantFrom('Aoki', 'Baba'),
  direction: fc.constantFrom('toAlumnus', 'fromAlumnus'),
  occurredAt: moment,
  deleted: fc.boolean(),
});

/** Somebody made up of few words and days, so that many are equal in something. */
const crowdPerson = fc.record({
  name: fc.record({
    familyName: maybe(word),
    givenName: maybe(word),
    familyReading: maybe(kana),
    givenReading: maybe(kana),
    latinName: maybe(fc.constantFrom('Taro Yamada', 'SMITH, Anna')),
    preferredName: maybe(word),
    formerFamilyName: maybe(word),
  }),
  company: maybe(phrase),
  jobTitle: maybe(phrase),
  location: maybe(word),
  externalId: maybe(fc.constantFrom('E1', 'E20', 'x-3')),
  owner: maybe(fc.constantFrom('Aoki', 'Baba')),
  updatedAt: moment,
  email: maybe(fc.constantFrom('yamada@mail.example', 'a.smith+x@mail.example')),
  phone: maybe(fc.constantFrom('03-1234-5678', '090-1111-2222')),
  tenures: fc.array(
    fc.record({ startedOn: maybe(day), endedOn: maybe(day), department: maybe(phrase), title: maybe(word) }),
    { maxLength: 2 },
  ),
  orientation: maybe(
    fc.record({
      kind: fc.constantFrom(...orientationKind.options),
      strength: fc.integer({ min: 0, max: 3 }),
    }),
  ),
  openness: maybe(fc.constantFrom(...openness.options)),
  joinedOn: maybe(day),
  dueOn: maybe(day),
  tags: fc.uniqueArray(fc.constantFrom('mentor', '紹介', 'Tokyo'), { maxLength: 2 }),
  skills: fc.uniqueArray(fc.constantFrom('SQL', '営業'), { maxLength: 2 }),
  text: maybe(phrase),
  number: maybe(fc.constantFrom(-1, 2, 10, 2.5)),
  flag: maybe(fc.boolean()),
  notes: fc.array(note, { maxLength: 4 }),
});
export type CrowdPerson = typeof crowdPerson extends fc.Arbitrary<infer P> ? P : never;

/** As many people as wanted, the same in every run. */
export const drawCrowd = (size: number, seed = 1): CrowdPerson[] =>
  fc.sample(crowdPerson, { numRuns: size, seed });

export interface Crowd {
  ids: PersonId[];
  /** The custom fields, by their type. */
  fields: Record<'text' | 'number' | 'flag', CustomFieldId>;
}

/** Writes the people in their order. */
export async function writeCrowd(workspace: TestWorkspace, crowd: readonly CrowdPerson[]): Promise<Crowd> {
  const { database, author } = workspace;
  return await database.write('sample.fill', author, (unit) => {
    const writer = new CrowdWriter(workspace, unit);
    const ids = crowd.map((person) => writer.write(person));
    return { ids, fields: writer.fields };
  });
}

class CrowdWriter {
  readonly fields: Crowd['fields'];
  readonly #unit: WriteUnit;
  readonly #next: () => string;
  readonly #now: string;
  readonly #labels = new Map<string, string>();

  constructor({ ids, clock }: TestWorkspace, unit: WriteUnit) {
    this.#unit = unit;
    this.#next = () => ids.next();
    this.#now = clock.now();
    this.fields = { text: this.#field('text'), number: this.#field('number'), flag: this.#field('flag') };
  }

  write(person: CrowdPerson): PersonId {
    const id = personId.parse(this.#next());
    const { name, company, jobTitle, location, externalId, owner, updatedAt } = person;
    this.#unit.insert(people, {
      ...name,
      ...{ id, company, jobTitle, location, externalId, owner, updatedAt },
      ...{ doNotContact: false, version: 1, createdAt: this.#now },
    });
    for (const tenure of person.tenures) this.#unit.insert(tenures, { ...this.#of(id), ...tenure });
    this.#writeContactPoints(id, person);
    this.#writeWishes(id, person);
    for (const name of person.tags) this.#label(id, 'tag', name);
    for (const name of person.skills) this.#label(id, 'skill', name);
    this.#writeCustom(id, person);
    for (const each of person.notes) this.#writeNote(id, each);
    return id;
  }

  #of(person: PersonId) {
    return { id: this.#next(), personId: person };
  }

  #writeContactPoints(person: PersonId, { email, phone }: CrowdPerson): void {
    for (const [channel, value] of [
      ['email', email],
      ['phone', phone],
    ] as const) {
      if (value === null) continue;
      const rest = { channel, value, folded: value, usable: true, position: 0, label: null };
      this.#unit.insert(contactPoints, { ...this.#of(person), ...rest });
    }
  }

  #writeWishes(person: PersonId, { orientation, openness: level, joinedOn, dueOn }: CrowdPerson): void {
    const recordedOn = '2026-01-01';
    if (orientation !== null) {
      this.#unit.insert(orientations, { ...this.#of(person), ...orientation, source: 'said', recordedOn });
    }
    if (level !== null) {
      this.#unit.insert(opennessRecords, { ...this.#of(person), openness: level, form: null, recordedOn });
    }
    if (joinedOn !== null) this.#unit.insert(memberships, { ...this.#of(person), joinedOn });
    if (dueOn === null) return;
    this.#unit.insert(followUps, {
      ...this.#of(person),
      ...{
        kind: 'task',
        title: 'Call',
        note: '',
        dueOn,
        version: 1,
        createdAt: this.#now,
        updatedAt: this.#now,
      },
    });
  }

  #field(type: 'text' | 'number' | 'flag'): CustomFieldId {
    const id = customFieldId.parse(this.#next());
    const rest = { options: '[]', position: 0, version: 1, createdAt: this.#now, updatedAt: this.#now };
    this.#unit.insert(customFields, { id, name: type, type, ...rest });
    return id;
  }

  #writeCustom(person: PersonId, { text, number, flag }: CrowdPerson): void {
    const insert = (fieldId: string, textValue: string | null, numberValue: number | null) =>
      this.#unit.insert(customValues, { personId: person, fieldId, textValue, numberValue });
    if (text !== null) insert(this.fields.text, text, null);
    if (number !== null) insert(this.fields.number, null, number);
    if (flag !== null) insert(this.fields.flag, null, flag ? 1 : 0);
  }

  #label(person: PersonId, kind: 'tag' | 'skill', name: string): void {
    const known = this.#labels.get(`${kind}/${name}`) ?? this.#next();
    if (!this.#labels.has(`${kind}/${name}`)) {
      this.#unit.insert(labels, { id: known, kind, name, folded: fold(name) });
      this.#labels.set(`${kind}/${name}`, known);
    }
    this.#unit.insert(personLabels, { personId: person, labelId: known });
  }

  #writeNote(person: PersonId, { deleted, ...each }: CrowdPerson['notes'][number]): void {
    const id = this.#next();
    const shared = { kind: 'note', purpose: 'other', direction: each.direction, occurredAt: each.occurredAt };
    const times = { createdAt: this.#now, updatedAt: this.#now, deletedAt: deleted ? this.#now : null };
    this.#unit.insert(interactions, { ...each, ...shared, ...times, id, version: 1 });
    const present = !deleted;
    this.#unit.insert(interactionPeople, {
      ...shared,
      interactionId: id,
      personId: person,
      position: 0,
      present,
    });
  }
}

/** Somebody of that role and name who asks, on the day of the test clock. */
export const askingAs = (role: Role, actor = 'Aoki'): Asking => ({
  reader: { role, actor },
  today: plainDate.parse('2026-04-01'),
  zone: timeZone.parse('Asia/Tokyo'),
});
