import type { NetworkInsights } from '#shared/contract/insights.ts';
import { rateOf } from '#shared/domain/metrics/metrics.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { type BegunEvent, eventsBegun } from './eventsBegun.ts';
import { type FactPage, noDayYet, peopleAPage } from './facts/factPage.ts';
import type { Facts } from './facts/facts.ts';
import { wantedBy } from './facts/wishes.ts';
import type { Question } from './question.ts';

/** So many events are told one by one. */
const eventsShown = 12;

/** What the `what` of a guest says. */
export const guestBits = { answered: 1, told: 2, came: 4 };

/** How many there were of an event's guests; `came` of the invited. */
interface Counts {
  guests: number;
  invited: number;
  answered: number;
  came: number;
  fits: number;
  scores: number;
  scored: number;
}

const nobody = (): Counts => ({
  ...{ guests: 0, invited: 0, answered: 0, came: 0 },
  ...{ fits: 0, scores: 0, scored: 0 },
});

/** Who came to events of the 12 months, and who of them came again. */
interface Comers {
  once: number;
  again: number;
}

/**
 * How many of the invited came to the events that began on a day of the period, and by `on`, whom these were for, what the
 * guests thought of them, and, over the 12 months to the period's end, who came again. See "Events" in docs/metrics.md.
 */
export function eventsOf(facts: Facts, question: Question, sqlite: SqliteDatabase) {
  const events = eventsBegun(sqlite, question);
  const counts = events.map(nobody);
  const comers: Comers = { once: 0, again: 0 };
  const placeOf = new Map(events.map(({ id }, place) => [id, place]));
  for (const page of events.length === 0 ? [] : facts.pages) {
    countPage(page, question, { events, placeOf, counts, comers });
  }
  const inPeriod = events.flatMap((event, place) => {
    const counted = counts[place];
    return event.inPeriod && counted !== undefined ? [{ event, counted }] : [];
  });
  const told = inPeriod.filter(({ event }) => event.told);
  const forSome = inPeriod.filter(({ event }) => event.wanted !== 0);
  const sum = (of: typeof inPeriod, name: keyof Counts) =>
    of.reduce((total, { counted }) => total + counted[name], 0);
  const shown = inPeriod.filter(({ counted }) => question.among === null || counted.guests > 0);
  return {
    begun: inPeriod.length,
    metrics: {
      eventAttendance: rateOf(sum(told, 'came'), sum(told, 'invited')),
      eventFit: rateOf(sum(forSome, 'fits'), sum(forSome, 'invited')),
      eventRepeat: rateOf(comers.again, comers.once),
      /** The mean of the scores; `n` is their sum. */
      eventScore: rateOf(sum(inPeriod, 'scores'), sum(inPeriod, 'scored')),
    },
    events: shown.slice(-eventsShown).map(({ event, counted }): NetworkInsights['events'][number] => ({
      ...{ eventId: event.id, title: event.title, on: event.on, told: event.told },
      ...{ invited: counted.invited, answered: counted.answered, attended: counted.came },
      fits: event.wanted === 0 ? null : counted.fits,
    })),
  };
}

interface Tally {
  events: readonly BegunEvent[];
  placeOf: ReadonlyMap<string, number>;
  counts: readonly Counts[];
  comers: Comers;
}

function countPage(page: FactPage, { among }: Question, tally: Tally): void {
  if (page.guests.event.length === 0) return;
  const places = Int32Array.from(page.words, (word) => tally.placeOf.get(word) ?? -1);
  for (let slot = 0; slot < peopleAPage; slot += 1) {
    if (among !== null && !among.has(page.page * peopleAPage + slot)) continue;
    const times = countPerson(page, slot, places, tally);
    if (times > 0) tally.comers.once += 1;
    if (times > 1) tally.comers.again += 1;
  }
}

/** To how many events of the 12 months they came; what they were to those of the period is added to these. */
function countPerson(page: FactPage, slot: number, places: Int32Array, { events, counts }: Tally): number {
  const { guests } = page;
  const end = guests.from[slot + 1] ?? 0;
  let times = 0;
  for (let entry = guests.from[slot] ?? 0; entry < end; entry += 1) {
    const place = places[guests.event[entry] ?? 0] ?? -1;
    const event = events[place];
    const counted = counts[place];
    if (event === undefined || counted === undefined) continue;
    if (event.inYear && ((guests.what[entry] ?? 0) & guestBits.came) !== 0) times += 1;
    if (event.inPeriod) addGuest(counted, page, slot, entry, event);
  }
  return times;
}

function addGuest(counted: Counts, page: FactPage, slot: number, entry: number, event: BegunEvent): void {
  const { guests } = page;
  const what = guests.what[entry] ?? 0;
  const score = guests.score[entry] ?? 0;
  counted.guests += 1;
  counted.scores += score;
  if (score > 0) counted.scored += 1;
  if (!isInvited(page, entry)) return;
  counted.invited += 1;
  if ((what & guestBits.answered) !== 0) counted.answered += 1;
  if ((what & guestBits.came) !== 0) counted.came += 1;
  if (fitsEvent(page, slot, event)) counted.fits += 1;
}

/** Whether a guest was invited, and is no walk-in. */
export const isInvited = ({ guests }: FactPage, entry: number): boolean =>
  (guests.invitedOn[entry] ?? noDayYet) !== noDayYet;

/** Whether they wanted one of the event's orientations by its first day; nobody fits one that was for everybody. */
export const fitsEvent = (page: FactPage, slot: number, { wanted, day }: BegunEvent): boolean =>
  wanted !== 0 && (wantedBy(page, slot, day) & wanted) !== 0;
