import type { NetworkInsights } from '#shared/contract/insights.ts';
import { fold } from '#shared/domain/folding.ts';
import { isAsked, type Pages } from './eachOf.ts';
import { tookPart } from './facts/actions.ts';
import { dayNumber, type FactPage, peopleAPage } from './facts/factPage.ts';
import { canBeReached, departmentOf, hasJoined, isAlumnusOn } from './facts/person.ts';
import { yearTo } from './facts/span.ts';
import type { Question } from './question.ts';
import { type Walk, walked } from './walk.ts';

type Department = NetworkInsights['departments'][number];

/** Departments told apart; the others are put together. */
const most = 12;

/** A department however it is written, with the number of alumni by each writing. */
interface Known {
  writings: Map<string, number>;
  counts: Omit<Department, 'department'>;
}

/** Departments as they are folded, each way to write one once. */
class Foldings {
  readonly #folded = new Map<string, string>();

  of(written: string): string {
    const known = this.#folded.get(written);
    if (known !== undefined) return known;
    const folded = fold(written);
    this.#folded.set(written, folded);
    return folded;
  }
}

/** Tells the department of people, however it is written: as it is folded, empty for none. */
export class DepartmentReader {
  readonly #foldings = new Foldings();

  of(page: FactPage, slot: number): string {
    return this.#foldings.of(page.words[departmentOf(page, slot)] ?? '');
  }
}

/** The alumni by folded department; the empty text stands for none. */
function countWalk({ on, zone, among }: Question): Walk<Map<string, Known>> {
  const day = dayNumber(on);
  const year = yearTo(on, zone);
  const foldings = new Foldings();
  const known = new Map<string, Known>();
  const add = (page: FactPage, slot: number, counts: Known['counts']): void => {
    counts.alumni += 1;
    if (canBeReached(page, slot, day)) counts.reachable += 1;
    if (!hasJoined(page, slot, day)) return;
    counts.joined += 1;
    if (tookPart(page, slot, year)) counts.active += 1;
  };
  const visit = (page: FactPage): void => {
    /** By the place of the word. */
    const written: Known['counts'][] = [];
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (!isAsked(page, slot, among) || !isAlumnusOn(page, slot, day)) continue;
      const place = departmentOf(page, slot);
      const counts = written[place] ?? { alumni: 0, reachable: 0, joined: 0, active: 0 };
      written[place] = counts;
      add(page, slot, counts);
    }
    addPage(page, written, foldings, known);
  };
  return { visit, result: () => known };
}

/** Adds what was counted in a page, by the words in which it has the departments. */
function addPage(
  page: FactPage,
  written: readonly (Known['counts'] | undefined)[],
  foldings: Foldings,
  known: Map<string, Known>,
): void {
  for (const [place, counted] of written.entries()) {
    if (counted === undefined) continue;
    const word = page.words[place] ?? '';
    const folded = foldings.of(word);
    let department = known.get(folded);
    if (department === undefined) {
      department = { writings: new Map(), counts: { alumni: 0, reachable: 0, joined: 0, active: 0 } };
      known.set(folded, department);
    }
    const { writings, counts } = department;
    writings.set(word, (writings.get(word) ?? 0) + counted.alumni);
    counts.alumni += counted.alumni;
    counts.reachable += counted.reachable;
    counts.joined += counted.joined;
    counts.active += counted.active;
  }
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
  new Set(largest(walked(pages, countWalk(question))).map(([folded]) => folded));

/** How far the network reaches, by the department people were in last. See "Departments" in docs/metrics.md. */
export function departmentsWalk(question: Question): Walk<NetworkInsights['departments']> {
  const { visit, result } = countWalk(question);
  return { visit, result: () => toldApart(result()) };
}

export const departmentsOf = (pages: Pages, question: Question): NetworkInsights['departments'] =>
  walked(pages, departmentsWalk(question));

function toldApart(known: Map<string, Known>): NetworkInsights['departments'] {
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
