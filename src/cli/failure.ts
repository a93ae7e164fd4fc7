import { ORPCError, ValidationError } from '@orpc/contract';
import { z } from 'zod';
import { type RefusalCode, refusals } from '#shared/contract/refusals.ts';
import type { Words } from './surroundings.ts';
import { CommandFailure } from './usageError.ts';

const placeholders = z.record(z.string(), z.unknown()).catch({});

/** What went wrong and where, in one line of the user's language. */
export function failureLine(error: unknown, words: Words): string {
  return sentence(error, words).replace(/\s+/g, ' ').trim();
}

function sentence(error: unknown, words: Words): string {
  if (error instanceof CommandFailure) return error.message;
  if (error instanceof ORPCError && isRefusalCode(error.code)) {
    const data = placeholders.parse(error.data);
    const said = words(`refusals:${error.code}`, listsJoined(data));
    return typeof data['detail'] === 'string' ? `${said} (${data['detail']})` : said;
  }
  if (error instanceof ORPCError && error.cause instanceof ValidationError) {
    const [issue] = error.cause.issues;
    const field = (issue?.path ?? [])
      .map((part) => String(typeof part === 'object' ? part.key : part))
      .join('.');
    return words('cli:failed.badInput', { field, reason: issue?.message ?? error.message });
  }
  return words('cli:failed.unforeseen', { detail: error instanceof Error ? error.message : String(error) });
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code);
}

function listsJoined(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
