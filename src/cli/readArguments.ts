import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { z } from 'zod';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { Words } from './surroundings.ts';
import { UsageError } from './usageError.ts';

/** The options of every command. */
export const commonOptions = {
  workspace: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'recovery-code-file': { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

/** Options and arguments as typed, in the types of `options`; UsageError for anything a command does not know. */
export function readArguments<O extends ParseArgsOptionsConfig>(args: string[], options: O, words: Words) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(complaintOf(error, words));
  }
}

/** Node's own complaints, in our words. */
function complaintOf(error: unknown, words: Words): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return words('cli:wrong.unknownOption', { option });
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error;
  const unwanted = error.message.includes('does not take');
  return words(unwanted ? 'cli:wrong.valueUnwanted' : 'cli:wrong.valueMissing', { option });
}

/** The arguments besides options, which must be as many as there are names for. */
export function requireArguments(positionals: string[], names: string[], words: Words): string[] {
  const missing = names[positionals.length];
  if (missing !== undefined) throw new UsageError(words('cli:wrong.argumentMissing', { argument: missing }));
  const extra = positionals[names.length];
  if (extra !== undefined) throw new UsageError(words('cli:wrong.tooMany', { argument: extra }));
  return positionals;
}

/** The value of an option that must be there. */
export function requireOption(option: string, value: string | undefined, words: Words): string {
  if (value === undefined || value === '') throw new UsageError(words('cli:wrong.optionMissing', { option }));
  return value;
}

/** The value as one of the schema's. */
export function oneOf<T extends string>(
  option: string,
  value: string,
  choices: z.ZodType<T> & { options: T[] },
  words: Words,
): T {
  const parsed = choices.safeParse(value);
  if (parsed.success) return parsed.data;
  const list = choices.options.join(', ');
  throw new UsageError(words('cli:wrong.notOneOf', { option, value, choices: list }));
}

/** The value as a whole number; null where the option is not there. */
export function wholeNumber(
  option: string,
  value: string | undefined,
  range: { least: number; most: number },
  words: Words,
): number | null {
  if (value === undefined) return null;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= range.least && number <= range.most) return number;
  throw new UsageError(words('cli:wrong.notNumber', { option, value, ...range }));
}

/** The value as a share from 0 to 1; null where the option is not there. */
export function shareOption(option: string, value: string | undefined, words: Words): number | null {
  if (value === undefined) return null;
  const number = /^\d*\.?\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= 0 && number <= 1) return number;
  throw new UsageError(words('cli:wrong.notShare', { option, value }));
}

/** The value as a date; null where the option is not there. */
export function dateOption(option: string, value: string | undefined, words: Words): PlainDate | null {
  if (value === undefined) return null;
  const parsed = plainDate.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UsageError(words('cli:wrong.notDate', { option, value }));
}
