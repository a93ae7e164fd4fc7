import type { Row } from '../database/statements.ts';
import { type Reader, tiersOf } from '../interactions/visibility.ts';
import type { KeptChange } from './kept.ts';

/** What stood in an interaction while it was not for the reader's eyes. */
const noteTexts = ['subject', 'body'];

/**
 * An interaction's changes by operation, without the words it had while its tier was above the reader's; `present` is
 * its tier now.
 */
export function withoutHiddenWords(
  changes: ReadonlyMap<string, readonly KeptChange[]>,
  present: { tier: string; loggedBy: string },
  reader: Reader,
): Map<string, KeptChange[]> {
  const tiers: readonly string[] = tiersOf(reader.role);
  const sees = (tier: string) =>
    tiers.includes(tier) || (tier === 'owner' && present.loggedBy === reader.actor);
  let tier = present.tier;
  const seen = new Map<string, KeptChange[]>();
  for (const operation of [...changes.keys()].sort().reverse()) {
    const kept: KeptChange[] = [];
    for (const change of (changes.get(operation) ?? []).toReversed()) {
      const after = tier;
      if (change.recordType === 'interaction') tier = tierBefore(change, tier);
      const visible = change.recordType !== 'interaction' || (sees(after) && sees(tier));
      kept.unshift(visible ? change : withoutWords(change));
    }
    seen.set(operation, kept);
  }
  return seen;
}

function tierBefore({ action, before }: KeptChange, after: string): string {
  const tier = action === 'insert' ? undefined : before?.['tier'];
  return typeof tier === 'string' ? tier : after;
}

function withoutWords(change: KeptChange): KeptChange {
  const without = (row: Row | null) =>
    row === null
      ? null
      : Object.fromEntries(Object.entries(row).filter(([name]) => !noteTexts.includes(name)));
  return { ...change, before: without(change.before), after: without(change.after) };
}
