import type { PeopleQuestion } from '#shared/contract/people.ts';

/** What the list shows: who, and in which order. */
export type Question = Readonly<PeopleQuestion>;

/** By which column, and which way. */
export type Order = Pick<Question, 'sort' | 'descending'>;

/** How many people are fetched at a time. */
export const pageLength = 100;

/** The question for one page of the list, the first being 0. */
export function pageOf(question: Question, page: number) {
  return { ...question, offset: page * pageLength, limit: pageLength };
}
