import type { HomeChangeKind } from '#shared/contract/home.ts';
import type { TimeZone } from '#shared/domain/instant.ts';
import { addDays, addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import { direction, openness } from '#shared/domain/vocabulary.ts';
import { firstContactFrom, gave, type Span, tookPart } from '../insights/facts/actions.ts';
import { dayNumber, type FactPage, longAgo, noDayYet, peopleAPage } from '../insights/facts/factPage.ts';
import type { Facts } from '../insights/facts/facts.ts';
import { lastLeaveBy, leftBetween, returnAfter } from '../insights/facts/leaves.ts';
import { isAlumnusOn, isMemberOn, isReachableOn } from '../insights/facts/person.ts';
import { spanOf, yearTo } from '../insights/facts/span.ts';

const fromAlumnus = direction.options.indexOf('fromAlumnus');
const open = new Set([openness.options.indexOf('open'), openness.options.indexOf('active')]);

/** The days of a question about two states: after `since`, to `today`. */
interface Between {
  since: number;
  today: number;
  span: Span;
  yearToSince: Span;
  yearToToday: Span;
  /** The same two days a year before, and a year before that. */
  yearBeforeSince: number;
  yearBeforeToday: number;
}

/** Who, by seq, went through each kind of change after one day and until another, its end included. */
export function peopleChanged(
  facts: Facts,
  since: PlainDate,
  today: PlainDate,
  zone: TimeZone,
): Map<HomeChangeKind, number[]> {
  const found = new Map<HomeChangeKind, number[]>();
  if (since >= today) return found;
  const between: Between = {
    since: dayNumber(since),
    today: dayNumber(today),
    span: spanOf({ from: addDays(since, 1), to: today }, zone),
    yearToSince: yearTo(since, zone),
    yearToToday: yearTo(today, zone),
    yearBeforeSince: dayNumber(addMonths(since, -12)),
    yearBeforeToday: dayNumber(addMonths(today, -12)),
  };
  for (const page of facts.pages) {
    for (let slot = 0; slot < page.there.length; slot += 1) {
      if (page.there[slot] !== 1) continue;
      for (const kind of changesOf(page, slot, between)) {
        const seqs = found.get(kind) ?? [];
        seqs.push(page.page * peopleAPage + slot);
        found.set(kind, seqs);
      }
    }
  }
  return found;
}

const none: readonly HomeChangeKind[] = [];

function changesOf(page: FactPage, slot: number, between: Between): readonly HomeChangeKind[] {
  const { since, today } = between;
  const kinds: HomeChangeKind[] = [];
  const within = (day: number) => day > since && day <= today;
  if (leftBetween(page, slot, since + 1, today)) kinds.push('left');
  const leave = lastLeaveBy(page, slot, since);
  if (leave !== longAgo && within(returnAfter(page, slot, leave))) kinds.push('cameBack');
  if (within(page.leftOn[slot] ?? noDayYet)) kinds.push('leftNetwork');
  if (within(page.joinedOn[slot] ?? noDayYet) && isMemberOn(page, slot, today)) kinds.push('joined');
  if (isAlumnusOn(page, slot, today)) kinds.push(...ofAlumni(page, slot, between));
  return kinds.length === 0 ? none : kinds;
}

function ofAlumni(page: FactPage, slot: number, between: Between): HomeChangeKind[] {
  const { since, today, span } = between;
  const kinds: HomeChangeKind[] = [];
  if (wroteToUs(page, slot, span)) kinds.push('wroteToUs');
  if (toldWishes(page, slot, between)) kinds.push('toldWishes');
  if (isOpenOn(page, slot, today) && !isOpenOn(page, slot, since)) kinds.push('openToReturn');
  if (gave(page, slot, span, null)) kinds.push('gave');
  if (isReachableOn(page, slot, since) && !isReachableOn(page, slot, today)) kinds.push('outOfReach');
  kinds.push(...ofMembers(page, slot, between));
  return kinds;
}

/** See "Dormant" in docs/metrics.md; between the two days somebody became so, or is so no longer. */
function ofMembers(page: FactPage, slot: number, between: Between): HomeChangeKind[] {
  const { since, today, yearToSince, yearToToday, yearBeforeSince, yearBeforeToday } = between;
  if (!isMemberOn(page, slot, today)) return [];
  const active = tookPart(page, slot, yearToToday);
  const wasMember = isMemberOn(page, slot, since);
  const wasDormant =
    wasMember && isMemberOn(page, slot, yearBeforeSince) && !tookPart(page, slot, yearToSince);
  if (wasDormant) return active ? ['tookPartAgain'] : [];
  return isMemberOn(page, slot, yearBeforeToday) && !active ? ['fellSilent'] : [];
}

function wroteToUs(page: FactPage, slot: number, { fromMinute, beforeMinute }: Span): boolean {
  const { contacts } = page;
  const end = contacts.from[slot + 1] ?? 0;
  for (let entry = firstContactFrom(page, slot, fromMinute); entry < end; entry += 1) {
    if ((contacts.minute[entry] ?? noDayYet) >= beforeMinute) return false;
    if ((contacts.what[entry] ?? 0) >> 4 === fromAlumnus) return true;
  }
  return false;
}

function toldWishes({ orientations }: FactPage, slot: number, { since, today }: Between): boolean {
  const end = orientations.from[slot + 1] ?? 0;
  for (let entry = orientations.from[slot] ?? 0; entry < end; entry += 1) {
    const day = orientations.recordedOn[entry] ?? 0;
    if (day > since && day <= today) return true;
  }
  return false;
}

function isOpenOn({ openness: words }: FactPage, slot: number, day: number): boolean {
  const first = words.from[slot] ?? 0;
  for (let entry = (words.from[slot + 1] ?? 0) - 1; entry >= first; entry -= 1) {
    if ((words.recordedOn[entry] ?? noDayYet) <= day) return open.has(words.what[entry] ?? 0);
  }
  return false;
}
