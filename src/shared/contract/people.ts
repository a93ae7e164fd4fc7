import { z } from 'zod';
import { exchangeKindKey } from '../domain/exchangeKinds.ts';
import {
  customFieldId,
  exchangeId,
  interactionId,
  labelId,
  operationId,
  partnershipId,
  personId,
  relationId,
  tenureId,
} from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { rule } from '../domain/segments/rule.ts';
import {
  channel,
  consentBasis,
  consentPurpose,
  consentState,
  direction,
  eligibility,
  employmentType,
  exchangeAct,
  interactionKind,
  labelKind,
  language,
  membershipState,
  noteTier,
  openness,
  orientationKind,
  orientationSource,
  orientationStrength,
  partnershipForm,
  partnershipKind,
  party,
  purpose,
  relationKind,
} from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

/** The columns a list of people can have. All of them sort; custom fields are columns too. */
export const personColumn = z.enum([
  'name',
  'department',
  'title',
  'company',
  'jobTitle',
  'location',
  'externalId',
  'owner',
  'email',
  'phone',
  'startedOn',
  'leftOn',
  'orientation',
  'openness',
  'reachable',
  'membership',
  'joinedOn',
  'lastContact',
  'lastHeard',
  'interactions',
  'nextDue',
  'tags',
  'skills',
  'updated',
]);
export type PersonColumn = z.infer<typeof personColumn>;

/** A custom field as a column: `custom:<field id>`. */
export const customColumn = z.templateLiteral(['custom:', z.uuid()]);
export type CustomColumn = z.infer<typeof customColumn>;

export const listColumn = z.union([personColumn, customColumn]);
export type ListColumn = z.infer<typeof listColumn>;

/** `match`, best match first, is for a search only; without one it means by name. */
export const peopleSort = z.union([listColumn, z.literal('match')]);
export type PeopleSort = z.infer<typeof peopleSort>;

export const customValue = z.union([z.string(), z.number(), z.boolean()]);
export type CustomValue = z.infer<typeof customValue>;

