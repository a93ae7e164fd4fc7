import { type FactPage, type PeopleSet, peopleAPage } from './facts/factPage.ts';

/** The pages that the numbers walk along. */
export interface Pages {
  readonly pages: readonly FactPage[];
}

/**
 * Whether somebody is one of those in question: there, and not in the bin. Where everybody is gone through for each question, a loop
 * with this takes half of what `eachOf` does.
 */
export const isAsked = (page: FactPage, slot: number, among: PeopleSet | null): boolean =>
  page.there[slot] === 1 && (among === null || among.has(page.page * peopleAPage + slot));

/** Visits everybody who is not in the bin, or of them those among the people in question, page by page. */
export function eachOf(
  { pages }: Pages,
  among: PeopleSet | null,
  visit: (page: FactPage, slot: number) => void,
): void {
  for (const page of pages) {
    const { there } = page;
    const first = page.page * peopleAPage;
    for (let slot = 0; slot < there.length; slot += 1) {
      if (there[slot] !== 1 || (among !== null && !among.has(first + slot))) continue;
      visit(page, slot);
    }
  }
}

/** The seq of who is in that slot of a page. */
export const seqOf = ({ page }: FactPage, slot: number): number => page * peopleAPage + slot;
