import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartOf } from '#shared/contract/figures.ts';
import type { MetricName } from '#shared/contract/insights.ts';
import type { OpensBehind } from './ChartFrame.tsx';
import type { ChartSize } from './chartParts.ts';
import classes from './NumberList.module.css';
import { useRoving } from './useRoving.ts';

type FigureNumber = ChartOf<'numbers'>['numbers'][number];

interface NumberListProps extends ChartSize, OpensBehind {
  readonly numbers: readonly FigureNumber[];
  /** What can be done with a number, such as setting a goal for it. */
  readonly action?: ((metric: MetricName) => ReactNode) | undefined;
}

/** Numbers with their names: what each is over, what it is compared with, and how far it is on its way to a goal. */
export function NumberList({ numbers, action, width, onOpen }: NumberListProps) {
  const links = width === undefined && onOpen ? numbers.filter(({ behind }) => behind) : [];
  const stops = links.map(({ metric }, index) => ({ id: metric, row: 0, column: index }));
  const roving = useRoving(stops);
  return (
    <dl className={classes['list']} style={width === undefined ? {} : { width }}>
      {numbers.map((each) => {
        const stop = stops.find(({ id }) => id === each.metric);
        const { behind } = each;
        return (
          <div key={each.metric} className={classes['number']}>
            <dt>
              <span>{each.label}</span>
              {width === undefined && action?.(each.metric)}
            </dt>
            <dd className={classes['line']}>
              {stop !== undefined && behind && onOpen ? (
                <button
                  type="button"
                  className={classes['value']}
                  {...roving(stop)}
                  onClick={() => onOpen(behind)}
                >
                  {each.value}
                </button>
              ) : (
                <span className={classes['value']}>{each.value}</span>
              )}
              {each.compared !== null && <span className={classes['compared']}>{each.compared}</span>}
            </dd>
            {each.basis !== '' && <dd className={classes['basis']}>{each.basis}</dd>}
            <Goal {...each} />
          </div>
        );
      })}
    </dl>
  );
}

function Goal({ goal, progress }: FigureNumber) {
  const { t } = useTranslation('charts');
  if (goal === null) return null;
  return (
    <dd className={classes['goal']}>
      {progress !== null && (
        <svg className={classes['way']} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
          <rect width="100" height="4" rx="2" className={classes['whole']} />
          <rect
            width={100 * Math.min(1, Math.max(0, progress))}
            height="4"
            rx="2"
            className={classes['done']}
          />
        </svg>
      )}
      <span>{t('goalOf', { goal })}</span>
    </dd>
  );
}
