import { Button } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ChartFigure.module.css';
import { type Figures, FigureTable } from './FigureTable.tsx';

interface ChartFigureProps {
  /** What the chart is about: "Participation funnel". */
  readonly title: string;
  /** What it says. */
  readonly sentence: string;
  /** The same figures, for who would rather read a table; absent where the chart is words already. */
  readonly figures?: Figures;
  /** The chart; null where there is nothing to draw, the sentence then says so. */
  readonly children: ReactNode | null;
  /** How it is counted, folded away below. */
  readonly below?: ReactNode;
}

/** A chart, headed by its sentence, with a table of the same figures one button away. */
export function ChartFigure({ title, sentence, figures, children, below }: ChartFigureProps) {
  const { t } = useTranslation('charts');
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  const Sign = asTable ? IconChartBar : IconTable;
  return (
    <figure className={classes['figure']} aria-labelledby={heading}>
      <figcaption className={classes['head']}>
        <div>
          <p className={classes['title']}>{title}</p>
          <h2 id={heading} className={classes['sentence']}>
            {sentence}
          </h2>
        </div>
        {children !== null && figures && (
          <Button
            className={classes['toggle'] ?? ''}
            variant="subtle"
            size="compact-sm"
            leftSection={<Sign size={16} stroke={1.6} aria-hidden />}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'asChart' : 'asTable')}
          </Button>
        )}
      </figcaption>
      {children !== null && !asTable && <div className={classes['chart']}>{children}</div>}
      {children !== null && asTable && figures && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reached by the keyboard
        <section className={classes['table']} tabIndex={0} aria-label={title}>
          <FigureTable {...figures} caption={sentence} />
        </section>
      )}
      {below}
    </figure>
  );
}
