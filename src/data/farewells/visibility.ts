import type { HiddenPart } from '#shared/contract/farewells.ts';
import type { NoteTier } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../interactions/visibility.ts';
import { refusal } from '../refusal.ts';

/*
 * Who reads what of a farewell. Recruiters read nothing of it; what they may know, orientation and openness, is on the
 * profile. HR and managers read what is open, and everybody what they wrote themselves; HR reads what is for HR, too.
 */

/** Who wrote a part, and for whom. */
export interface PartRight {
  tier: NoteTier;
  by: string;
}

/** Who wrote each part. */
export type Writers = Readonly<Record<HiddenPart, string>>;

/** Whether the reader may see such a part of a farewell conversation. */
export function mayReadPart({ role, actor }: Reader, { tier, by }: PartRight): boolean {
  if (role === 'recruiter') return false;
  return tier === 'open' || by === actor || (tier === 'hr' && role === 'hr');
}

/** NOT_FOUND for recruiters. */
export function requireFarewellReader({ role }: Reader): void {
  if (role === 'recruiter') throw refusal('NOT_FOUND', { what: 'leaver' });
}
