import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MetricList } from '#renderer/features/insights/MetricList.tsx';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import classes from './HomePage.module.css';

/** The few numbers one asks for first. */
export function KeyNumbers({ insights }: { insights: NetworkInsights }) {
  const { t } = useTranslation('home');
  const heading = useId();
  return (
    <section className={classes['panel']} aria-labelledby={heading}>
      <h2 id={heading}>{t('numbers')}</h2>
      <MetricList
        insights={insights}
        names={[
          'participationRate',
          'participationRateOfReachable',
          'leavers',
          'returnRate3Years',
          'messageMix',
        ]}
      />
      <Anchor component={Link} to="/insights" className={classes['more'] ?? ''}>
        {t('toInsights')}
      </Anchor>
    </section>
  );
}
