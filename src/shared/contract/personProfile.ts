import { z } from 'zod';
import { exchangeKindKey } from '../domain/exchangeKinds.ts';
import {
  customFieldId,
  exchangeId,
  interactionId,
  labelId,
  partnershipId,
  personId,
  relationId,
  tenureId,
} from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
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
import { customValue } from './customFields.ts';

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
