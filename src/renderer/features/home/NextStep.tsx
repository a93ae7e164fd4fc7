import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import { firstEmptyStage } from './emptyStage.ts';
import classes from './HomePage.module.css';

/** What would bring the network forward, where one stage of the funnel is still empty. */
export function NextStep({ metrics }: Pick<NetworkInsights, 'metrics'>) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const step = firstEmptyStage(metrics);
  if (step === null) return null;
  const words = t(`next.${step.name}.words`, {
    count: step.people,
    reachable: format.number(metrics.reachable.n),
    invited: format.number(metrics.invited.n),
    joined: format.number(metrics.joined.n),
  });
  return (
    <aside className={classes['next']}>
      <p>{words}</p>
      <Button component={Link} to="/alumni" variant="default" size="sm">
        {t(`next.${step.name}.action`)}
      </Button>
    </aside>
  );
}
