import { z } from 'zod';
import { fileGrantId } from '../domain/ids.ts';
import { language } from '../domain/vocabulary.ts';
import { figure } from './figures.ts';
import { procedure } from './refusals.ts';

/** A figure as the content of a file: drawn by the page as SVG or PNG, or as a table of its figures. */
export const figureContent = z.discriminatedUnion('format', [
  z.object({ format: z.literal('svg'), svg: z.string().startsWith('<svg ').max(20_000_000) }),
  z.object({ format: z.literal('png'), base64: z.base64().max(60_000_000) }),
  z.object({
    format: z.literal('csv'),
    language,
    figure: figure.pick({ title: true, sentence: true, table: true, definitions: true }),
    /** Over which days and whom it is, in words. */
    over: z.array(z.string()),
  }),
]);
export type FigureContent = z.infer<typeof figureContent>;

export const figuresContract = {
  /** Writes a figure of Insights to a granted file; a half-written file never stays. FILE_NOT_WRITTEN, DISK_FULL. */
  save: procedure
    .input(z.object({ file: fileGrantId, content: figureContent }))
    .output(z.object({ fileName: z.string(), bytes: z.int() })),
};
