import { z } from 'zod';
import {
  consentRecord,
  contactPoint,
  type EligibilityRecord,
  eligibilityRecord,
  opennessRecord,
  orientation,
  type Profile,
  profile,
  profileMembership,
  tenure,
} from '#shared/contract/personProfile.ts';
import { type Reader, tiersOf } from '../interactions/visibility.ts';
import type { ReadProfile, Ties } from './ties.ts';

/** The rows of a person as SQLite has them, each kind with the latest first. */
export interface ProfileRows {
  person: unknown;
  contactPoints: readonly unknown[];
  tenures: readonly unknown[];
  orientations: readonly unknown[];
  openness: readonly unknown[];
  eligibility: readonly unknown[];
  /** Reasons of decisions are for some eyes only. */
  reader: Reader;
  consents: readonly unknown[];
  membership: unknown;
  lastContact: unknown;
  ties: Ties;
  keepInTouch: Profile['keepInTouch'];
}

/** SQLite keeps yes and no as 1 and 0. */
const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);

const personRow = profile
  .pick({
    id: true,
    version: true,
    owner: true,
    familyName: true,
    givenName: true,
    familyReading: true,
    givenReading: true,
    latinName: true,
    preferredName: true,
    formerFamilyName: true,
    externalId: true,
    company: true,
    jobTitle: true,
    location: true,
    birthDate: true,
    deceasedOn: true,
    language: true,
    nextDueOn: true,
    interactionCount: true,
    lastContactAt: true,
  })
  .extend({ doNotContact: flag, reachable: flag });

const contactPointRows = z.array(contactPoint.extend({ usable: flag }));
const tenureRows = z.array(tenure);
const orientationRows = z.array(orientation);
const opennessRows = z.array(opennessRecord);
const eligibilityRows = z.array(eligibilityRecord.extend({ recordedBy: z.string() }));
const consentRows = z.array(
  z
    .looseObject({ lapsed: z.int() })
    .transform(({ lapsed, ...rest }) => ({ ...rest, lapsed: lapsed === 1 }))
    .pipe(consentRecord),
);

/** The rows as the contract's profile; throws where the database holds what the contract does not know. */
export function profileOf(rows: ProfileRows): ReadProfile {
  const orientationHistory = orientationRows.parse(rows.orientations);
  const opennessHistory = opennessRows.parse(rows.openness);
  const eligibilityHistory = eligibilityRows.parse(rows.eligibility).map((row) => asSeenBy(rows.reader, row));
  const consentHistory = consentRows.parse(rows.consents);
  return {
    ...personRow.parse(rows.person),
    contactPoints: contactPointRows.parse(rows.contactPoints),
    tenures: tenureRows.parse(rows.tenures),
    orientations: latestPer(orientationHistory, (record) => record.kind).sort(
      (a, b) => b.strength - a.strength,
    ),
    orientationHistory,
    openness: opennessHistory[0] ?? null,
    opennessHistory,
    eligibility: eligibilityHistory[0] ?? null,
    eligibilityHistory,
    consents: latestPer(consentHistory, (record) => `${record.purpose} ${record.channel}`),
    consentHistory,
    membership: profileMembership.nullable().parse(rows.membership),
    lastContact: profile.shape.lastContact.parse(rows.lastContact),
    ...rows.ties,
    keepInTouch: rows.keepInTouch,
  };
}

/** A decision without the reason where that is of a tier the reader does not see. */
function asSeenBy(
  { role, actor }: Reader,
  { recordedBy, ...decision }: EligibilityRecord & { recordedBy: string },
): EligibilityRecord {
  const own = decision.tier === 'owner' && recordedBy === actor;
  return own || tiersOf(role).includes(decision.tier) ? decision : { ...decision, reason: null };
}

/** The first record of each key, where the latest come first. */
export function latestPer<T>(records: readonly T[], key: (record: T) => string): T[] {
  const latest = new Map<string, T>();
  for (const record of records) if (!latest.has(key(record))) latest.set(key(record), record);
  return [...latest.values()];
}
