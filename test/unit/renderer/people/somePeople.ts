import { type PersonRow, personRow } from '#shared/contract/peopleList.ts';
import { type Profile, profile } from '#shared/contract/personProfile.ts';
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
    jobTitle: null,
    location: null,
    externalId: null,
    owner: null,
    email: null,
    phone: null,
    startedOn: null,
    leftOn: null,
    orientation: null,
    orientationStrength: null,
    openness: 'unknown',
    lastContactAt: null,
    lastHeardAt: null,
    reachable: false,
    doNotContact: false,
    membership: 'notInvited',
    joined: false,
    joinedOn: null,
    interactionCount: 0,
    nextDueOn: null,
    tags: [],
    skills: [],
    updatedAt: '2026-01-01T00:00:00.000Z',
    custom: {},
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
    owner: null,
    externalId: null,
    company: null,
    jobTitle: null,
    location: null,
    doNotContact: false,
    birthDate: null,
    deceasedOn: null,
    language: null,
    contactPoints: [],
    tenures: [],
    orientations: [],
    orientationHistory: [],
    openness: null,
    opennessHistory: [],
    eligibility: null,
    eligibilityHistory: [],
    consents: [],
    consentHistory: [],
    membership: null,
    partnerships: [],
    relations: [],
    tags: [],
    skills: [],
    custom: {},
    exchanges: [],
    keepInTouch: null,
    nextDueOn: null,
    interactionCount: 0,
    lastContactAt: null,
    lastContact: null,
    reachable: false,
    ...parts,
  });
}
