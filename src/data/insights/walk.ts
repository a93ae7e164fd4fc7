import type { Turns } from '../longWork/turns.ts';
import type { Pages } from './eachOf.ts';
import type { FactPage } from './facts/factPage.ts';

/** A count over everybody: page by page, each once. */
export interface Walk<T> {
  visit: (page: FactPage) => void;
  result: () => T;
}

/** Walks over everybody. */
export function walked<T>({ pages }: Pages, walk: Walk<T>): T {
  for (const page of pages) walk.visit(page);
  return walk.result();
}

/**
 * Several walks at once, so that a page is looked at by all of them while it is at hand: fetching the pages from memory again
 * and again is what takes the time. Others have their turn in between.
 */
export async function walkTogether(
  { pages }: Pages,
  walks: readonly Walk<unknown>[],
  turns: Turns,
): Promise<void> {
  for (const page of pages) {
    for (const walk of walks) walk.visit(page);
    if (turns.due()) await turns.pass();
  }
}
