import { type AskFacts, verdictOf } from '#shared/domain/asking/askRules.ts';
import type { LeftOutReason } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { channelsWith, contactBit, maskOf } from './contactBits.ts';
import { contactFactsOf } from './contactFacts.ts';
import type { ContactNeed } from './contactNeed.ts';

export const everybodySql = 'SELECT seq FROM person_summaries';

const everybody = statement<[], number>(everybodySql);

/**
 * Of those people (all where null), by their seq, who may not or cannot be contacted for this, and the first reason why, in
 * the order of the vocabulary. Consent counts by its latest word per purpose and channel, as `reachable` does; a channel counts
 * only with a usable contact point of the same channel. Who lies in the bin has given no consent.
 *
 * It reads what is derived of people, which is in step with the records in every state that readers see, and within a
 * write before it changes anything of the people in question.
 */
export function leftOutOf(
  sqlite: SqliteDatabase,
  need: ContactNeed,
  seqs: readonly number[] | null,
): Map<number, LeftOutReason> {
  const asked = seqs ?? everybody(sqlite).pluck().all();
  const facts = contactFactsOf(sqlite, need, asked);
  const reasons = new Map<number, LeftOutReason | null>();
  const leftOut = new Map<number, LeftOutReason>();
  for (const seq of asked) {
    const bits = facts[seq] ?? 0;
    const known = reasons.get(bits);
    const reason = known === undefined ? reasonAgainst(bits, need) : known;
    // Many people are alike in what the rules look at.
    if (known === undefined) reasons.set(bits, reason);
    if (reason !== null) leftOut.set(seq, reason);
  }
  return leftOut;
}

function reasonAgainst(bits: number, { channels, ask }: ContactNeed): LeftOutReason | null {
  if (bits & contactBit.deceased) return 'deceased';
  if (bits & contactBit.doNotContact) return 'doNotContact';
  if (bits & contactBit.keepsDistance) return 'keepsDistance';
  const wanted = maskOf(channels);
  const granted = channelsWith(bits, 'granted') & wanted;
  if (granted === 0) {
    return channelsWith(bits, 'withdrawn') & wanted ? 'consentWithdrawn' : 'consentMissing';
  }
  if ((granted & channelsWith(bits, 'usable')) === 0) return 'noAddress';
  if (ask === null) return null;
  return verdictOf(askFactsIn(bits), ask.action, ask.role).verdict === 'blocked' ? 'askBlocked' : null;
}

/** The same facts as `readAskFacts` reads of a few people, but for those that never block. */
function askFactsIn(bits: number): AskFacts {
  const usable = channelsWith(bits, 'usable');
  const granted = channelsWith(bits, 'jobsGranted') & usable;
  return {
    deceased: (bits & contactBit.deceased) !== 0,
    doNotContact: (bits & contactBit.doNotContact) !== 0,
    orientation: bits & contactBit.keepsDistance ? 'distance' : bits & contactBit.wants ? 'known' : 'none',
    jobsConsent: granted ? 'granted' : channelsWith(bits, 'jobsWithdrawn') ? 'withdrawn' : 'missing',
    saidNo: false,
    eligibility: bits & contactBit.notEligible ? 'no' : 'unknown',
  };
}
