import { fold } from '#shared/domain/folding.ts';
import { dateOf, epochMilliseconds, instant, startOfDay, timeZone } from '#shared/domain/instant.ts';
import type { ReturnFactor, ReturnWeights, RoleSought } from '#shared/domain/pipeline/returnFactors.ts';
import { titleFit } from '#shared/domain/pipeline/titleFit.ts';
import { addDays, daysBetween, type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import { idOf, type ReturnPerson, type ReturnWorld, worldNow } from './returnWorld.ts';

/*
 * docs/returning.md once more, read slowly and in words: one person after the other, from what was written down of
 * them, and nothing kept between. How alike two titles are is the one thing taken over; it has tests of its own.
 */

interface Question {
  world: ReturnWorld;
  role: RoleSought;
  weights: ReturnWeights;
  zone: string;
}

export interface Expected {
  personId: string;
  /** What each fact adds to the whole, but for those that add nothing. */
  shares: Partial<Record<ReturnFactor, number>>;
}

/** Who might come back, the likeliest first. */
export function expectedReturns(question: Question): Expected[] {
  const today = dateOf(instant.parse(worldNow), timeZone.parse(question.zone));
  const found = question.world.flatMap((person, number) => {
    if (!mayBeAsked(person, question.role, today)) return [];
    const shares = sharesOf(person, question, today);
    const whole = Math.round(Object.values(shares).reduce((sum, share) => sum + share, 0) * 1e6);
    return whole === 0
      ? []
      : [{ personId: idOf(number), number, shares, whole, leftOn: lastDay(person) ?? '' }];
  });
  return found
    .toSorted(
      (a, b) =>
        b.whole - a.whole || (a.leftOn < b.leftOn ? 1 : a.leftOn > b.leftOn ? -1 : b.number - a.number),
    )
    .map(({ personId, shares }) => ({ personId, shares }));
}

/** The one recorded last; of two on one day the one written down later. */
function latest<T extends Record<D, string>, D extends string>(records: readonly T[], on: D): T | undefined {
  return records.reduce<T | undefined>(
    (best, each) => (best === undefined || each[on] >= best[on] ? each : best),
    undefined,
  );
}

/** The latest record of each kind of orientation. */
function wishes({ orientations }: ReturnPerson) {
  const kinds = [...new Set(orientations.map(({ kind }) => kind))];
  return kinds.flatMap(
    (kind) =>
      latest(
        orientations.filter((each) => each.kind === kind),
        'recordedOn',
      ) ?? [],
  );
}

/** The tenure that ended last; one that goes on has not. */
function latestTenure({ tenures }: ReturnPerson): ReturnPerson['tenures'][number] | undefined {
  const end = (tenure: ReturnPerson['tenures'][number]) => tenure.endedOn ?? '9999-12-31';
  const start = (tenure: ReturnPerson['tenures'][number]) => tenure.startedOn ?? '';
  return tenures.reduce<ReturnPerson['tenures'][number] | undefined>((best, each) => {
    if (best === undefined || end(each) > end(best)) return each;
    if (end(each) < end(best)) return best;
    return start(each) >= start(best) ? each : best;
  }, undefined);
}

const lastDay = (person: ReturnPerson): string | null => latestTenure(person)?.endedOn ?? null;

function mayBeAsked(person: ReturnPerson, { form, department }: RoleSought, today: PlainDate): boolean {
  if (person.inBin || person.doNotContact || person.deceasedOn !== null) return false;
  if (person.tenures.length === 0) return false;
  if (person.tenures.some(({ endedOn }) => endedOn === null || endedOn > today)) return false;
  if (latest(person.openness, 'recordedOn')?.openness === 'no') return false;
  if (wishes(person).some(({ kind, strength }) => kind === 'distance' && strength > 0)) return false;
  const decision = latest(person.eligibility, 'decidedOn');
  const holds = decision !== undefined && (decision.validUntil === null || decision.validUntil >= today);
  if (['rehire', 'partTime'].includes(form) && holds && decision.eligibility === 'no') return false;
  return department === null || person.tenures.some((tenure) => tenure.department === department);
}

const between = (days: number, full: number, none: number): number =>
  Math.min(1, Math.max(0, (none - days) / (none - full)));

function sharesOf(
  person: ReturnPerson,
  { role, weights, zone }: Question,
  today: PlainDate,
): Expected['shares'] {
  const looked: Record<ReturnFactor, boolean> = {
    ...{ openness: true, orientation: true, timeAway: true, lastContact: true, goodParting: true },
    skills: role.skills.length > 0,
    title: role.title !== '',
  };
  const factors = factorsOf(looked);
  const sum = factors.reduce((all, factor) => all + weights[factor], 0);
  const worths: Record<ReturnFactor, number> = {
    openness: openness(person, role),
    orientation: orientation(person, role),
    timeAway: timeAway(person, today),
    lastContact: lastContact(person, today, zone),
    goodParting: goodParting(person) ? 1 : 0,
    skills: skills(person, role),
    title: Math.max(0, ...titles(person).map((title) => titleFit(fold(role.title), fold(title)))),
  };
  const shares = factors.map((factor) => [factor, (worths[factor] * weights[factor]) / sum] as const);
  return Object.fromEntries(shares.filter(([, share]) => share > 0));
}

const factorsOf = (looked: Record<ReturnFactor, boolean>): ReturnFactor[] =>
  (['openness', 'orientation', 'timeAway', 'lastContact', 'goodParting', 'skills', 'title'] as const).filter(
    (factor) => looked[factor],
  );

function openness(person: ReturnPerson, { form }: RoleSought): number {
  const said = latest(person.openness, 'recordedOn');
  const worth = { unknown: 0, no: 0, maybe: 0.4, open: 0.8, active: 1 }[said?.openness ?? 'unknown'];
  const elsewhere = said !== undefined && said.form !== null && said.form !== form;
  return elsewhere ? worth / 2 : worth;
}

const suited = {
  rehire: ['return'],
  partTime: ['return', 'freelance'],
  freelance: ['freelance'],
  referral: ['mentor'],
  business: ['collaboration'],
  advisory: ['mentor', 'collaboration'],
};

function orientation(person: ReturnPerson, { form }: RoleSought): number {
  const suitable = wishes(person).filter(({ kind }) => suited[form].includes(kind));
  return Math.max(
    0,
    ...suitable.map(({ strength, source }) => (source === 'assumed' ? strength / 6 : strength / 3)),
  );
}

function timeAway(person: ReturnPerson, today: PlainDate): number {
  const days = daysBetween(plainDate.parse(lastDay(person)), today);
  return days < 180 ? 0.6 : between(days, 1095, 3650);
}

function lastContact({ contacts }: ReturnPerson, today: PlainDate, zone: string): number {
  const moments = contacts.filter(({ inBin }) => !inBin).map(({ occurredAt }) => occurredAt);
  const last = moments.toSorted().at(-1);
  if (last === undefined) return 0;
  // Of 24 hours each, back from the end of today; what is yet to come is of today.
  const endOfToday = epochMilliseconds(startOfDay(addDays(today, 1), timeZone.parse(zone)));
  const days = Math.floor((endOfToday - epochMilliseconds(instant.parse(last))) / (24 * 60 * 60 * 1000));
  return between(Math.max(0, days), 90, 730);
}

function goodParting(person: ReturnPerson): boolean {
  const tenure = latestTenure(person);
  if (tenure === undefined || tenure.endedOn === null) return false;
  const { heldOn, givenOn, endedOn } = tenure;
  return heldOn !== null && heldOn <= endedOn && typeof givenOn === 'string' && givenOn <= endedOn;
}

function skills({ skills: had }: ReturnPerson, role: RoleSought): number {
  const wanted = new Set(role.skills.map(fold));
  return had.filter((skill) => wanted.has(fold(skill))).length / Math.max(1, wanted.size);
}

const titles = ({ tenures, jobTitle }: ReturnPerson): string[] =>
  [...tenures.map(({ title }) => title), jobTitle].filter((title) => title !== null);
