import type { ReactNode } from 'react';
import type { Figure } from '#shared/contract/figures.ts';
import type { MetricName } from '#shared/contract/insights.ts';
import { ChartFigure } from './ChartFigure.tsx';
import type { OpensBehind } from './ChartFrame.tsx';
import { Definitions } from './Definitions.tsx';
import { FigureChart } from './FigureChart.tsx';
import { type FigureSaving, SaveFigure } from './SaveFigure.tsx';
import { tableLinks } from './tableLinks.ts';

/** `onOpen` opens the people behind a mark; it is left out where the reader may not see them. */
export interface FigureCardProps extends OpensBehind {
  readonly figure: Figure;
  /** How it is saved; left out where it can't be, see features/figures/useFigureSaving.ts. */
  readonly saving?: FigureSaving | undefined;
  /** Beside the table's button, such as a goal to be set. */
  readonly actions?: ReactNode;
  /** What can be done with a number of a list of them, such as setting a goal for it. */
  readonly numberAction?: ((metric: MetricName) => ReactNode) | undefined;
  /** Below the chart, such as numbers that go with it. */
  readonly below?: ReactNode;
}

/** A figure headed by its sentence, with its chart or table, its definitions, and ways to save it. */
export function FigureCard({ figure, onOpen, saving, actions, numberAction, below }: FigureCardProps) {
  const { title, sentence, chart, table, definitions } = figure;
  return (
    <ChartFigure
      title={title}
      sentence={sentence}
      figures={table}
      behindCell={tableLinks(figure)}
      onOpen={onOpen}
      actions={
        <>
          {actions}
          {saving && chart !== null && <SaveFigure {...saving} />}
        </>
      }
      below={
        <>
          {below}
          <Definitions definitions={definitions} />
        </>
      }
    >
      {chart && <FigureChart chart={chart} subject={title} numberAction={numberAction} onOpen={onOpen} />}
    </ChartFigure>
  );
}
