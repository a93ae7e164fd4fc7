import type { Database } from '#data/database/database.ts';
import type { Author, WriteUnit } from '#data/database/write.ts';
import {
  consents,
  contactPoints,
  customFields,
  customValues,
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
  segmentMembers,
  segments,
  tenures,
} from '#data/schema/index.ts';
import { fold } from '#shared/domain/folding.ts';
import type { PersonName } from '#shared/domain/names.ts';
import type { Rule } from '#shared/domain/segments/rule.ts';

/** A person as plain lists: all that a rule can ask about. */
export interface RulePerson extends PersonName {
  inBin: boolean;
  company: string | null;
  jobTitle: string | null;
  location: string | null;
  externalId: string | null;
  owner: string | null;
  doNotContact: boolean;
  deceasedOn: string | null;
  createdAt: string;
  updatedAt: string;
  emails: { value: string; usable: boolean }[];
  tenures: {
    startedOn: string | null;
    endedOn: string | null;
    department: string | null;
    title: string | null;
    grade: string | null;
    manager: string | null;
    employmentType: string | null;
    leaveReason: string | null;
  }[];
  orientations: { kind: string; strength: number; source: string; recordedOn: string }[];
  openness: { openness: string; form: string | null; recordedOn: string }[];
  consents: { purpose: string; channel: string; state: string; decidedOn: string }[];
  membership: { invitedOn: string | null; joinedOn: string | null; leftOn: string | null } | null;
  partnerships: { kind: string; startedOn: string | null; endedOn: string | null }[];
  interactions: {
    occurredAt: string;
    direction: string;
    purpose: string;
    kind: string;
    inBin: boolean;
  }[];
  followUps: { dueOn: string; done: boolean; inBin: boolean }[];
  exchanges: { party: string; act: string }[];
  /** Indexes of `labelIds`. */
  labels: number[];
  /** Values of `customIds`, null where there is none. */
  custom: {
    text: string | null;
    number: number | null;
    date: string | null;
    choice: string | null;
    flag: boolean | null;
  };
  /** Whether the person is in the list of the world. */
  listed: boolean;
}

const fixedId = (kind: number, number: number): string =>
  `00000000-0000-7000-${8000 + kind}-${String(number).padStart(12, '0')}`;

export const labelIds = [0, 1, 2].map((number) => fixedId(1, number));
export const customIds = {
  text: fixedId(2, 0),
  number: fixedId(2, 1),
  date: fixedId(2, 2),
  choice: fixedId(2, 3),
  flag: fixedId(2, 4),
};
export const listSegmentId = fixedId(3, 0);
export const ruleSegmentId = fixedId(3, 1);
/** Of what is not there. */
export const goneId = fixedId(9, 9);

export const personIdOf = (index: number): string => fixedId(4, index);

/** Writes people as the program does, with labels, fields, a list and a rule for them to be in. */
export async function writeRuleWorld(
  database: Database,
  author: Author,
  world: readonly RulePerson[],
  segmentRule: Rule,
): Promise<void> {
  await database.write('test', author, (unit) => {
    writeNamed(unit, segmentRule);
    for (const [index, person] of world.entries()) {
      const personId = personIdOf(index);
      writePerson(unit, personId, person);
      writeRecords(unit, personId, person);
      writeContacts(unit, personId, person);
      writeCustom(unit, personId, person);
    }
  });
}

const stampOf = ({ author: { clock } }: WriteUnit) => ({
  version: 1,
  createdAt: clock.now(),
  updatedAt: clock.now(),
});

const binnedAt = ({ author: { clock } }: WriteUnit, inBin: boolean) => (inBin ? clock.now() : null);

/** What rules name by an id. */
function writeNamed(unit: WriteUnit, segmentRule: Rule): void {
  const stamp = stampOf(unit);
  for (const [index, id] of labelIds.entries()) {
    const kind = index === 0 ? 'skill' : 'tag';
    unit.insert(labels, { id, kind, name: `L${index}`, folded: `l${index}` });
  }
  for (const [type, id] of Object.entries(customIds)) {
    unit.insert(customFields, { id, name: type, type, options: '[]', position: 0, ...stamp });
  }
  const segment = { description: '', ...stamp };
  unit.insert(segments, { id: listSegmentId, name: 'List', kind: 'list', ...segment });
  const rule = JSON.stringify(segmentRule);
  unit.insert(segments, { id: ruleSegmentId, name: 'Rule', kind: 'rule', rule, ...segment });
}

