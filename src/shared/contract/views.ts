import { z } from 'zod';
import { listViewId } from '../domain/ids.ts';
import { listColumn, peopleQuestion } from './peopleList.ts';
import { procedure } from './refusals.ts';

/** A list as it was set up: who, in which order, with which columns, how wide in pixels. */
export const listDefinition = peopleQuestion.extend({
  columns: z
    .array(z.object({ column: listColumn, width: z.int().min(40).max(1200) }))
    .min(1)
    .max(60),
});
export type ListDefinition = z.infer<typeof listDefinition>;

export const listView = z.object({
  id: listViewId,
  version: z.int(),
  name: z.string().trim().min(1).max(80),
  definition: listDefinition,
});
export type ListView = z.infer<typeof listView>;

/** The list as it was left, and the view from which it was set up. */
export const lastList = listDefinition.extend({ view: listViewId.nullable().default(null) });
export type LastList = z.infer<typeof lastList>;

/** The views of the list of people; everybody has their own, by the name under which they work. */
export const viewsContract = {
  /** In their order; `last` is the list as it was left, null at first. A column whose custom field is gone is left out. */
  mine: procedure.output(z.object({ views: z.array(listView), last: lastList.nullable() })),
  /** Adds a view (`id` null) or changes one. NAME_TAKEN where another has the name. */
  save: procedure
    .input(listView.extend({ id: listViewId.nullable(), version: z.int().nullable() }))
    .output(listView),
  remove: procedure.input(z.object({ id: listViewId })).output(z.null()),
  /** Puts the views into the given order. */
  arrange: procedure.input(z.object({ ids: z.array(listViewId) })).output(z.null()),
  /** Keeps the list as it is left; not a change anybody needs to see, so the history has no word of it. */
  keepLast: procedure.input(lastList).output(z.null()),
};
