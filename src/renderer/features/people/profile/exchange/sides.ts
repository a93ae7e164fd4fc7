import type { Exchange } from '#shared/contract/personProfile.ts';

/** Who did what: the four kinds of entries, under which their words are. */
export const sides = {
  alumnusGave: { party: 'alumnus', act: 'gave' },
  companyGave: { party: 'company', act: 'gave' },
  alumnusAsked: { party: 'alumnus', act: 'asked' },
  companyAsked: { party: 'company', act: 'asked' },
} as const satisfies Record<string, Pick<Exchange, 'party' | 'act'>>;

export type Side = keyof typeof sides;

/** Which of the four an entry is. */
export function sideOf({ party, act }: Pick<Exchange, 'party' | 'act'>): Side {
  if (party === 'alumnus') return act === 'gave' ? 'alumnusGave' : 'alumnusAsked';
  return act === 'gave' ? 'companyGave' : 'companyAsked';
}
