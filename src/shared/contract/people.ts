import { z } from 'zod';
import {
  customFieldId,
  exchangeId,
  operationId,
  partnershipId,
  personId,
  relationId,
  tenureId,
} from '../domain/ids.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { labelKind, language } from '../domain/vocabulary.ts';
import { customValue } from './customFields.ts';
import { foundPlace, peopleQuestion, peopleSelection, personRow } from './peopleList.ts';
import {
  consent,
  contactPoint,
  eligibilityRecord,
  exchange,
  label,
  membership,
  opennessRecord,
  orientation,
  partnership,
  profile,
  relation,
  tenure,
} from './personProfile.ts';
import { procedure } from './refusals.ts';

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
