import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { OpportunityId, PipelineStageId } from '#shared/domain/ids.ts';

interface Column {
  stageId: PipelineStageId;
  total: number;
  cards: OpportunityCard[];
}

/** A card that was moved here, on its way to the data process or confirmed. It stays on top of its column, in sight. */
export interface Arrival {
  readonly card: OpportunityCard;
  readonly stageId: PipelineStageId;
}

/** As many arrivals are kept on top as one may still want to look at. */
const kept = 12;

/** The arrivals with one more, the latest first; a card is in one place only. */
export function withArrival(arrivals: readonly Arrival[], arrival: Arrival): Arrival[] {
  return [arrival, ...arrivals.filter(({ card }) => card.id !== arrival.card.id)].slice(0, kept);
}

/** The arrivals without a card. */
export function withoutArrival(arrivals: readonly Arrival[], id: OpportunityId): Arrival[] {
  return arrivals.filter(({ card }) => card.id !== id);
}

/** The board's columns once a card has gone from one to another: it is counted there, and listed as an arrival. */
export function columnsAfterMove<C extends Column>(
  columns: readonly C[],
  id: OpportunityId,
  from: PipelineStageId,
  to: PipelineStageId,
): C[] {
  return columns.map((column) => {
    if (column.stageId === from) {
      return { ...column, total: column.total - 1, cards: column.cards.filter((card) => card.id !== id) };
    }
    return column.stageId === to ? { ...column, total: column.total + 1 } : column;
  });
}

/**
 * What a column shows: its arrivals on top, then what the data process says is in it, without what has gone to
 * another column since, and each card once.
 */
export function columnCards(
  stageId: PipelineStageId,
  loaded: readonly OpportunityCard[],
  arrivals: readonly Arrival[],
): OpportunityCard[] {
  const fresh = new Map(loaded.map((card) => [card.id, card]));
  const here = arrivals
    .filter((arrival) => arrival.stageId === stageId)
    .map(({ card }) => fresh.get(card.id) ?? card);
  const elsewhere = new Set(arrivals.map(({ card }) => card.id));
  const rest = [...fresh.values()].filter(({ id }) => !elsewhere.has(id));
  return [...here, ...rest];
}
