import type { Interaction } from '#shared/contract/interactions.ts';
import { askPurposes } from '#shared/domain/vocabulary.ts';
import type { Side } from '../../people/profile/exchange/sides.ts';

/** Who most likely gave or asked in an interaction, by which way it went and what for. */
export function likelySide({ direction, purpose }: Pick<Interaction, 'direction' | 'purpose'>): Side {
  const asks = askPurposes.some((ask) => ask === purpose);
  if (direction === 'toAlumnus') return asks ? 'companyAsked' : 'companyGave';
  return asks && direction === 'fromAlumnus' ? 'alumnusAsked' : 'alumnusGave';
}
