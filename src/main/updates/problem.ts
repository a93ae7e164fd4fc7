import type { UpdateProblem } from '#shared/contract/updates.ts';

/** The list of versions is not signed by whoever makes this program. */
export class UnsignedFeed extends Error {
  override readonly name = 'UnsignedFeed';
}

/** What went wrong, in the few kinds the page has words for. */
export function updateProblemOf(error: unknown): UpdateProblem {
  if (error instanceof UnsignedFeed) return 'unsigned';
  if (!(error instanceof Error)) return 'other';
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'damaged';
  if (code.startsWith('HTTP_ERROR') || /net::ERR_|ECONN|ENOTFOUND|ETIMEDOUT/.test(`${code} ${error.message}`))
    return 'unreachable';
  return 'other';
}