export const personRow = personName.extend({
  id: personId,
  department: z.string().nullable(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  jobTitle: z.string().nullable(),
  location: z.string().nullable(),
  externalId: z.string().nullable(),
  owner: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  startedOn: plainDate.nullable(),
  /** The end of the latest tenure; null for someone still (or again) here. */
  leftOn: plainDate.nullable(),
  /** What the person wants most. */
  orientation: orientationKind.nullable(),
  orientationStrength: orientationStrength.nullable(),
  openness,
  lastContactAt: instant.nullable(),
  lastHeardAt: instant.nullable(),
  reachable: z.boolean(),
  doNotContact: z.boolean(),
  membership: membershipState,
  joined: z.boolean(),
  joinedOn: plainDate.nullable(),
  interactionCount: z.int(),
  /** The earliest open follow-up. */
  nextDueOn: plainDate.nullable(),
  tags: z.array(z.string()),
  skills: z.array(z.string()),
  updatedAt: instant,
  custom: z.record(customFieldId, customValue),
});
export type PersonRow = z.infer<typeof personRow>;

/** Who a list shows, and in which order. */
export const peopleQuestion = z.object({
  search: z.string().max(200),
  /** Null for everybody. */
  filter: rule.nullable().default(null),
  sort: peopleSort,
  descending: z.boolean(),
});
export type PeopleQuestion = z.infer<typeof peopleQuestion>;

/** People picked in a list: some by name, or all a list shows but a few. */
export const peopleSelection = z.discriminatedUnion('type', [
  z.object({ type: z.literal('some'), people: z.array(personId).min(1).max(100_000) }),
  z.object({
    type: z.literal('all'),
    search: z.string().max(200),
    filter: rule.nullable(),
    except: z.array(personId).max(100_000),
  }),
]);
export type PeopleSelection = z.infer<typeof peopleSelection>;

/** Where in a person's data a search was found: the text, or of a note the part around it. */
export const foundPlace = z.object({
  personId,
  place: z.enum([
    'name',
    'email',
    'phone',
    'message',
    'company',
    'location',
    'externalId',
    'tenure',
    'skill',
    'tag',
    'custom',
    'note',
  ]),
  text: z.string(),
});
export type FoundPlace = z.infer<typeof foundPlace>;

export const contactPoint = z.object({
  channel,
  label: z.string().nullable(),
  value: z.string(),
  usable: z.boolean(),
});
export type ContactPoint = z.infer<typeof contactPoint>;

export const tenure = z.object({
  id: tenureId,
  startedOn: plainDate.nullable(),
  endedOn: plainDate.nullable(),
  department: z.string().nullable(),
  title: z.string().nullable(),
  grade: z.string().nullable(),
  manager: z.string().nullable(),
  employmentType: employmentType.nullable(),
  leaveReason: z.string().nullable(),
});
export type Tenure = z.infer<typeof tenure>;

export const orientation = z.object({
  kind: orientationKind,
  strength: orientationStrength,
  source: orientationSource,
  recordedOn: plainDate,
});
export type Orientation = z.infer<typeof orientation>;

export const opennessRecord = z.object({
  openness,
  form: partnershipForm.nullable(),
  recordedOn: plainDate,
});
export type OpennessRecord = z.infer<typeof opennessRecord>;

/** Whether a person may be employed again. */
export const eligibilityRecord = z.object({
  eligibility,
  decidedBy: z.string().trim().min(1).max(120),
  decidedOn: plainDate,
  /** The last day on which it holds; null for no end. */
  until: plainDate.nullable(),
  /** Null where the reader may not see it. */
  reason: z.string().max(5000).nullable(),
  tier: noteTier,
});
export type EligibilityRecord = z.infer<typeof eligibilityRecord>;

export const consent = z.object({
  purpose: consentPurpose,
  channel,
  state: consentState,
  basis: consentBasis,
  evidence: z.string().max(2000),
  decidedOn: plainDate,
  /** The last day it holds, where it was given for a time; the program appends a withdrawal on the day after. */
  validUntil: plainDate.nullable().optional(),
});
export type Consent = z.infer<typeof consent>;

/** As it is kept; `lapsed` withdrawals were appended by the program, as the time of a consent was over. */
export const consentRecord = consent.extend({ validUntil: plainDate.nullable(), lapsed: z.boolean() });

export const membership = z.object({
  invitedOn: plainDate.nullable(),
  joinedOn: plainDate.nullable(),
  leftOn: plainDate.nullable(),
});
export type Membership = z.infer<typeof membership>;

/** The same with the day on which the new member was welcomed. */
export const profileMembership = membership.extend({ welcomedOn: plainDate.nullable() });
export type ProfileMembership = z.infer<typeof profileMembership>;

export const partnership = z.object({
  id: partnershipId,
  kind: partnershipKind,
  startedOn: plainDate.nullable(),
  /** Null while it goes on. */
  endedOn: plainDate.nullable(),
  /** What it is about. */
  title: z.string().max(200).nullable(),
  note: z.string().max(5000),
});
export type Partnership = z.infer<typeof partnership>;

export const relation = z.object({
  id: relationId,
  kind: relationKind,
  /** False where it is the other who was manager of, or was referred by, this person. */
  outward: z.boolean(),
  otherId: personId,
  otherName: personName,
  note: z.string().max(2000),
});
export type Relation = z.infer<typeof relation>;

/** Something one side gave the other or asked of it. */
export const exchange = z.object({
  id: exchangeId,
  kind: exchangeKindKey,
  party,
  act: exchangeAct,
  happenedOn: plainDate,
  interactionId: interactionId.nullable(),
  note: z.string().max(2000),
});
export type Exchange = z.infer<typeof exchange>;

export const label = z.object({ id: labelId, kind: labelKind, name: z.string() });
export type Label = z.infer<typeof label>;

export const profile = personName.extend({
  id: personId,
  version: z.int(),
  /** Who of us looks after the person. */
  owner: z.string().nullable(),
  externalId: z.string().nullable(),
  company: z.string().nullable(),
  jobTitle: z.string().nullable(),
  location: z.string().nullable(),
  doNotContact: z.boolean(),
  /** Known of few; it tells namesakes apart. */
  birthDate: plainDate.nullable(),
  deceasedOn: plainDate.nullable(),
  /** In which they are written to; null where nobody says, see src/shared/domain/writtenLanguage.ts. */
  language: language.nullable(),
  contactPoints: z.array(contactPoint),
  /** Latest first. */
  tenures: z.array(tenure),
  /** The present ones, strongest first. */
  orientations: z.array(orientation),
  orientationHistory: z.array(orientation),
  openness: opennessRecord.nullable(),
  opennessHistory: z.array(opennessRecord),
  /** The latest word, also where its time is over; null where nobody decided. */
  eligibility: eligibilityRecord.nullable(),
  eligibilityHistory: z.array(eligibilityRecord),
  /** The latest word per purpose and channel. */
  consents: z.array(consentRecord),
  /** Every word ever given, latest first. */
  consentHistory: z.array(consentRecord),
  membership: profileMembership.nullable(),
  /** Latest first. */
  partnerships: z.array(partnership),
  relations: z.array(relation),
  tags: z.array(label),
  skills: z.array(label),
  /** By field id; fields without a value are left out. */
  custom: z.record(customFieldId, customValue),
  /** Latest first. */
  exchanges: z.array(exchange),
  /** How often we want to be in touch, in days, and where that is said: at the person, or by the segment of that name. */
  keepInTouch: z.object({ days: z.int(), dueOn: plainDate, segment: z.string().nullable() }).nullable(),
  nextDueOn: plainDate.nullable(),
  interactionCount: z.int(),
  lastContactAt: instant.nullable(),
  /** What that was; null where there was none. */
  lastContact: z.object({ kind: interactionKind, direction, purpose }).nullable(),
  reachable: z.boolean(),
});
export type Profile = z.infer<typeof profile>;

/** A person added by hand, with one tenure. */
export const newPerson = personName.extend({
  email: z.string().nullable(),
  tenure: tenure.omit({ id: true }).nullable(),
  /** Also where somebody recognised as them was erased before. */
  evenSo: z.boolean().optional(),
});
export type NewPerson = z.infer<typeof newPerson>;

/** Corrected names and contact points, and what the person does now, as they shall be kept. */
export const personCorrection = personName.extend({
  personId,
  /** The version the correction was made from. */
  version: z.int(),
  company: z.string().nullable(),
  jobTitle: z.string().nullable(),
  location: z.string().nullable(),
  owner: z.string().nullable(),
  doNotContact: z.boolean(),
  birthDate: plainDate.nullable(),
  deceasedOn: plainDate.nullable(),
  language: language.nullable(),
  contactPoints: z.array(contactPoint),
});
export type PersonCorrection = z.infer<typeof personCorrection>;

const person = z.object({ personId });

/**
 * What is changed rather than appended names the version of the person it was made from; CHANGED_MEANWHILE where
 * that is no longer the present one. Every such change counts the version up.
 */
const versioned = person.extend({ version: z.int() });

export const peopleContract = {
  /**
   * A page of the list. `search` matches any part of any name, reading, former name, Latin form, email, phone,
   * company, department, title, tag, skill or custom field, and of notes the role may see, folded (width, kana,
   * accents, old kanji). By `match` at most the best `matchLimit` are listed, and `more` says there are others;
   * any other order lists all. Names sort by reading.
   */
  list: procedure
    .input(peopleQuestion.extend({ offset: z.int().min(0), limit: z.int().min(1).max(500) }))
    .output(z.object({ total: z.int(), more: z.boolean(), people: z.array(personRow) })),
  /** How many people there are, and how many of them are alumni today. */
  count: procedure.output(z.object({ people: z.int(), alumni: z.int() })),
  /** How many people are picked. */
  countSelection: procedure.input(peopleSelection).output(z.object({ people: z.int() })),
  /** Who they are, in the order in which they came into the workspace; of more than 100,000 the first. */
  selected: procedure.input(peopleSelection).output(z.object({ people: z.array(personId) })),
  /** Why the search finds these people: of each the place beside name and reading that has most of the words, if any. */
  foundIn: procedure
    .input(z.object({ search: z.string().max(200), people: z.array(personId).max(200) }))
    .output(z.array(foundPlace)),
  profile: procedure.input(person).output(profile),
  /** PERSON_ERASED where they were erased before, unless `evenSo`. */
  add: procedure.input(newPerson).output(profile),
  update: procedure.input(personCorrection).output(profile),
  /** Records what the person wants now; orientations not named keep their latest record. */
  recordOrientations: procedure
    .input(person.extend({ orientations: z.array(orientation).min(1) }))
    .output(profile),
  recordOpenness: procedure.input(person.extend({ openness: opennessRecord })).output(profile),
  /**
   * Appends to what was decided of a return to employment; INVALID_INPUT for a reason of a tier above the role's, and for
   * others than HR while the person may not return.
   */
  recordEligibility: procedure
    .input(person.extend({ eligibility: eligibilityRecord.extend({ reason: z.string().max(5000) }) }))
    .output(profile),
  /** Appends to the consent history; nothing is overwritten. */
  recordConsent: procedure
    .input(person.extend({ consents: z.array(consent).min(1).max(16) }))
    .output(profile),
  /** Where `welcomedOn` is not given, it stays; INVALID_INPUT for a welcome without or before joining. */
  setMembership: procedure
    .input(
      versioned.extend({ membership: membership.extend({ welcomedOn: plainDate.nullable().optional() }) }),
    )
    .output(profile),
  /** Adds a tenure (`id` null) or changes one. */
  saveTenure: procedure
    .input(versioned.extend({ tenure: tenure.extend({ id: tenureId.nullable() }) }))
    .output(profile),
  removeTenure: procedure.input(versioned.extend({ tenureId })).output(profile),
  savePartnership: procedure
    .input(versioned.extend({ partnership: partnership.extend({ id: partnershipId.nullable() }) }))
    .output(profile),
  removePartnership: procedure.input(versioned.extend({ partnershipId })).output(profile),
  saveRelation: procedure
    .input(
      versioned.extend({
        relation: relation.omit({ otherName: true }).extend({ id: relationId.nullable() }),
      }),
    )
    .output(profile),
  removeRelation: procedure.input(versioned.extend({ relationId })).output(profile),
  /** Makes the given words the person's tags or skills; new words become labels of the workspace. */
  setLabels: procedure
    .input(versioned.extend({ kind: labelKind, names: z.array(z.string().trim().min(1).max(60)).max(100) }))
    .output(profile),
  /** All tags and skills of the workspace, with how many people carry them; most used first. */
  labels: procedure.output(z.array(label.extend({ people: z.int() }))),
  /** Sets the named custom fields; null takes a value out. INVALID_INPUT where a value is not of the field's type. */
  setCustomValues: procedure
    .input(versioned.extend({ values: z.record(customFieldId, customValue.nullable()) }))
    .output(profile),
  recordExchange: procedure.input(person.extend({ exchange: exchange.omit({ id: true }) })).output(profile),
  removeExchange: procedure.input(person.extend({ exchangeId })).output(profile),
  /** How often we want to be in touch; null for no interval of the person's own. */
  setKeepInTouch: procedure
    .input(versioned.extend({ days: z.int().min(1).max(3650).nullable() }))
    .output(profile),
  /** The names of those who look after people, for choosing. */
  owners: procedure.output(z.array(z.string())),
  /** Puts the person into the bin; the operation's id is for undoing it. */
  remove: procedure.input(versioned).output(z.object({ operationId })),
};

/** How many people a search lists by best match. */
export const matchLimit = 1000;
