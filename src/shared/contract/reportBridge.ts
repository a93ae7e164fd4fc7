import type { ReportDocument } from './reports.ts';

/** What the preload of report.html puts on `window.enishiReport`. */
export interface ReportBridge {
  /** The report this page is to show. */
  document(): Promise<ReportDocument>;
  /** All is drawn and its fonts are loaded: print now. */
  ready(): void;
  /** It can't be shown; `message` goes to the log. */
  failed(message: string): void;
}
