import { ORPCError } from '@orpc/client';
import type { TFunction } from 'i18next';
import { z } from 'zod';
import { type RefusalCode, refusals } from '#shared/contract/refusals.ts';
import { catalogues } from '#shared/i18n/catalogues.ts';
import { DataProcessGone } from './DataProcessGone.ts';

export interface RefusalMessage {
  /** For the user, in the language of the page. */
  readonly words: string;
  /** For who reports a fault; null where the words say all there is. */
  readonly details: string | null;
}

const placeholders = z.record(z.string(), z.unknown()).catch({});

/** Whether the error is a refusal of the data process with this code. */
export function isRefusal<C extends RefusalCode>(error: unknown, code: C): boolean {
  return error instanceof ORPCError && error.defined && error.code === code;
}

/** The words for whatever went wrong: each refusal has its own, anything unforeseen one calm sentence. */
export function refusalMessage(error: unknown, t: TFunction<['app', 'refusals']>): RefusalMessage {
  if (error instanceof DataProcessGone) return { words: t('dataProcess.gone'), details: null };
  if (error instanceof ORPCError && error.defined && isRefusalCode(error.code)) {
    const data = placeholders.parse(error.data);
    const words = t(`refusals:${error.code}`, inWords(data));
    return { words, details: typeof data['detail'] === 'string' ? data['detail'] : null };
  }
  return { words: t('unforeseen'), details: detailsOf(error) };
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code);
}

/** The data as the words take it: lists joined, a field by the part of its path that has a word; some reasons have words of their own. */
function inWords(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (Array.isArray(value)) return [name, value.join(', ')];
      if (name === 'reason') return ['context', value];
      if (name === 'field') return [name, fieldWithWord(String(value))];
      return [name, value];
    }),
  );
}

/** `contactPoints.2.value` is known as `contactPoints`, `tenure.endedOn` as `endedOn`. */
function fieldWithWord(path: string): string {
  const known = Object.keys(catalogues.en.refusals.field);
  const parts = path.split('.');
  return parts.toReversed().find((part) => known.includes(part)) ?? path.replaceAll('.', '');
}

function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n${detailsOf(error.cause)}`;
  return `${error.name}: ${error.message}${cause}`;
}
