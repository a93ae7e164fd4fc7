import type { EmploymentType, Language } from '#shared/domain/vocabulary.ts';
import {
  type DayNumber,
  dayOf,
  firstOfMonth,
  lastOfMonth,
  monthOfDay,
  weekday,
  workday,
  yearOfDay,
} from '../calendar.ts';
import { type Chance, Weighted } from '../chance.ts';
import { departments, leaveReasons } from '../company/departments.ts';
import type { Colleagues } from '../company/managers.ts';

/** One tenure in the making; `endsOn` null for somebody who is here again. */
export interface SampleTenure {
  startsOn: DayNumber;
  endsOn: DayNumber | null;
  department: string;
  title: string;
  grade: string;
  manager: string;
  employmentType: EmploymentType;
  leaveReason: string | null;
}

/** What most leavers have in common: how often they leave in each month, January first. */
const leavingByMonth: Record<Language, readonly number[]> = {
  // The business year ends in March; summer and winter bonuses come before the leaves of July and December.
  ja: [0.7, 0.6, 3.6, 1.5, 0.7, 1.2, 1.1, 0.6, 1.5, 0.7, 0.6, 1.5],
  en: [1.3, 0.9, 1.1, 1, 1, 1.1, 1, 1.1, 1.4, 1, 0.9, 0.8],
};

const years = 10;
/** The head count grows, and with it the number of those who leave. */
const growthAYear = 1.11;

const retirement = 20 * 365;

const spans = new Weighted(
  [
    { from: 90, to: 365, weight: 7 },
    { from: 365, to: 3 * 365, weight: 33 },
    { from: 3 * 365, to: 7 * 365, weight: 34 },
    { from: 7 * 365, to: 15 * 365, weight: 19 },
    { from: retirement, to: 38 * 365, weight: 7 },
  ],
  (span) => span.weight,
);

const employmentTypes = new Weighted<{ type: EmploymentType; weight: number }>(
  [
    { type: 'permanent', weight: 78 },
    { type: 'fixedTerm', weight: 12 },
    { type: 'partTime', weight: 6 },
    { type: 'temporary', weight: 3 },
    { type: 'intern', weight: 1 },
  ],
  (entry) => entry.weight,
);

const byDepartment = new Weighted([...departments.entries()], ([, department]) => department.share);

/** Draws the working lives of the made-up company's people, as seen on the day `today`. */
export class Careers {
  readonly #today: DayNumber;
  readonly #colleagues: Colleagues;
  readonly #months: Record<Language, Weighted<DayNumber>>;

  constructor(today: DayNumber, colleagues: Colleagues) {
    this.#today = today;
    this.#colleagues = colleagues;
    const months = Array.from({ length: years * 12 }, (_, index) =>
      dayOf(yearOfDay(today), monthOfDay(today) + 1 - years * 12 + index, 1),
    );
    const weighted = (language: Language) =>
      new Weighted(
        months,
        (month, index) =>
          growthAYear ** (index / 12) * (leavingByMonth[language][monthOfDay(month) - 1] ?? 1),
      );
    this.#months = { en: weighted('en'), ja: weighted('ja') };
  }

  /** The tenures of one person, earliest first: most left once, some came back, a few are about to leave. */
  draw(chance: Chance, language: Language): SampleTenure[] {
    if (chance.happens(0.012)) return [this.#tenure(chance, language, this.#soon(chance, language), null)];
    const left = this.#leaving(chance, language);
    const first = this.#tenure(chance, language, left, null);
    const tenures = chance.happens(0.04) ? splitContract(first, chance) : [first];
    if (chance.happens(0.075)) this.#comeBack(chance, language, tenures, left);
    return tenures;
  }

  #leaving(chance: Chance, language: Language): DayNumber {
    const month = this.#months[language].draw(chance);
    const last = lastOfMonth(month);
    const day = language === 'ja' ? japaneseLastDay(chance, last) : workday(month + chance.between(0, 27));
    // Nobody has left after today; in the current month they left on one of its days so far.
    return day < this.#today ? day : this.#today - chance.between(1, 20);
  }

