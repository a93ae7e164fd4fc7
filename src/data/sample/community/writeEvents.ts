import { eventSession } from '#shared/contract/events.ts';
import type { IdSource } from '#shared/domain/ids.ts';
import type { Instant, TimeZone } from '#shared/domain/instant.ts';
import type { EventAnswer, Language, OrientationKind } from '#shared/domain/vocabulary.ts';
import { momentAt } from '#shared/domain/wallTime.ts';
import type { WriteUnit } from '../../database/write.ts';
import { eventGuests, events } from '../../schema/index.ts';
import { type DayNumber, isoDate, monthOfDay, yearOfDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { eventSettings, feedbackWords, halfOf } from '../texts/communityEvents.ts';
import { events as eventNames } from '../texts/story.ts';
import type { GatheredCommunity, Member, WrittenContact } from './gathered.ts';

export interface EventGround {
  chance: Chance;
  ids: IdSource;
  language: Language;
  zone: TimeZone;
  today: DayNumber;
  now: Instant;
  owner: () => string;
}

/** An event that was written. */
export interface WrittenEvent {
  id: string;
  topic: number;
  firstOn: DayNumber;
}

interface Plan {
  topic: number;
  title: string;
  days: readonly DayNumber[];
  cancelled?: boolean;
}

/** So many series of the last two years, those with most people; and what is to come, in so many days. */
const mostPast = 14;
const coming = [
  { topic: 7, inDays: 12, invited: 0.6, answers: true },
  { topic: 4, inDays: 33, invited: 0.3, answers: true },
  { topic: 6, inDays: 61, invited: 0, answers: false },
  { topic: 5, inDays: 40, invited: 0.15, answers: false, cancelled: true },
] as const;

const mostSessions = 30;

/**
 * Events whose attendance is what the sample's people went to anyway, and some that are to come. Gives the coming ones first,
 * the next one first of these.
 */
export function writeEvents(
  unit: WriteUnit,
  gathered: GatheredCommunity,
  ground: EventGround,
): WrittenEvent[] {
  const written: WrittenEvent[] = [];
  for (const { topic, inDays, invited, answers, ...rest } of coming) {
    const title = eventNames[ground.language][topic] ?? '';
    const plan: Plan = { topic, title, days: [ground.today + inDays], ...rest };
    const event = writeEvent(unit, plan, ground);
    if (!plan.cancelled) written.push(event);
    writeExpected(unit, event, gathered.members, { share: invited, answers }, ground);
  }
  for (const contacts of seriesOf(gathered.gatherings)) {
    const [first] = contacts;
    if (first === undefined || first.topic === null) continue;
    const days = [...new Set(contacts.map(({ on }) => on))].toSorted((a, b) => a - b);
    const year = yearOfDay(first.on);
    const half = monthOfDay(first.on) <= 6 ? 1 : 2;
    const name = eventNames[ground.language][first.topic] ?? '';
    const title = halfOf[ground.language](name, year, half);
    const event = writeEvent(unit, { topic: first.topic, title, days }, ground);
    writeGuests(unit, event, contacts, gathered.members, ground);
    written.push(event);
  }
  return written;
}

/** What people went to, by the name of the event and half a year, those with most people first. */
function seriesOf(gatherings: readonly WrittenContact[]): WrittenContact[][] {
  const series = new Map<string, WrittenContact[]>();
  for (const contact of gatherings) {
    if (contact.topic === null) continue;
    const key = `${yearOfDay(contact.on)} ${Math.ceil(monthOfDay(contact.on) / 6)} ${contact.topic}`;
    const contacts = series.get(key) ?? [];
    const days = new Set(contacts.map(({ on }) => on));
    if (days.has(contact.on) || days.size < mostSessions) contacts.push(contact);
    series.set(key, contacts);
  }
  return [...series.values()]
    .filter((contacts) => contacts.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostPast);
}

function writeEvent(
  unit: WriteUnit,
  { topic, title, days, cancelled }: Plan,
  ground: EventGround,
): WrittenEvent {
  const { chance, ids, language, zone, now, today } = ground;
  const setting = eventSettings[topic];
  const firstOn = days[0] ?? today;
  if (setting === undefined) throw new TypeError('an event without a setting');
  const sessions = days.map((day) =>
    eventSession.parse({
      from: { date: isoDate(day), time: setting.from },
      to: { date: isoDate(day), time: setting.to },
    }),
  );
  const [first] = sessions;
  const last = sessions.at(-1);
  if (first === undefined || last === undefined) throw new TypeError('an event without a day');
  const planned = Math.round((setting.cost * (0.8 + chance.share() * 0.4)) / 1000) * 1000;
  const over = firstOn < today;
  const id = ids.next();
  unit.insert(events, {
    ...{ id, title, description: setting.description[language], sessions: JSON.stringify(sessions), zone },
    ...{ startsAt: momentAt(first.from, zone), endsAt: momentAt(last.to, zone) },
    ...{ place: setting.place[language], link: setting.link },
    ...{ hosts: JSON.stringify([ground.owner()]), orientations: JSON.stringify(setting.orientations) },
    ...{ capacity: setting.capacity, currency: 'JPY', plannedCost: planned },
    actualCost: over ? Math.round((planned * (0.85 + chance.share() * 0.3)) / 1000) * 1000 : null,
    ...{ owner: ground.owner(), cancelledAt: cancelled === true ? now : null },
    ...{ version: 1, createdAt: now, updatedAt: now },
  });
  return { id, topic, firstOn };
}

/** Who came, by what is on their timelines, and about twice as many who were invited and did not. */
function writeGuests(
  unit: WriteUnit,
  event: WrittenEvent,
  contacts: readonly WrittenContact[],
  members: readonly Member[],
  ground: EventGround,
): void {
  const { chance, ids, today } = ground;
  const listed = new Set<string>();
  const known = new Map(members.map((member) => [member.personId, member]));
  for (const { id: interactionId, on, people } of contacts) {
    for (const personId of people) {
      if (listed.has(personId)) continue;
      listed.add(personId);
      const member = known.get(personId);
      const invited = member?.may.has('events') === true && chance.happens(0.92);
      const invitedOn = event.firstOn - chance.between(14, 35);
      unit.insert(eventGuests, {
        ...{ id: ids.next(), eventId: event.id, personId },
        listedOn: isoDate(invited ? invitedOn : on),
        invitedOn: invited ? isoDate(invitedOn) : null,
        ...answered(chance, invited ? 'yes' : null, invitedOn, Math.min(on, today)),
        ...{ attended: true, walkIn: !invited, interactionId },
        ...feedback(chance, member?.language ?? ground.language),
      });
    }
  }
  const wanted = Math.round(listed.size * (1.1 + chance.share()));
  for (const { personId } of invitable(chance, members, event, wanted, listed)) {
    const invitedOn = event.firstOn - chance.between(14, 35);
    const answer = drawAnswer(chance, 0.15);
    unit.insert(eventGuests, {
      ...{ id: ids.next(), eventId: event.id, personId, listedOn: isoDate(invitedOn) },
      invitedOn: isoDate(invitedOn),
      ...answered(chance, answer, invitedOn, event.firstOn),
      ...{ attended: false, walkIn: false, feedbackScore: null, feedbackWords: '', interactionId: null },
    });
  }
}

/** Who is on the list of an event to come; most of them are invited, some have answered. */
function writeExpected(
  unit: WriteUnit,
  event: WrittenEvent,
  members: readonly Member[],
  { share, answers }: { share: number; answers: boolean },
  ground: EventGround,
): void {
  const { chance, ids, today } = ground;
  const wanted = Math.min(90, Math.round(members.length * share));
  for (const { personId } of invitable(chance, members, event, wanted, new Set())) {
    const invited = chance.happens(0.85);
    const invitedOn = today - chance.between(3, 12);
    unit.insert(eventGuests, {
      ...{ id: ids.next(), eventId: event.id, personId, listedOn: isoDate(invitedOn) },
      invitedOn: invited ? isoDate(invitedOn) : null,
      ...answered(chance, invited && answers ? drawAnswer(chance, 0.4) : null, invitedOn, today),
      ...{ attended: null, walkIn: false, feedbackScore: null, feedbackWords: '', interactionId: null },
    });
  }
}

/** Members who may be invited, rather those whom it fits. */
function invitable(
  chance: Chance,
  members: readonly Member[],
  { topic, firstOn }: WrittenEvent,
  wanted: number,
  but: ReadonlySet<string>,
): Member[] {
  const kinds = eventSettings[topic]?.orientations ?? [];
  const found: Member[] = [];
  for (const member of members) {
    if (found.length >= wanted) break;
    const { personId, may, joinedOn, wants } = member;
    if (but.has(personId) || !may.has('events') || joinedOn > firstOn - 40) continue;
    if (chance.happens(fits(wants, kinds) ? 0.8 : 0.3)) found.push(member);
  }
  return found;
}

const fits = (wants: ReadonlyMap<OrientationKind, number>, kinds: readonly OrientationKind[]): boolean =>
  kinds.length === 0 || kinds.some((kind) => (wants.get(kind) ?? 0) > 0);

function drawAnswer(chance: Chance, yes: number): EventAnswer | null {
  const at = chance.share();
  if (at < yes) return 'yes';
  if (at < yes + 0.12) return 'maybe';
  return at < yes + 0.37 ? 'no' : null;
}

function answered(chance: Chance, answer: EventAnswer | null, from: DayNumber, until: DayNumber) {
  if (answer === null) return { answer: null, answeredOn: null };
  return { answer, answeredOn: isoDate(chance.between(from, Math.max(from, until - 1))) };
}

function feedback(chance: Chance, language: Language) {
  if (!chance.happens(0.5)) return { feedbackScore: null, feedbackWords: '' };
  const at = chance.share();
  const feedbackScore = at < 0.45 ? 5 : at < 0.8 ? 4 : at < 0.95 ? 3 : 2;
  return { feedbackScore, feedbackWords: chance.happens(0.55) ? chance.pick(feedbackWords[language]) : '' };
}
