import { z } from 'zod';

/** The stages the program brings; see the migration that makes them. Their words are `pipeline:stage.<code>`. */
export const stageCode = z.enum([
  'considering',
  'listening',
  'asked',
  'meeting',
  'offer',
  'terms',
  'scope',
  'introduced',
  'proposal',
  'matching',
  'agreed',
]);
export type StageCode = z.infer<typeof stageCode>;
