import type { FigureId } from '#shared/contract/figures.ts';

/** The parts of the page in the order in which one reads them, with those that take the whole width. */
export const figureOrder = [
  { id: 'funnel', wide: true },
  { id: 'goals', wide: true },
  { id: 'participation', wide: true },
  { id: 'numbers', wide: true },
  { id: 'cohorts', wide: true },
  { id: 'returns', wide: false },
  { id: 'leavers', wide: false },
  { id: 'partings', wide: false },
  { id: 'exchanges', wide: false },
  { id: 'reasons', wide: false },
  { id: 'messageMix', wide: false },
  { id: 'orientations', wide: false },
  { id: 'openness', wide: false },
  { id: 'events', wide: true },
  { id: 'departments', wide: true },
  { id: 'pipeline', wide: false },
  { id: 'voices', wide: false },
  { id: 'pipelineDays', wide: true },
] as const satisfies readonly { readonly id: FigureId; readonly wide: boolean }[];
