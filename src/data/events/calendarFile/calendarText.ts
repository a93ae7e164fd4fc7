import ICAL from 'ical.js';
import type { CommunityEvent, EventSession } from '#shared/contract/events.ts';
import type { Instant, TimeZone } from '#shared/domain/instant.ts';
import { momentAt, type WallTime, wallTimeOf } from '#shared/domain/wallTime.ts';
import { type ZoneRule, zoneRules } from './zoneRules.ts';

/** A property as jCal has it: name, parameters, type, value. */
type Property = [name: string, parameters: Record<string, string>, type: string, value: string | number];
type Component = [name: string, properties: Property[], components: Component[]];

// A line that goes on begins with a space, which counts among its 75 octets.
ICAL.foldLength = 74;

/** UTC has no rules, and needs none. */
const isUtc = (zone: TimeZone): boolean => /^(Etc\/)?(UTC|UCT|GMT|Universal|Zulu|Greenwich)$/i.test(zone);

/**
 * An event as an iCalendar file (RFC 5545): an entry for each of its dates, by the clock of its zone, whose rules go with it.
 * `hosts` is what is said of them in the description. Written again it replaces the one before, by the event's version.
 */
export function calendarText(event: CommunityEvent, { now, hosts }: { now: Instant; hosts: string }): string {
  const { zone, startsAt, endsAt } = event;
  const rules = isUtc(zone) ? [] : [timeZone(zone, zoneRules(zone, startsAt, endsAt))];
  const entries = event.sessions.map((session, index) => entry(event, session, index, { now, hosts }));
  const properties: Property[] = [
    text('version', '2.0'),
    text('prodid', '-//Enishi//Events//EN'),
    text('calscale', 'GREGORIAN'),
    text('method', 'PUBLISH'),
  ];
  return ICAL.stringify(['vcalendar', properties, [...rules, ...entries]]);
}

const text = (name: string, value: string): Property => [name, {}, 'text', value];
const textOf = (name: string, value: string): Property[] => (value === '' ? [] : [text(name, value)]);

function timeZone(zone: TimeZone, rules: readonly ZoneRule[]): Component {
  return ['vtimezone', [text('tzid', zone)], rules.map(observance)];
}

function observance({ begins, offsetBefore, offset, daylight }: ZoneRule): Component {
  return [
    daylight ? 'daylight' : 'standard',
    [
      ['dtstart', {}, 'date-time', begins],
      ['tzoffsetfrom', {}, 'utc-offset', offsetBefore],
      ['tzoffsetto', {}, 'utc-offset', offset],
    ],
    [],
  ];
}

interface Said {
  now: Instant;
  hosts: string;
}

function entry(event: CommunityEvent, session: EventSession, index: number, { now, hosts }: Said): Component {
  const { id, zone, sessions, title, place, link, description, version, cancelledAt } = event;
  const numbered = sessions.length === 1 ? title : `${title} (${index + 1}/${sessions.length})`;
  const words = [description, hosts, place === '' ? '' : link].filter((part) => part !== '').join('\n\n');
  const properties: Property[] = [
    text('uid', `${id}-${index + 1}`),
    ['sequence', {}, 'integer', version],
    ['dtstamp', {}, 'date-time', toTheSecond(now)],
    at('dtstart', session.from, zone),
    at('dtend', session.to, zone),
    text('summary', numbered),
    ...textOf('description', words),
    ...textOf('location', place === '' ? link : place),
    ...(isAddress(link) ? [['url', {}, 'uri', link] satisfies Property] : []),
    text('status', cancelledAt === null ? 'CONFIRMED' : 'CANCELLED'),
  ];
  return ['vevent', properties, []];
}

/** Where clocks skip that time, the time they show instead. */
function at(name: string, time: WallTime, zone: TimeZone): Property {
  const moment = momentAt(time, zone);
  if (isUtc(zone)) return [name, {}, 'date-time', toTheSecond(moment)];
  const shown = wallTimeOf(moment, zone);
  return [name, { tzid: zone }, 'date-time', `${shown.date}T${shown.time}:00`];
}

const toTheSecond = (moment: Instant): string => moment.replace(/\.\d+Z$/, 'Z');

const isAddress = (link: string): boolean => /^https?:\/\/\S+$/i.test(link);
