import { z } from 'zod';
import { sheet } from './paper.ts';
import { reportDocument } from './reports.ts';

/** What is put on paper: a report, or one of the sheets of paper.ts. */
export const paperJob = z.discriminatedUnion('type', [
  z.object({ type: z.literal('report'), report: reportDocument }),
  ...sheet.options,
]);
export type PaperJob = z.infer<typeof paperJob>;

/** On which page each section of a report begins, from 1, by its id. */
export const sectionPages = z.record(z.string(), z.int().min(1));
export type SectionPages = z.infer<typeof sectionPages>;

/** What the preload of report.html puts on `window.enishiReport`. */
export interface ReportBridge {
  /** What this page is to show. */
  document(): Promise<PaperJob>;
  /** All is drawn and its fonts are loaded: print now. */
  ready(): void;
  /** Hears on which pages the sections came to lie once it was printed; it is to be drawn again with them, and ready again. */
  onPages(listen: (pages: SectionPages) => void): void;
  /** It can't be shown; `message` goes to the log. */
  failed(message: string): void;
}
