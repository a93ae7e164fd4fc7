import { type NoteTier, noteTier } from '#shared/domain/vocabulary.ts';
import { oneOf } from './readArguments.ts';
import type { Words } from './surroundings.ts';

/** The notes that may be in it: those open to all, and the tiers named. */
export function tiersOption(value: string, words: Words): NoteTier[] {
  const named = value
    .split(',')
    .map((tier) => tier.trim())
    .filter((tier) => tier !== '');
  return [...new Set(['open' as const, ...named.map((tier) => oneOf('--tiers', tier, noteTier, words))])];
}
