import { z } from 'zod';
import { managementMessageId, operationId } from '../domain/ids.ts';
import { plainDate } from '../domain/plainDate.ts';
import { messageChannel } from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

/** What the management told the staff about people who leave. */
export const managementMessage = z.object({
  id: managementMessageId,
  version: z.int(),
  sentOn: plainDate,
  title: z.string().trim().min(1).max(200),
  body: z.string().max(20_000),
  sentBy: z.string().trim().min(1).max(120),
  channel: messageChannel,
  /** Empty for the whole company. */
  departments: z.array(z.string().trim().min(1).max(120)).max(200),
});
export type ManagementMessage = z.infer<typeof managementMessage>;

export const managementMessagesContract = {
  /** Latest first, and the departments of present tenures that no message has reached in the 12 months to today. */
  list: procedure.output(
    z.object({
      today: plainDate,
      messages: z.array(managementMessage),
      unreached: z.array(z.object({ department: z.string(), lastOn: plainDate.nullable() })),
    }),
  ),
  /** Adds one (`id` null), or changes it. */
  save: procedure
    .input(managementMessage.extend({ id: managementMessageId.nullable() }))
    .output(z.object({ message: managementMessage, operationId })),
  remove: procedure
    .input(z.object({ id: managementMessageId, version: z.int() }))
    .output(z.object({ operationId })),
};
