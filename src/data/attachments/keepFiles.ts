import { createHash } from 'node:crypto';
import { attachmentId, type InteractionId } from '#shared/domain/ids.ts';
import type { WriteUnit } from '../database/write.ts';
import { attachmentPieces, attachments } from '../schema/index.ts';
import { type AttachableFile, piecesOfFile } from './attachableFiles.ts';

/**
 * Copies the files into the database as attachments of the interaction. It pauses with each piece, so it belongs into
 * `writeInSteps`; refuses as `piecesOfFile` does, and then nothing of them stays.
 */
export async function keepFiles(
  unit: WriteUnit,
  id: InteractionId,
  files: readonly AttachableFile[],
): Promise<void> {
  for (const file of files) await keepFile(unit, id, file);
}

async function keepFile(unit: WriteUnit, interactionId: InteractionId, file: AttachableFile): Promise<void> {
  const id = attachmentId.parse(unit.author.ids.next());
  const attachedAt = unit.author.clock.now();
  const hash = createHash('sha256');
  let bytes = 0;
  let number = 0;
  for await (const content of piecesOfFile(file)) {
    hash.update(content);
    unit.insert(attachmentPieces, { attachmentId: id, number, content });
    bytes += content.byteLength;
    number += 1;
  }
  const { fileName } = file;
  unit.insert(attachments, { id, interactionId, fileName, bytes, sha256: hash.digest('hex'), attachedAt });
}
