import type { Relation } from '#shared/contract/personProfile.ts';

/** How another person is related to one, seen from the one: under these names are the words. */
export const ways = {
  managedBy: { kind: 'managerOf', outward: false },
  managerOf: { kind: 'managerOf', outward: true },
  referredBy: { kind: 'referredBy', outward: true },
  referred: { kind: 'referredBy', outward: false },
  colleague: { kind: 'colleague', outward: true },
} as const satisfies Record<string, Pick<Relation, 'kind' | 'outward'>>;

export type Way = keyof typeof ways;

/** Which of them a relation is. */
export function wayOf({ kind, outward }: Pick<Relation, 'kind' | 'outward'>): Way {
  if (kind === 'managerOf') return outward ? 'managerOf' : 'managedBy';
  if (kind === 'referredBy') return outward ? 'referredBy' : 'referred';
  return 'colleague';
}
