import type { AskAction } from '#shared/domain/asking/askRules.ts';
import type { Channel, ConsentPurpose } from '#shared/domain/vocabulary.ts';
import type { Ask } from '../asks/verdicts.ts';

/** What somebody is to be contacted for, and by which ways (one of them is enough). */
export interface ContactNeed {
  purpose: ConsentPurpose;
  channels: readonly Channel[];
  /** What the message asks of them; null for one that asks nothing. */
  ask: (Pick<Ask, 'role' | 'today'> & { action: AskAction }) | null;
}
