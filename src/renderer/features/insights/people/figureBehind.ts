import type { Behind, FigureId } from '#shared/contract/figures.ts';

/** The figure in which a mark stands, where nobody said from which of them it was opened. */
export function figureBehind({ figure }: Behind): FigureId {
  if (figure === 'metric') return 'numbers';
  return figure === 'pipelineResults' ? 'pipeline' : figure;
}
