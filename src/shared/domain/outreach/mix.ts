import { askPurposes, givePurposes, type Purpose } from '../vocabulary.ts';

/** What was sent to people over some time, a message to three counting three times. */
export interface MessageMix {
  /** Of all outreach, what asked for something, and what gave something. */
  asks: number;
  gives: number;
  outreach: number;
}

const asks: ReadonlySet<Purpose> = new Set(askPurposes);
const gives: ReadonlySet<Purpose> = new Set(givePurposes);

/** See "Message mix" in docs/metrics.md: at least one ask and nothing given, or more than two asks for each give. */
export const isOneSided = (mix: Pick<MessageMix, 'asks' | 'gives'>): boolean =>
  mix.asks > 0 && (mix.gives === 0 || mix.asks > 2 * mix.gives);

/** The mix with one more message of that purpose to so many people. */
export function mixWith(mix: MessageMix, purpose: Purpose, people: number): MessageMix {
  return {
    asks: mix.asks + (asks.has(purpose) ? people : 0),
    gives: mix.gives + (gives.has(purpose) ? people : 0),
    outreach: mix.outreach + people,
  };
}
