import type { ReportBridge } from '#shared/contract/reportBridge.ts';

declare global {
  interface Window {
    /** Put there by the preload of the report's page. */
    readonly enishiReport: ReportBridge;
  }
}

/** The way to the main process that prints this page. */
export function reportBridge(): ReportBridge {
  return window.enishiReport;
}
