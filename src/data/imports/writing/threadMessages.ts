import { z } from 'zod';
import type { CustomField } from '#shared/contract/customFields.ts';
import { inspection } from '#shared/contract/importReading.ts';
import type { ImportSummary } from '#shared/contract/imports.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/vocabulary.ts';
import type { WantedField } from '../newFields.ts';

/** What the thread is told when it starts. */
export const threadOrder = z.object({
  path: z.string(),
  key: z.instanceof(Uint8Array),
  actor: z.string(),
  device: z.string(),
  timeZone,
  language,
  table: inspection
    .pick({ fileName: true, format: true, encoding: true })
    .extend({ header: z.array(z.string()), estimatedRows: z.number() }),
  /** One number that both sides see: a `stage`. */
  stage: z.instanceof(SharedArrayBuffer),
});
export type ThreadOrder = z.infer<typeof threadOrder>;

/** How far it is: the first of both to leave `under way` decides whether it is cancelled or kept. */
export const stage = { underWay: 0, cancelled: 1, keeping: 2 } as const;

/** What the thread is asked for, one after the other. Both sides are built together, so they trust each other. */
export type Request =
  | { type: 'begin'; mapping: ImportMapping; wanted: [string, WantedField][] }
  /** The rows as JSON, which crosses between threads faster than the objects themselves. */
  | { type: 'take'; rows: string }
  | { type: 'finish' }
  /** Gives up what is under way. */
  | { type: 'stop' }
  /** After the end: makes one of the indexes that were dropped. */
  | { type: 'makeOrder' };

export type Answer =
  | { type: 'begun'; mapping: ImportMapping; fields: CustomField[] }
  | { type: 'taken'; rows: number }
  | { type: 'deriving'; left: number }
  | { type: 'finished'; summary: ImportSummary; changed: boolean }
  | { type: 'made'; more: boolean }
  | { type: 'refused'; code: string; data: unknown };
