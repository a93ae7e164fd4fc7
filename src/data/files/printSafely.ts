import { rename, rm } from 'node:fs/promises';
import { refusal } from '../refusal.ts';
import { fileFailure } from './fileFailure.ts';
import { printFailure } from './printFailure.ts';

/**
 * Has something printed into a PDF file: beside it, to take its place at the end, so that one that fails or is cancelled
 * leaves the old file as it was. PRINT_FAILED, FILE_NOT_WRITTEN, CANCELLED.
 */
export async function printSafely<T>(
  path: string,
  print: (draft: string) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const draft = `${path}.${process.pid}.pdf.part`;
  try {
    const printed = await orPrintFailure(print(draft));
    if (signal?.aborted) throw refusal('CANCELLED');
    await rename(draft, path).catch((error: unknown) => {
      throw fileFailure(error, path);
    });
    return printed;
  } finally {
    await rm(draft, { force: true });
  }
}

/** What the main process prints, or PRINT_FAILED with what it says. */
export async function orPrintFailure<T>(printing: Promise<T>): Promise<T> {
  try {
    return await printing;
  } catch (error) {
    throw refusal('PRINT_FAILED', { detail: printFailure(error) });
  }
}
