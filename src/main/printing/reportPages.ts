import type { WebContents } from 'electron';
import { z } from 'zod';
import { reportChannels } from '#shared/contract/channels.ts';
import { type PaperJob, paperJob, type SectionPages } from '#shared/contract/reportBridge.ts';
import { answerPageCalls, pageCall } from '../security/pageCalls.ts';

/** What is on its way to paper. */
export interface PrintJob {
  job: PaperJob;
  ready(): void;
  failed(message: string): void;
}

const jobs = new WeakMap<WebContents, PrintJob>();

/** Gives it to the hidden page that is to show it. */
export function rememberJob(contents: WebContents, job: PrintJob): void {
  jobs.set(contents, job);
}

/** Has a hidden page draw its report again, now with the pages of its sections. Fails where it can't. */
export function redrawnWithPages(contents: WebContents, pages: SectionPages): Promise<void> {
  return new Promise((ready, fail) => {
    const before = jobs.get(contents);
    if (before === undefined) return fail(new Error('this page has nothing to show'));
    rememberJob(contents, { job: before.job, ready, failed: (message) => fail(new Error(message)) });
    contents.send(reportChannels.pages, pages);
  });
}

/** Answers the hidden pages; each gets its own job and no other. */
export function setUpReportPages(): void {
  const jobOf = (contents: WebContents): PrintJob => {
    const job = jobs.get(contents);
    if (!job) throw new Error('this page has nothing to show');
    return job;
  };
  const nothing = z.null();
  answerPageCalls('report', {
    [reportChannels.document]: pageCall({ input: nothing, output: paperJob }, (_, page) => jobOf(page).job),
    [reportChannels.ready]: pageCall({ input: nothing, output: nothing }, (_, page) => {
      jobOf(page).ready();
      return null;
    }),
    [reportChannels.failed]: pageCall({ input: z.string().max(2000), output: nothing }, (message, page) => {
      jobOf(page).failed(message);
      return null;
    }),
  });
}
