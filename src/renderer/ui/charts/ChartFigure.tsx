import { Button } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Behind } from '#shared/contract/figures.ts';
import classes from './ChartFigure.module.css';
import type { OpensBehind } from './ChartFrame.tsx';
import { type Figures, FigureTable } from './FigureTable.tsx';

interface ChartFigureProps extends OpensBehind {
  /** What the chart is about: "Participation funnel". */
  readonly title: string;
  /** What it says. */
  readonly sentence: string;
  /** The same figures, for who would rather read a table; absent where the chart is words already. */
  readonly figures?: Figures;
  /** Which people are behind a cell of the table. */
  readonly behindCell?: (row: number, column: number) => Behind | undefined;
  /** The chart; null where there is nothing to draw, the sentence then says so. */
  readonly children: ReactNode | null;
  /** Beside the table's button. */
  readonly actions?: ReactNode;
  /** How it is counted, folded away below. */
  readonly below?: ReactNode;
}

/** A chart, headed by its sentence, with a table of the same figures one button away. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, sentence, figures, behindCell, onOpen, actions, children, below } = props;
  const { t } = useTranslation('charts');
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  const Sign = asTable ? IconChartBar : IconTable;
  return (
    <figure className={classes['figure']} aria-labelledby={heading}>
      <figcaption className={classes['head']}>
        <div className={classes['words']}>
          <p className={classes['title']}>{title}</p>
          <h2 id={heading} className={classes['sentence']}>
            {sentence}
          </h2>
        </div>
        <div className={classes['actions']}>
          {children !== null && figures && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<Sign size={16} stroke={1.6} aria-hidden />}
              onClick={() => setAsTable(!asTable)}
            >
              {t(asTable ? 'asChart' : 'asTable')}
            </Button>
          )}
          {actions}
        </div>
      </figcaption>
      {children !== null && !asTable && <div className={classes['chart']}>{children}</div>}
      {children !== null && asTable && figures && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reached by the keyboard
        <section className={classes['table']} tabIndex={0} aria-label={title}>
          <FigureTable {...figures} caption={sentence} behindCell={behindCell} onOpen={onOpen} />
        </section>
      )}
      {below}
    </figure>
  );
}
