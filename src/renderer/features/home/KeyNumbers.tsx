import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { NetworkAtAGlance } from '#shared/contract/insights.ts';
import classes from './HomePage.module.css';
import numbers from './KeyNumbers.module.css';

const names = ['participationRate', 'alumni', 'reachable', 'joined', 'active', 'contributing'] as const;

/** The few numbers one asks for first, each with how it has moved in a month. */
export function KeyNumbers({ network }: { network: NetworkAtAGlance }) {
  const { t } = useTranslation(['home', 'insights']);
  const heading = useId();
  return (
    <section className={classes['panel']} aria-labelledby={heading}>
      <h2 id={heading}>{t('numbers')}</h2>
      <dl className={numbers['list']}>
        {names.map((name) => (
          <div key={name} className={numbers['number']}>
            <dt>{t(`insights:metric.${name}`)}</dt>
            <dd>
              <KeyNumber name={name} network={network} />
            </dd>
          </div>
        ))}
      </dl>
      <Anchor component={Link} to="/insights" className={classes['more'] ?? ''}>
        {t('toInsights')}
      </Anchor>
    </section>
  );
}

function KeyNumber({ name, network }: { name: (typeof names)[number]; network: NetworkAtAGlance }) {
  const { t } = useTranslation(['home', 'insights', 'charts']);
  const format = useFormat();
  const { value, n, denominator, monthBefore } = network.metrics[name];
  if (value === null) return <span className={numbers['none']}>{t('charts:noValue')}</span>;
  const isRate = name === 'participationRate';
  const moved = monthBefore === null ? null : value - monthBefore;
  return (
    <>
      <span className={numbers['value']}>{isRate ? format.percent(value) : format.number(value)}</span>
      {isRate && (
        <span className={numbers['moved']}>
          {t('insights:basis', {
            n: format.number(n),
            denominator: format.number(denominator ?? 0),
            over: t('insights:over.participationRate'),
          })}
        </span>
      )}
      {moved !== null && <Moved by={isRate ? Math.round(moved * 1000) / 10 : moved} points={isRate} />}
    </>
  );
}

/** How far it has moved in a month; of a rate, in points of a hundredth. */
function Moved({ by, points }: { by: number; points: boolean }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  if (by === 0) return <span className={numbers['moved']}>{t('moved.not')}</span>;
  const shown = `${by > 0 ? '+' : '−'}${format.number(Math.abs(by))}`;
  return (
    <span className={numbers['moved']}>{t(points ? 'moved.points' : 'moved.count', { by: shown })}</span>
  );
}
