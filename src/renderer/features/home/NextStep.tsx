import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { NetworkAtAGlance } from '#shared/contract/insights.ts';
import { firstEmptyStage } from './emptyStage.ts';
import classes from './HomePage.module.css';

/** What would bring the network forward, where one stage of the funnel is still empty. */
export function NextStep({ network }: { network: NetworkAtAGlance }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const step = firstEmptyStage(network);
  if (step === null) return null;
  const people = format.number(step.people);
  const words = t(`next.${step.name}.words`, {
    count: step.people,
    reachable: people,
    invited: people,
    joined: people,
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
