import { fold } from '#shared/domain/folding.ts';
import { yearOfDay } from '#shared/domain/metrics/dayNumbers.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { dayNumber, longAgo, noDayYet, peopleAPage } from './facts/factPage.ts';
import type { Facts } from './facts/facts.ts';
import { lastLeaveBy, leaveAfter } from './facts/leaves.ts';
import { departmentOf } from './facts/person.ts';

interface Choices {
  departments: string[];
  leaveYears: number[];
  firstYear: number | null;
}

/**
 * What the numbers can be narrowed to: departments, largest first and as most write them, years of the last leave by a day,
 * and the year of the first leave of all.
 */
export function choicesOf({ pages }: Facts, on: PlainDate): Choices {
  const day = dayNumber(on);
  const written = new Map<string, number>();
  const years = new Set<number>();
  let firstLeave = noDayYet;
  for (const page of pages) {
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (page.there[slot] !== 1) continue;
      const department = page.words[departmentOf(page, slot)] ?? '';
      if (department !== '') written.set(department, (written.get(department) ?? 0) + 1);
      const left = lastLeaveBy(page, slot, day);
      if (left === longAgo) continue;
      years.add(yearOfDay(left));
      firstLeave = Math.min(firstLeave, leaveAfter(page, slot, longAgo));
    }
  }
  return {
    departments: bySize(written),
    leaveYears: [...years].sort((a, b) => b - a),
    firstYear: firstLeave === noDayYet ? null : yearOfDay(firstLeave),
  };
}

/** Each department once, however it is written. */
function bySize(written: ReadonlyMap<string, number>): string[] {
  const departments = new Map<string, { name: string; most: number; people: number }>();
  for (const [name, people] of written) {
    const folded = fold(name);
    const known = departments.get(folded) ?? { name, most: 0, people: 0 };
    departments.set(folded, {
      name: people > known.most ? name : known.name,
      most: Math.max(people, known.most),
      people: known.people + people,
    });
  }
  return [...departments.values()]
    .sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}
