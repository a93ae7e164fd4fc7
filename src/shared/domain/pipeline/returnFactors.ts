import { z } from 'zod';
import { partnershipForm } from '../vocabulary.ts';

/** What speaks for somebody coming back. */
export const returnFactor = z.enum([
  'openness',
  'orientation',
  'timeAway',
  'lastContact',
  'goodParting',
  'skills',
  'title',
]);
export type ReturnFactor = z.infer<typeof returnFactor>;

/** How much each counts: 0 not at all … 3 most. */
export const returnWeights = z.record(returnFactor, z.int().min(0).max(3));
export type ReturnWeights = z.infer<typeof returnWeights>;

export const usualWeights: ReturnWeights = {
  openness: 3,
  orientation: 3,
  timeAway: 1,
  lastContact: 1,
  goodParting: 2,
  skills: 2,
  title: 2,
};

/** Whom we look for. Skills and title may be empty: then they do not count. */
export const roleSought = z.object({
  form: partnershipForm,
  title: z.string().trim().max(200),
  skills: z.array(z.string().trim().min(1).max(60)).max(30),
  /** Only who was in this department; null for any. */
  department: z.string().max(120).nullable(),
});
export type RoleSought = z.infer<typeof roleSought>;