function writePerson(unit: WriteUnit, personId: string, person: RulePerson): void {
  unit.insert(people, {
    id: personId,
    familyName: person.familyName,
    givenName: person.givenName,
    familyReading: person.familyReading,
    givenReading: person.givenReading,
    latinName: person.latinName,
    preferredName: person.preferredName,
    formerFamilyName: person.formerFamilyName,
    company: person.company,
    jobTitle: person.jobTitle,
    location: person.location,
    externalId: person.externalId,
    owner: person.owner,
    doNotContact: person.doNotContact,
    deceasedOn: person.deceasedOn,
    version: 1,
    createdAt: person.createdAt,
    updatedAt: person.updatedAt,
    deletedAt: binnedAt(unit, person.inBin),
  });
}

function writeRecords(unit: WriteUnit, personId: string, person: RulePerson): void {
  const own = () => ({ id: unit.author.ids.next(), personId });
  for (const [position, { value, usable }] of person.emails.entries()) {
    const email = { channel: 'email', value, folded: fold(value), usable, position };
    unit.insert(contactPoints, { ...own(), ...email });
  }
  for (const tenure of person.tenures) unit.insert(tenures, { ...own(), ...tenure });
  for (const record of person.orientations) unit.insert(orientations, { ...own(), ...record });
  for (const record of person.openness) unit.insert(opennessRecords, { ...own(), ...record });
  for (const word of person.consents) {
    unit.insert(consents, { ...own(), basis: 'consent', evidence: '', ...word });
  }
  if (person.membership !== null) unit.insert(memberships, { ...own(), ...person.membership });
  for (const partnership of person.partnerships) {
    unit.insert(partnerships, { ...own(), title: null, note: '', ...partnership });
  }
  for (const exchange of person.exchanges) {
    unit.insert(exchanges, { ...own(), ...exchange, kind: 'talk', happenedOn: '2026-01-01', note: '' });
  }
  for (const label of new Set(person.labels)) {
    unit.insert(personLabels, { personId, labelId: labelIds[label] ?? '' });
  }
  if (person.listed) unit.insert(segmentMembers, { segmentId: listSegmentId, personId });
}

function writeContacts(unit: WriteUnit, personId: string, person: RulePerson): void {
  const { ids, clock } = unit.author;
  const stamp = stampOf(unit);
  for (const { inBin, ...facts } of person.interactions) {
    const interactionId = ids.next();
    const words = { subject: '', body: '', tier: 'open', loggedBy: 'Test' };
    const deletedAt = binnedAt(unit, inBin);
    unit.insert(interactions, { id: interactionId, ...words, deletedAt, ...facts, ...stamp });
    unit.insert(interactionPeople, { interactionId, personId, position: 0, present: !inBin, ...facts });
  }
  for (const { dueOn, done, inBin } of person.followUps) {
    unit.insert(followUps, {
      id: ids.next(),
      personId,
      kind: 'task',
      title: 'x',
      note: '',
      dueOn,
      doneAt: done ? clock.now() : null,
      deletedAt: binnedAt(unit, inBin),
      ...stamp,
    });
  }
}

function writeCustom(unit: WriteUnit, personId: string, { custom }: RulePerson): void {
  const values = [
    { fieldId: customIds.text, textValue: custom.text, numberValue: null },
    { fieldId: customIds.number, textValue: null, numberValue: custom.number },
    { fieldId: customIds.date, textValue: custom.date, numberValue: null },
    { fieldId: customIds.choice, textValue: custom.choice, numberValue: null },
    {
      fieldId: customIds.flag,
      textValue: null,
      numberValue: custom.flag === null ? null : Number(custom.flag),
    },
  ];
  for (const { fieldId, textValue, numberValue } of values) {
    if (textValue === null && numberValue === null) continue;
    unit.insert(customValues, { personId, fieldId, textValue, numberValue });
  }
}
