import { ORPCError } from '@orpc/contract';

/** What the main process said of why it could not print, for the details of PRINT_FAILED. */
export function printFailure(error: unknown): string {
  const data: unknown = error instanceof ORPCError ? error.data : null;
  if (typeof data === 'object' && data !== null && 'detail' in data && typeof data.detail === 'string') {
    return data.detail;
  }
  return error instanceof Error ? error.message : String(error);
}
