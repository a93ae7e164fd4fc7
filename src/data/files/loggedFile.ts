import { rm } from 'node:fs/promises';

/**
 * Keeps in the history that a file, or a folder of them, was written. Where that fails the file is taken away again: nothing leaves the
 * workspace without a word of it.
 */
export async function logWrittenFile(path: string, keep: () => Promise<unknown>): Promise<void> {
  try {
    await keep();
  } catch (error) {
    await rm(path, { force: true, recursive: true });
    throw error;
  }
}
