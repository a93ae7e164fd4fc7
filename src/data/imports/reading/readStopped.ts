import { unreadable } from '../../files/fileFailure.ts';
import { isRefusal, refusal } from '../../refusal.ts';

/** What it means that reading a file ended early: CANCELLED where the caller wanted it, else what is wrong with it. */
export function readStopped(fileName: string, error: unknown, signal: AbortSignal | undefined) {
  if (isRefusal(error)) return error;
  return signal?.aborted === true ? refusal('CANCELLED') : unreadable(fileName, error);
}