  #soon(chance: Chance, language: Language): DayNumber {
    const day = this.#today + chance.between(5, 85);
    return language === 'ja' ? lastOfMonth(day) : workday(day);
  }

  #comeBack(chance: Chance, language: Language, tenures: SampleTenure[], left: DayNumber): void {
    // Half return within two years, few after five.
    const away = Math.round(200 + 1500 * chance.share() ** 1.8);
    const back = firstWorkday(left + away, language);
    if (back >= this.#today) return;
    const again = this.#tenure(chance, language, null, back);
    const stayed = chance.between(300, 1400);
    const leaves = chance.happens(0.25) && back + stayed < this.#today - 30;
    if (!leaves) {
      tenures.push(again);
      return;
    }
    const leaveReason = chance.pick(leaveReasons[language].early);
    tenures.push({ ...again, endsOn: lastOfMonth(back + stayed), leaveReason });
  }

  /** A tenure that ends on `endsOn`, or one that begins on `startsOn` and goes on. */
  #tenure(
    chance: Chance,
    language: Language,
    endsOn: DayNumber | null,
    startsOn: DayNumber | null,
  ): SampleTenure {
    const [number, department] = byDepartment.draw(chance);
    const span = spans.draw(chance);
    const length = chance.between(span.from, span.to);
    const begins = startsOn ?? firstDay(chance, language, (endsOn ?? this.#today) - length);
    const level = levelOf(chance, length);
    const { type: employmentType } = employmentTypes.draw(chance);
    const reasons = leaveReasons[language];
    const contractEnds =
      (employmentType === 'fixedTerm' || employmentType === 'intern') && chance.happens(0.6);
    const chosen = chance.pick(span.from >= retirement ? reasons.late : reasons.early);
    const leaveReason = contractEnds ? reasons.contractEnd : chosen;
    return {
      startsOn: begins,
      endsOn,
      department: department.name[language],
      title: department.titles[language][level],
      grade: language === 'ja' ? `${level + 1}等級` : `G${level + 1}`,
      manager: this.#colleagues.manager(chance, language, number),
      employmentType,
      leaveReason: endsOn === null ? null : leaveReason,
    };
  }
}

/** Most leave on the last day of a month, some on the paydays in between. */
function japaneseLastDay(chance: Chance, lastOfThatMonth: DayNumber): DayNumber {
  if (chance.happens(0.75)) return lastOfThatMonth;
  if (chance.happens(0.6)) return firstOfMonth(lastOfThatMonth) + chance.pick([14, 19]);
  return workday(firstOfMonth(lastOfThatMonth) + chance.between(2, 27));
}

/** Graduates begin on 1 April; others on the first of a month, or on a Monday. */
function firstDay(chance: Chance, language: Language, around: DayNumber): DayNumber {
  if (language === 'ja' && chance.happens(0.5)) {
    const april = dayOf(yearOfDay(around), 4, 1);
    return april <= around + 60 ? april : dayOf(yearOfDay(around) - 1, 4, 1);
  }
  return firstWorkday(around, language);
}

function firstWorkday(around: DayNumber, language: Language): DayNumber {
  return language === 'ja' ? firstOfMonth(around) : around - ((weekday(around) + 6) % 7);
}

function levelOf(chance: Chance, length: number): 0 | 1 | 2 {
  const promoted = length / 365 + chance.between(-2, 2);
  if (promoted < 4) return 0;
  return promoted < 11 ? 1 : 2;
}

/** A contract that became permanent the next morning: two tenures, but nobody left in between. */
function splitContract(tenure: SampleTenure, chance: Chance): SampleTenure[] {
  const end = tenure.endsOn;
  if (end === null || end - tenure.startsOn < 800) return [tenure];
  const change = tenure.startsOn + chance.between(180, 400);
  return [
    { ...tenure, endsOn: change, employmentType: 'fixedTerm', leaveReason: null },
    { ...tenure, startsOn: change + 1, employmentType: 'permanent' },
  ];
}
