import type { Figure, FigureId } from '../contract/figures.ts';
import { cohorts } from './cohorts.ts';
import { departments } from './departments.ts';
import { events } from './events.ts';
import { exchanges } from './exchanges.ts';
import type { FigureSource } from './figureSource.ts';
import { funnel } from './funnel.ts';
import { goals } from './goals.ts';
import { leavers } from './leavers.ts';
import { messageMix } from './messageMix.ts';
import { numbers } from './numbers.ts';
import { openness } from './openness.ts';
import { orientations } from './orientations.ts';
import { participation } from './participation.ts';
import { partings } from './partings.ts';
import { pipeline } from './pipeline.ts';
import { pipelineDays } from './pipelineDays.ts';
import { reasons } from './reasons.ts';
import { returns } from './returns.ts';
import { voices } from './voices.ts';

export type { FigureSource } from './figureSource.ts';

const figures: Record<FigureId, (source: FigureSource) => Figure> = {
  numbers: (source) => numbers(source),
  goals,
  funnel,
  participation,
  cohorts,
  returns,
  leavers,
  reasons,
  partings,
  orientations,
  openness,
  messageMix,
  exchanges,
  events,
  pipeline,
  pipelineDays,
  departments,
  voices,
};

/** A part of Insights, or a section of a report, in the words of its reader; the same on the screen and on paper. */
export const figureOf = (id: FigureId, source: FigureSource): Figure => figures[id](source);
