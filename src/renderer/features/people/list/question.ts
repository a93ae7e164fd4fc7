import type { PeopleQuestion } from '#shared/contract/peopleList.ts';

/** What the list shows: who, and in which order. */
export type Question = Readonly<PeopleQuestion>;

/** By which column, and which way. */
export type Order = Pick<Question, 'sort' | 'descending'>;

/**
 * How many people are fetched at a time: what a large window shows, and no more, because what is typed waits for
 * the first page.
 */
export const pageLength = 50;

/** The question for one page of the list, the first being 0. */
export function pageOf(question: Question, page: number) {
  return { ...question, offset: page * pageLength, limit: pageLength };
}
