import { z } from 'zod';
import { importProfileId } from '../domain/ids.ts';
import { dateOrder, importMapping } from '../domain/imports/mapping.ts';
import { instant } from '../domain/instant.ts';
import { noteTier } from '../domain/vocabulary.ts';
import { progressEvent } from './progress.ts';

export const importFormat = z.enum(['csv', 'xlsx', 'vcard', 'ldif', 'enishi']);

export const textEncoding = z.enum([
  'UTF-8',
  'UTF-16LE',
  'UTF-16BE',
  'Shift_JIS',
  'EUC-JP',
  'ISO-2022-JP',
  'windows-1252',
]);
export type TextEncoding = z.infer<typeof textEncoding>;

export const delimiter = z.enum([',', '\t', ';', '|']);
export type Delimiter = z.infer<typeof delimiter>;

/** How a file is to be read where the user knows better than what was found; what is not named is found. */
export const reading = z.object({
  encoding: textEncoding.optional(),
  delimiter: delimiter.optional(),
  /** Of a workbook: the name of the sheet. */
  sheet: z.string().max(100).optional(),
  /** Counted as a spreadsheet does, from 1; null where the file has no header. */
  headerRow: z.int().min(1).max(1000).nullable().optional(),
});
export type Reading = z.infer<typeof reading>;

/** The kinds of files known by their headers. */
export const knownProfile = z.enum([
  'enishi',
  'linkedin',
  'googleContacts',
  'googleContactsOld',
  'outlook',
  'thunderbird',
  'smartHr',
  'freee',
  'workday',
  'bambooHr',
  'sap',
]);
export type KnownProfile = z.infer<typeof knownProfile>;

export const importColumn = z.object({
  index: z.int(),
  header: z.string(),
  /** The first few values that are not empty. */
  samples: z.array(z.string()),
  /** How many cells hold something. */
  filled: z.int(),
  /** All different values with how often they occur, most often first; null where there are more than 50. */
  values: z.array(z.object({ value: z.string(), count: z.int() })).nullable(),
  /**
   * The orders in which its dates can be read, the likeliest first; more than one where the values leave it
   * open. None for a column without dates.
   */
  dateOrders: z.array(dateOrder),
});
export type ImportColumn = z.infer<typeof importColumn>;

/**
 * What is odd about a file but does not keep it from being read, and how many rows show it; `damaged` are cards or
 * entries so broken that they are left out.
 */
export const oddity = z.object({
  kind: z.enum([
    'otherWidth',
    'nulCharacters',
    'undecodable',
    'controlCharacters',
    'photosSkipped',
    'damaged',
  ]),
  rows: z.int(),
});
export type Oddity = z.infer<typeof oddity>;

/** What was found in a table of people before anything is imported. */
export const inspection = z.object({
  fileName: z.string(),
  format: importFormat.exclude(['enishi']),
  /** Null where the format has no such thing. */
  encoding: textEncoding.nullable(),
  delimiter: delimiter.nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  /** From 1; null where there is none. */
  headerRow: z.int().nullable(),
  /** The first rows as they stand in the file, for choosing the header. */
  top: z.array(z.array(z.string())),
  rows: z.int(),
  columns: z.array(importColumn),
  oddities: z.array(oddity),
  /** The proposal; the user may change every part of it. */
  mapping: importMapping,
  /** Whose kind of file it is, by its header; a profile of the workspace's own comes first. */
  profile: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('known'), name: knownProfile }),
      z.object({ type: z.literal('own'), id: importProfileId, name: z.string() }),
    ])
    .nullable(),
});
export type Inspection = z.infer<typeof inspection>;

/** What a file of the program's own holds: see docs/exportFormat.md. */
export const exportContents = z.object({
  fileName: z.string(),
  workspace: z.string(),
  exportedAt: instant,
  people: z.int(),
  /** The tiers of notes that are in it. */
  tiers: z.array(noteTier),
});
export type ExportContents = z.infer<typeof exportContents>;

export const inspectEvent = z.discriminatedUnion('type', [
  progressEvent,
  z.object({ type: z.literal('found'), inspection }),
  /** A file that the program wrote itself; it is taken back by `takeBack`, without mapping. */
  z.object({ type: z.literal('foundExport'), contents: exportContents }),
]);
export type InspectEvent = z.infer<typeof inspectEvent>;
