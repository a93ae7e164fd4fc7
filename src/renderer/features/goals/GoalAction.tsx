import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FigureId } from '#shared/contract/figures.ts';
import type { MetricName } from '#shared/contract/insights.ts';
import type { GoalAim } from './GoalDialog.tsx';

/** The number of a figure for which one sets a goal first; those that list numbers have one beside each. */
const numberOfFigure: Partial<Record<FigureId, MetricName>> = {
  funnel: 'joined',
  participation: 'participationRate',
  returns: 'returnRate3Years',
  partings: 'goodPartingRate',
  exchanges: 'alumniGave',
  messageMix: 'messageMix',
  events: 'eventAttendance',
  pipeline: 'opportunitiesPartnered',
  voices: 'voicesAnswered',
};

interface FigureGoalProps {
  readonly figure: FigureId;
  readonly onSet: (aim: GoalAim) => void;
}

/** Sets a goal for the number a figure is about; nothing where it is about none. */
export function FigureGoal({ figure, onSet }: FigureGoalProps) {
  const metric = numberOfFigure[figure];
  return metric === undefined ? null : <NumberGoal metric={metric} size="md" onSet={onSet} />;
}

interface NumberGoalProps {
  readonly metric: MetricName;
  /** Small beside a number of many. */
  readonly size?: 'xs' | 'md';
  readonly onSet: (aim: GoalAim) => void;
}

/** Sets, or changes, the goal of a number. */
export function NumberGoal({ metric, size = 'xs', onSet }: NumberGoalProps) {
  const { t } = useTranslation(['goals', 'insights']);
  const label = t('setOf', { metric: t(`insights:metric.${metric}`) });
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size={size} aria-label={label} onClick={() => onSet(metric)}>
        <IconFlag size={size === 'xs' ? 14 : 16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
