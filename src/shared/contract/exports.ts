import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { exportId, fileGrantId, segmentId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { language, noteTier } from '../domain/vocabulary.ts';
import { listColumn, peopleSelection, peopleSort } from './peopleList.ts';
import { progressEvent } from './progress.ts';
import { procedure } from './refusals.ts';

export const exportFormat = z.enum(['csv', 'xlsx', 'vcf', 'json']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** The kinds of files that leave otherwise: messages, letters and lists of the community. */
const leavingFormat = z.enum([...exportFormat.options, 'eml', 'pdf', 'ics', 'html']);

/** `cp932` is what older Japanese programs read; it can't write every character. */
export const exportEncoding = z.enum(['utf-8', 'cp932']);
export type ExportEncoding = z.infer<typeof exportEncoding>;

/** What becomes of characters the encoding lacks: nothing is written, or 〓 in their place. */
export const unmappableChoice = z.enum(['stop', 'geta']);
export type UnmappableChoice = z.infer<typeof unmappableChoice>;

export const exportSubject = z.discriminatedUnion('type', [
  /** People as a list shows them: its columns in its order. For csv and xlsx. */
  z.object({
    type: z.literal('list'),
    selection: peopleSelection,
    columns: z.array(listColumn).min(1).max(200),
    sort: peopleSort,
    descending: z.boolean(),
  }),
  /** Every field of people, one row each, in the form in which the import knows them again; as vcf or json all that these hold. */
  z.object({ type: z.literal('people'), selection: peopleSelection }),
  /** The same of a segment. */
  z.object({ type: z.literal('segment'), segmentId }),
]);
export type ExportSubject = z.infer<typeof exportSubject>;

export const exportedFile = z.object({
  id: exportId,
  subject: z.enum(['list', 'people', 'segment', 'outreach', 'event', 'survey', 'circle']),
  format: leavingFormat,
  encoding: exportEncoding.nullable(),
  tiers: z.array(noteTier),
  people: z.int(),
  fileName: z.string(),
  bytes: z.int(),
  exportedAt: instant,
  exportedBy: z.string(),
});
export type ExportedFile = z.infer<typeof exportedFile>;

/** A character that the encoding lacks: how often it occurs, and whose record has it first. */
export const unmappableCharacter = z.object({
  character: z.string(),
  count: z.int(),
  first: z.string(),
});
export type UnmappableCharacter = z.infer<typeof unmappableCharacter>;

export const exportEvent = z.discriminatedUnion('type', [
  progressEvent,
  /** Nothing was written, because of characters the encoding lacks: the first 100 of them. */
  z.object({
    type: z.literal('unmappable'),
    characters: z.array(unmappableCharacter),
    total: z.int(),
  }),
  /** `replaced` says how many characters became 〓. */
  z.object({ type: z.literal('finished'), file: exportedFile, replaced: z.int() }),
]);
export type ExportEvent = z.infer<typeof exportEvent>;

export const exportsContract = {
  /**
   * Writes people to a granted file and logs it; a half-written file never stays. Notes of the tiers named and no others
   * are in it, and never such as the reader may not see. Cancelling leaves no file.
   */
  run: procedure
    .input(
      z.object({
        subject: exportSubject,
        format: exportFormat,
        encoding: exportEncoding,
        unmappable: unmappableChoice,
        tiers: z.array(noteTier),
        language,
        file: fileGrantId,
      }),
    )
    .output(eventIterator(exportEvent)),
  /** What was exported, latest first. */
  log: procedure
    .input(z.object({ offset: z.int().min(0), limit: z.int().min(1).max(200) }))
    .output(z.object({ total: z.int(), files: z.array(exportedFile) })),
};
