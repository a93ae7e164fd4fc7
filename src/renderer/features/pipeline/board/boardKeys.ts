import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { PipelineStage } from '#shared/contract/pipelineStages.ts';
import type { OpportunityId, PipelineStageId } from '#shared/domain/ids.ts';

/** Which card the keys stand on. */
export interface Place {
  readonly stageId: PipelineStageId;
  readonly id: OpportunityId;
}

/** What each column shows, as far as it is known. */
export type Columns = ReadonlyMap<PipelineStageId, readonly OpportunityCard[]>;

/** The first card there is, for the keys to begin with. */
export function firstPlace(stages: readonly PipelineStage[], columns: Columns): Place | null {
  for (const { id: stageId } of stages) {
    const first = columns.get(stageId)?.[0];
    if (first !== undefined) return { stageId, id: first.id };
  }
  return null;
}

/** Where a key leads from a card: up and down in its column, to the same height of the next one that has any. */
export function placeAfter(
  key: string,
  from: Place,
  stages: readonly PipelineStage[],
  columns: Columns,
): Place | null {
  const here = columns.get(from.stageId) ?? [];
  const at = here.findIndex(({ id }) => id === from.id);
  const within = (index: number): Place | null => {
    const card = here[Math.min(Math.max(index, 0), here.length - 1)];
    return card === undefined ? null : { stageId: from.stageId, id: card.id };
  };
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'Home':
      return within(0);
    case 'End':
      return within(here.length - 1);
    case 'ArrowLeft':
    case 'ArrowRight':
      return beside(key === 'ArrowLeft' ? -1 : 1);
    default:
      return null;
  }

  function beside(step: number): Place | null {
    const column = stages.findIndex(({ id }) => id === from.stageId);
    for (let next = column + step; next >= 0 && next < stages.length; next += step) {
      const stageId = stages[next]?.id;
      const cards = stageId === undefined ? undefined : columns.get(stageId);
      const card = cards?.[Math.min(at, cards.length - 1)];
      if (stageId !== undefined && card !== undefined) return { stageId, id: card.id };
    }
    return null;
  }
}

/** The stage a key leads to while a card is held; null where the key says nothing of stages. */
export function stageAfter(
  key: string,
  over: PipelineStageId,
  stages: readonly PipelineStage[],
): PipelineStage | null {
  const at = stages.findIndex(({ id }) => id === over);
  const wanted = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: stages.length - 1 }[key];
  if (wanted === undefined) return null;
  return stages[Math.min(Math.max(wanted, 0), stages.length - 1)] ?? null;
}
