import type { AttachmentId, InteractionId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { requireInteraction } from '../interactions/read.ts';
import type { Reader } from '../interactions/visibility.ts';
import { attachments } from '../schema/index.ts';
import type { AttachableFile } from './attachableFiles.ts';
import { keepFiles } from './keepFiles.ts';
import { requireAttachment } from './ofInteractions.ts';

/** Keeps copies of the files with an interaction, all of them or none. */
export async function attachFiles(
  database: Database,
  author: Author,
  reader: Reader,
  { id, files }: { id: InteractionId; files: readonly AttachableFile[] },
): Promise<void> {
  await database.writeInSteps('interaction.attach', author, async (unit) => {
    requireInteraction(database, reader, id, false);
    await keepFiles(unit, id, files);
  });
}

/** Takes an attachment off its interaction, whose id it gives; the content stays until the bin is emptied. */
export async function removeAttachment(
  database: Database,
  author: Author,
  reader: Reader,
  id: AttachmentId,
): Promise<InteractionId> {
  return await database.write('interaction.removeAttachment', author, (unit) => {
    const { interactionId } = requireAttachment(database, reader, id);
    unit.update(attachments, { id }, { deletedAt: author.clock.now() });
    return interactionId;
  });
}

/** Puts a removed attachment back in its place. */
export async function restoreAttachment(
  database: Database,
  author: Author,
  reader: Reader,
  id: AttachmentId,
): Promise<InteractionId> {
  return await database.write('interaction.restoreAttachment', author, (unit) => {
    const { interactionId } = requireAttachment(database, reader, id, true);
    unit.update(attachments, { id }, { deletedAt: null });
    return interactionId;
  });
}
