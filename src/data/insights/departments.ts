import type { NetworkInsights } from '#shared/contract/insights.ts';
import { fold } from '#shared/domain/folding.ts';
import { eachOf, type Pages } from './eachOf.ts';
import { dayNumber, type FactPage } from './facts/factPage.ts';
import { departmentOf, isAlumnusOn, isMemberOn, isReachableOn } from './facts/person.ts';
import { yearTo } from './facts/span.ts';
import { isActiveOn } from './people/states.ts';
import type { Question } from './question.ts';

type Department = NetworkInsights['departments'][number];

/** Departments told apart; the others are put together. */
const most = 12;

/** A department however it is written, with the number of alumni by each writing. */
interface Known {
  writings: Map<string, number>;
  counts: Omit<Department, 'department'>;
}

/** Tells the department of people, however it is written: as it is folded, empty for none. */
export class DepartmentReader {
  readonly #folded = new Map<string, string>();

  of(page: FactPage, slot: number): string {
    const written = writtenDepartment(page, slot);
    const known = this.#folded.get(written);
    if (known !== undefined) return known;
    const folded = fold(written);
    this.#folded.set(written, folded);
    return folded;
  }
}

const writtenDepartment = (page: FactPage, slot: number): string =>
  page.words[departmentOf(page, slot)] ?? '';

/** The alumni by folded department; the empty text stands for none. */
function byDepartment(pages: Pages, { on, zone, among }: Question): Map<string, Known> {
  const day = dayNumber(on);
  const year = yearTo(on, zone);
  const reader = new DepartmentReader();
  const known = new Map<string, Known>();
  eachOf(pages, among, (page, slot) => {
    if (!isAlumnusOn(page, slot, day)) return;
    const folded = reader.of(page, slot);
    let department = known.get(folded);
    if (department === undefined) {
      department = { writings: new Map(), counts: { alumni: 0, reachable: 0, joined: 0, active: 0 } };
      known.set(folded, department);
    }
    const { writings, counts } = department;
    const written = writtenDepartment(page, slot);
    writings.set(written, (writings.get(written) ?? 0) + 1);
    counts.alumni += 1;
    if (isReachableOn(page, slot, day)) counts.reachable += 1;
    if (!isMemberOn(page, slot, day)) return;
    counts.joined += 1;
    if (isActiveOn(page, slot, day, year)) counts.active += 1;
  });
  return known;
}

/** The largest departments by their folded names, largest first. */
function largest(known: ReadonlyMap<string, Known>): [folded: string, Known][] {
  return [...known]
    .filter(([folded]) => folded !== '')
    .sort(([a, { counts: one }], [b, { counts: other }]) => other.alumni - one.alumni || (a < b ? -1 : 1))
    .slice(0, most);
}

/** The folded names of the departments that are told apart. */
export const departmentsToldApart = (pages: Pages, question: Question): Set<string> =>
  new Set(largest(byDepartment(pages, question)).map(([folded]) => folded));

/** How far the network reaches, by the department people were in last. See "Departments" in docs/metrics.md. */
export function departmentsOf(pages: Pages, question: Question): NetworkInsights['departments'] {
  const known = byDepartment(pages, question);
  const named = largest(known);
  for (const [folded] of named) known.delete(folded);
  const others = { department: null, alumni: 0, reachable: 0, joined: 0, active: 0 };
  for (const { counts } of known.values()) {
    others.alumni += counts.alumni;
    others.reachable += counts.reachable;
    others.joined += counts.joined;
    others.active += counts.active;
  }
  return [
    ...named.map(([, { writings, counts }]) => ({ department: usualWriting(writings), ...counts })),
    ...(others.alumni > 0 ? [others] : []),
  ];
}

/** As most write it; of equals the one that comes first. */
function usualWriting(writings: ReadonlyMap<string, number>): string {
  const [usual] = [...writings].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return usual?.[0] ?? '';
}
