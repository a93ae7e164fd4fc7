import { z } from 'zod';
import { personId, tenureId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import {
  channel,
  consentBasis,
  consentPurpose,
  consentState,
  employmentType,
  openness,
  orientationKind,
  orientationSource,
  orientationStrength,
  partnershipForm,
} from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

export const peopleSort = z.enum(['name', 'department', 'leftOn', 'lastContact', 'openness']);
export type PeopleSort = z.infer<typeof peopleSort>;

export const personRow = personName.extend({
  id: personId,
  department: z.string().nullable(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  email: z.string().nullable(),
  startedOn: plainDate.nullable(),
  /** The end of the latest tenure; null for someone still (or again) here. */
  leftOn: plainDate.nullable(),
  openness,
  lastContactAt: instant.nullable(),
  reachable: z.boolean(),
  joined: z.boolean(),
});
export type PersonRow = z.infer<typeof personRow>;

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

export const consent = z.object({
  purpose: consentPurpose,
  channel,
  state: consentState,
  basis: consentBasis,
  evidence: z.string().max(2000),
  decidedOn: plainDate,
});
export type Consent = z.infer<typeof consent>;

export const membership = z.object({
  invitedOn: plainDate.nullable(),
  joinedOn: plainDate.nullable(),
  leftOn: plainDate.nullable(),
});
export type Membership = z.infer<typeof membership>;

export const profile = personName.extend({
  id: personId,
  version: z.int(),
  externalId: z.string().nullable(),
  company: z.string().nullable(),
  jobTitle: z.string().nullable(),
  location: z.string().nullable(),
  doNotContact: z.boolean(),
  deceasedOn: plainDate.nullable(),
  contactPoints: z.array(contactPoint),
  /** Latest first. */
  tenures: z.array(tenure),
  /** The present ones, strongest first. */
  orientations: z.array(orientation),
  orientationHistory: z.array(orientation),
  openness: opennessRecord.nullable(),
  opennessHistory: z.array(opennessRecord),
  /** The latest word per purpose and channel. */
  consents: z.array(consent),
  /** Every word ever given, latest first. */
  consentHistory: z.array(consent),
  membership: membership.nullable(),
  interactionCount: z.int(),
  lastContactAt: instant.nullable(),
  reachable: z.boolean(),
});
export type Profile = z.infer<typeof profile>;

/** A person added by hand, with one tenure. */
export const newPerson = personName.extend({
  email: z.string().nullable(),
  tenure: tenure.omit({ id: true }).nullable(),
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
  doNotContact: z.boolean(),
  contactPoints: z.array(contactPoint),
});
export type PersonCorrection = z.infer<typeof personCorrection>;

const person = z.object({ personId });

export const peopleContract = {
  /**
   * A page of the list. `search` matches any part of any name, reading, former name, Latin form, email,
   * company, department or title, folded (width, kana, accents, old kanji). Names sort by reading.
   */
  list: procedure
    .input(
      z.object({
        search: z.string().max(200),
        sort: peopleSort,
        descending: z.boolean(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.object({ total: z.int(), people: z.array(personRow) })),
  /** How many people there are, and how many of them are alumni today. */
  count: procedure.output(z.object({ people: z.int(), alumni: z.int() })),
  profile: procedure.input(person).output(profile),
  add: procedure.input(newPerson).output(profile),
  /** CHANGED_MEANWHILE on an old `version`. */
  update: procedure.input(personCorrection).output(profile),
  /** Records what the person wants now; orientations not named keep their latest record. */
  recordOrientations: procedure
    .input(person.extend({ orientations: z.array(orientation).min(1) }))
    .output(profile),
  recordOpenness: procedure.input(person.extend({ openness: opennessRecord })).output(profile),
  /** Appends to the consent history; nothing is overwritten. */
  recordConsent: procedure
    .input(person.extend({ consents: z.array(consent).min(1).max(16) }))
    .output(profile),
  setMembership: procedure.input(person.extend({ membership })).output(profile),
};
