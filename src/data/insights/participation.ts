import type { NetworkInsights } from '#shared/contract/insights.ts';
import { monthlyDays } from '#shared/domain/metrics/periods.ts';
import { addDays, addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import { DayCounts } from './dayBits.ts';
import { isDormantOn, isReturningOn } from './dormancy.ts';
import { isAsked, type Pages } from './eachOf.ts';
import { markWords } from './facts/actions.ts';
import { type FactPage, noDayYet, peopleAPage } from './facts/factPage.ts';
import { activeBits, giftBits, memberBits, ParticipationDays } from './facts/members.ts';
import { spanOf, yearTo } from './facts/span.ts';
import type { Question } from './question.ts';
import { type Walk, walked } from './walk.ts';

/** Two years of months, and the day two years before the last of them. */
const months = 24;
const last = { day: months, yearBefore: months - 12, twoYearsBefore: 0 };

export interface Participation {
  joined: number;
  active: number;
  contributing: number;
  /** Members who have taken no part for a year, and those who do again. */
  dormant: number;
  returning: number;
  /** One point a month, the last at the day itself. */
  perMonth: NetworkInsights['participation'];
}

type Asked = Pick<Question, 'on' | 'zone' | 'among'>;

/** Who is a member at the day and the ends of the 24 months before it, who takes part, who contributes, and who no longer does. */
export function participationWalk(question: Asked, contributing: ReadonlySet<string>): Walk<Participation> {
  const ends = monthlyDays(question.on, months + 1);
  const members = membersWalk({ ...question, ends }, contributing);
  const result = () => {
    const { joined, active, contributed, contacts, dormant, returning } = members.result();
    return {
      joined: joined[months] ?? 0,
      active: active[months] ?? 0,
      contributing: contributed[months] ?? 0,
      dormant,
      returning,
      perMonth: ends.slice(1).map((on, index) => ({
        on,
        joined: joined[index + 1] ?? 0,
        active: active[index + 1] ?? 0,
        interactions: contacts[index + 1] ?? 0,
      })),
    };
  };
  return { visit: members.visit, result };
}

export const participationOf = (
  pages: Pages,
  question: Asked,
  contributing: ReadonlySet<string>,
): Participation => walked(pages, participationWalk(question, contributing));

/** Of each of the days, earliest first; dormant and returning members where the days are those of two years. */
export function membersWalk(
  { ends, zone, among }: Omit<Asked, 'on'> & { ends: readonly PlainDate[] },
  contributing: ReadonlySet<string>,
) {
  const days = new ParticipationDays(ends.map((day) => yearTo(day, zone)));
  const monthsOf = monthsTo(ends, zone);
  const joined = new DayCounts();
  const active = new DayCounts();
  const contributed = new DayCounts();
  const contacts = new Int32Array(days.count);
  let dormant = 0;
  let returning = 0;
  const addMember = (page: FactPage, slot: number, contributes: Uint8Array): void => {
    const member = memberBits(page, slot, days);
    if (member === 0) return;
    const took = activeBits(page, slot, days);
    joined.add(member);
    active.add(member & took);
    if (took !== 0) contributed.add(member & giftBits(page, slot, days, contributes));
    if (isDormantOn(member, took, last)) dormant += 1;
    if (isReturningOn(member, took, last)) returning += 1;
  };
  const visit = (page: FactPage): void => {
    const contributes = markWords(page, contributing);
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (!isAsked(page, slot, among)) continue;
      countContacts(page, slot, monthsOf, contacts);
      addMember(page, slot, contributes);
    }
  };
  const ofEach = (counts: DayCounts) => ends.map((_, index) => counts.of(index));
  const result = () => ({
    ...{ joined: ofEach(joined), active: ofEach(active), contributed: ofEach(contributed) },
    ...{ contacts, dormant, returning },
  });
  return { visit, result };
}

export const membersOn = (
  pages: Pages,
  asked: Omit<Asked, 'on'> & { ends: readonly PlainDate[] },
  contributing: ReadonlySet<string>,
) => walked(pages, membersWalk(asked, contributing));

/** The months that end with days, earliest first, in minutes: where one day is the end of a short month, they share days. */
interface MonthsTo {
  from: Int32Array;
  before: Int32Array;
}

function monthsTo(ends: readonly PlainDate[], zone: Question['zone']): MonthsTo {
  const spans = ends.map((day) => spanOf({ from: addDays(addMonths(day, -1), 1), to: day }, zone));
  return {
    from: Int32Array.from(spans, ({ fromMinute }) => fromMinute),
    before: Int32Array.from(spans, ({ beforeMinute }) => beforeMinute),
  };
}

/** Their contacts in each of the months but the first, of which only the end counts. */
function countContacts(
  { contacts }: FactPage,
  slot: number,
  { from, before }: MonthsTo,
  counts: Int32Array,
): void {
  const first = contacts.from[slot] ?? 0;
  const since = from[1] ?? 0;
  let index = before.length - 1;
  // The latest first: most of what is on record is older.
  for (let entry = (contacts.from[slot + 1] ?? 0) - 1; entry >= first; entry -= 1) {
    const minute = contacts.minute[entry] ?? 0;
    if (minute < since) return;
    while (index > 1 && minute < (before[index - 1] ?? 0)) index -= 1;
    if (minute >= (before[index] ?? 0)) continue;
    counts[index] = (counts[index] ?? 0) + 1;
    if (minute >= (from[index + 1] ?? noDayYet)) counts[index + 1] = (counts[index + 1] ?? 0) + 1;
  }
}
