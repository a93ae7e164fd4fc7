import { z } from 'zod';
import { pipelineStageId } from '../domain/ids.ts';
import { stageCode } from '../domain/pipeline/stages.ts';
import { partnershipForm } from '../domain/vocabulary.ts';

export const pipelineStage = z.object({
  id: pipelineStageId,
  form: partnershipForm,
  /** One of the program's own; its word where it has no `name` is `pipeline:stage.<code>`. */
  code: stageCode.nullable(),
  name: z.string().trim().min(1).max(60).nullable(),
  /** Whoever comes here was asked by us, so the rules for asking hold on the way in. */
  asks: z.boolean(),
  /** Open opportunities in it. */
  open: z.int(),
});
export type PipelineStage = z.infer<typeof pipelineStage>;
