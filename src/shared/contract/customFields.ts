import { z } from 'zod';
import { customFieldId } from '../domain/ids.ts';
import { customFieldType } from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

export const customField = z.object({
  id: customFieldId,
  version: z.int(),
  name: z.string().trim().min(1).max(80),
  /** Never changed once there. */
  type: customFieldType,
  /** Of a choice, in their order; empty else. */
  options: z.array(z.string().trim().min(1).max(80)).max(200),
  /** Out of use: shown nowhere but here, its values kept. */
  archived: z.boolean(),
});
export type CustomField = z.infer<typeof customField>;

export const customValue = z.union([z.string(), z.number(), z.boolean()]);
export type CustomValue = z.infer<typeof customValue>;

export const customFieldsContract = {
  /** In their order, the archived ones last; with how many people have a value. */
  list: procedure.output(z.array(customField.extend({ people: z.int() }))),
  /** NAME_TAKEN where another field has the name. */
  add: procedure.input(customField.pick({ name: true, type: true, options: true })).output(customField),
  /** Changes name, options and whether it is in use. An option that people have can't be left out: INVALID_INPUT. */
  update: procedure.input(customField.omit({ type: true })).output(customField),
  arrange: procedure.input(z.object({ ids: z.array(customFieldId) })).output(z.null()),
};
