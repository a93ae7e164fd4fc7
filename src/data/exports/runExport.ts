import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type {
  ExportEncoding,
  ExportedFile,
  ExportFormat,
  ExportSubject,
  UnmappableCharacter,
  UnmappableChoice,
} from '#shared/contract/exports.ts';
import { exportId } from '#shared/domain/ids.ts';
import type { Language, NoteTier } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { fileFailure, isOfFile } from '../files/fileFailure.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { tiersOf } from '../interactions/visibility.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { Turns } from '../longWork/turns.ts';
import type { Asking } from '../people/asking.ts';
import { refusal } from '../refusal.ts';
import { contentOf } from './content.ts';
import { LackingCharacters } from './csv/lackingCharacters.ts';
import { logExport } from './exportLog.ts';
import { peopleOfSubject } from './subject.ts';

export interface ExportOrder {
  subject: ExportSubject;
  format: ExportFormat;
  encoding: ExportEncoding;
  unmappable: UnmappableChoice;
  tiers: readonly NoteTier[];
  language: Language;
  path: string;
}

/** What an export stands on. */
export interface ExportGround {
  database: Database;
  author: Author;
  asking: Asking;
  /** The workspace's name. */
  workspace: string;
}

/** What became of an export: a file, or nothing because of characters its encoding lacks. */
export type ExportResult =
  | { type: 'finished'; file: ExportedFile; replaced: number }
  | { type: 'unmappable'; characters: UnmappableCharacter[]; total: number };

/** Half of what a connection takes else: people are read by name, which is all over the file, but only once. */
const cacheKibibytes = 128 * 1024;

/** Ends the writing, so that no file stays. */
class LacksCharacters extends Error {}

/**
 * Writes people to a file, whole or not at all, and logs it. INVALID_INPUT for a list in a format without columns,
 * EXPORT_TIER for notes the reader may not see, EXPORT_TOO_MANY_ROWS, DISK_FULL, FILE_NOT_WRITTEN, CANCELLED.
 */
export async function runExport(
  order: ExportOrder,
  ground: ExportGround,
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<ExportResult> {
  requireAllowed(order, ground.asking);
  const { database, author, asking } = ground;
  const lacking = new LackingCharacters();
  const { seqs, whole } = peopleOfSubject(database, asking, order.subject);
  const exportedAt = author.clock.now();
  try {
    await database.readInSteps(async (sqlite) => {
      sqlite.pragma(`cache_size = -${cacheKibibytes}`);
      const source = { sqlite, seqs, whole, exportedAt, turns: new Turns(signal), report };
      const content = contentOf(order, ground, source, lacking);
      await writeFileSafely(order.path, order.unmappable === 'stop' ? complete(content, lacking) : content);
    });
  } catch (error) {
    if (error instanceof LacksCharacters) {
      return { type: 'unmappable', characters: lacking.told(), total: lacking.total };
    }
    throw isOfFile(error) ? fileFailure(error, order.path) : error;
  }
  const file: ExportedFile = {
    id: exportId.parse(author.ids.next()),
    subject: order.subject.type,
    format: order.format,
    encoding: order.format === 'csv' ? order.encoding : null,
    tiers: order.format === 'json' ? [...order.tiers] : [],
    people: seqs.length,
    fileName: basename(order.path),
    bytes: (await stat(order.path)).size,
    exportedAt,
    exportedBy: author.actor,
  };
  await logExport(file, order.path, ground);
  return { type: 'finished', file, replaced: lacking.occurrences };
}

function requireAllowed({ subject, format, tiers }: ExportOrder, { reader }: Asking): void {
  if (subject.type === 'list' && (format === 'vcf' || format === 'json')) {
    throw refusal('INVALID_INPUT', { field: 'format', reason: 'noColumns' });
  }
  // Notes that are for their owner alone are each owner's to export; others' are left out of theirs.
  const seen: readonly NoteTier[] = [...tiersOf(reader.role), 'owner'];
  const unseen = tiers.find((tier) => !seen.includes(tier));
  if (unseen !== undefined) throw refusal('EXPORT_TIER', { tier: unseen });
}

/** The whole content; an error at its end where the encoding lacked any of its characters. */
async function* complete(
  content: AsyncIterable<Uint8Array>,
  lacking: LackingCharacters,
): AsyncGenerator<Uint8Array> {
  yield* content;
  if (lacking.total > 0) throw new LacksCharacters();
}
