import type { PersonName } from '#shared/domain/names.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { DayNumber } from './calendar.ts';
import { Chance } from './chance.ts';
import { drawOccupation, drawPlace, type Occupation } from './company/employers.ts';
import type { Careers, SampleTenure } from './life/careers.ts';
import { drawConsents, type SampleConsent } from './life/consents.ts';
import type { Ties } from './life/contacts.ts';
import { drawContactPoints, type SampleContactPoint } from './life/contactWays.ts';
import { drawMembership, type SampleMembership } from './life/memberships.ts';
import {
  drawOpenness,
  drawOrientations,
  type SampleOpenness,
  type SampleOrientation,
} from './life/wishes.ts';
import { drawEnglishName, drawJapaneseName } from './names/drawName.ts';

/** Everything about one made-up person but the contacts with them. */
export interface SamplePerson {
  name: PersonName;
  externalId: string | null;
  occupation: Occupation | null;
  location: string | null;
  doNotContact: boolean;
  deceasedOn: DayNumber | null;
  tenures: SampleTenure[];
  contactPoints: SampleContactPoint[];
  orientations: SampleOrientation[];
  openness: SampleOpenness[];
  consents: SampleConsent[];
  membership: SampleMembership | null;
  ties: Ties;
}

const japaneseShare = 0.6;

/** How near the person feels to the company, 0 to 1; most else follows from it. */
const drawWarmth = (chance: Chance): number => Math.min(1, chance.share() * 0.85 + chance.share() * 0.25);

/** The person of that number, the same for the same seed, number and day. */
export function samplePerson(seed: number, number: number, careers: Careers, today: DayNumber): SamplePerson {
  const chance = new Chance(seed, number);
  const warmth = drawWarmth(chance);
  const language: Language = chance.happens(japaneseShare) ? 'ja' : 'en';
  const sex = chance.happens(0.46) ? 'woman' : 'man';
  const drawn = language === 'ja' ? drawJapaneseName(chance, sex) : drawEnglishName(chance, sex);
  const tenures = careers.draw(chance, language);
  const leftOn = firstLeave(tenures) ?? today;
  const away = leftOn < today;
  const occupation = away && chance.happens(0.7) ? drawOccupation(chance, language) : null;
  const contactPoints = drawContactPoints(chance, language, drawn, number + 1);
  const channels = contactPoints.filter((point) => point.usable).map((point) => point.channel);
  const dies = today - leftOn > 400 && tenures.length === 1 && chance.happens(0.004);
  const deceasedOn = dies ? chance.between(leftOn + 300, today - 1) : null;
  const until = deceasedOn ?? today;
  const openness = drawOpenness(chance, warmth, leftOn, until);
  const membership = drawMembership(chance, warmth, leftOn, until);
  const ties: Ties = {
    language,
    warmth,
    open: openness.some((record) => record.openness === 'open' || record.openness === 'active'),
    leftOn,
    joinedOn: membership?.joinedOn ?? null,
    goneOn: membership?.leftOn ?? null,
    carries: false,
    company: occupation?.company ?? null,
  };
  const person: SamplePerson = {
    name: drawn.name,
    externalId: chance.happens(0.92) ? `E${String(100_000 + number)}` : null,
    occupation,
    location: chance.happens(0.6) ? drawPlace(chance, language) : null,
    doNotContact: warmth < 0.15 && chance.happens(0.2),
    deceasedOn,
    tenures,
    contactPoints,
    orientations: drawOrientations(chance, warmth, leftOn, until),
    openness,
    consents: drawConsents(chance, language, channels, warmth, leftOn, until),
    membership,
    ties,
  };
  const carries = warmth > 0.9 && isMemberForYears(membership, until) && chance.happens(0.02);
  return carries ? { ...person, ties: { ...ties, carries } } : person;
}

const isMemberForYears = (membership: SampleMembership | null, until: DayNumber): boolean =>
  membership !== null &&
  membership.joinedOn !== null &&
  membership.leftOn === null &&
  until - membership.joinedOn > 3 * 365;

/** The last day before the first time away; a contract that went on the next morning is no leave. */
function firstLeave(tenures: readonly SampleTenure[]): DayNumber | null {
  for (const [index, tenure] of tenures.entries()) {
    const next = tenures[index + 1];
    if (tenure.endsOn !== null && (next === undefined || next.startsOn > tenure.endsOn + 1))
      return tenure.endsOn;
  }
  return null;
}
