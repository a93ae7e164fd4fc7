interface AskingStage {
  readonly id: string | null;
  /** Whether the rules for asking hold on the way into it. */
  readonly asks: boolean;
}

/**
 * Whether, with the wanted stages in their order, somebody could be asked without the rules that held so far: a stage no
 * longer asks, a new one (without an id) that does not is put behind one that does, or none asks any more. HR alone
 * decides that.
 */
export function guardsLess(kept: readonly AskingStage[], wanted: readonly AskingStage[]): boolean {
  const asking = kept.filter(({ asks }) => asks);
  const first = wanted.findIndex(({ asks }) => asks);
  if (asking.length > 0 && first === -1) return true;
  return wanted.some(({ id, asks }, place) => {
    if (asks) return false;
    return id === null ? first !== -1 && place > first : asking.some((stage) => stage.id === id);
  });
}
