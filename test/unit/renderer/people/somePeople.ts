import { type PersonRow, type Profile, personRow, profile } from '#shared/contract/people.ts';
import { noName } from '#shared/domain/names.ts';

/** The id of the nth made-up person. */
export const someId = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** The nth row of a made-up list, of which a test names what it is about. */
export function someRow(n: number, parts: Partial<Record<keyof PersonRow, unknown>> = {}): PersonRow {
  return personRow.parse({
    ...noName,
    id: someId(n),
    familyName: `Family${n}`,
    department: null,
    title: null,
    company: null,
    email: null,
    startedOn: null,
    leftOn: null,
    openness: 'unknown',
    lastContactAt: null,
    reachable: false,
    joined: false,
    ...parts,
  });
}

/** A made-up profile, of which a test names what it is about. */
export function someProfile(parts: Partial<Record<keyof Profile, unknown>> = {}): Profile {
  return profile.parse({
    ...noName,
    id: someId(1),
    familyName: '山田',
    givenName: '太郎',
    familyReading: 'やまだ',
    givenReading: 'たろう',
    version: 3,
    externalId: null,
    company: null,
    jobTitle: null,
    location: null,
    doNotContact: false,
    deceasedOn: null,
    contactPoints: [],
    tenures: [],
    orientations: [],
    orientationHistory: [],
    openness: null,
    opennessHistory: [],
    consents: [],
    consentHistory: [],
    membership: null,
    interactionCount: 0,
    lastContactAt: null,
    reachable: false,
    ...parts,
  });
}
