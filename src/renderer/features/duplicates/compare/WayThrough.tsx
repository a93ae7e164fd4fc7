import { ActionIcon, Anchor, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useFound } from '../list/usePairs.ts';
import type { Triage } from '../useTriage.ts';
import classes from './WayThrough.module.css';

interface WayThroughProps {
  readonly triage: Triage;
  /** Where in the list the pair stands; null where it is not of the list. */
  readonly at: number | null;
}

/** Where one is among the pairs, the way to those beside it, and back to all. */
export function WayThrough({ triage, at }: WayThroughProps) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const total = useFound(triage.from).data?.total ?? 0;
  return (
    <nav className={classes['way']} aria-label={t('compare.way')}>
      <Anchor component={Link} to="/duplicates" size="sm">
        {t('compare.toList')}
      </Anchor>
      {at !== null && total > 0 && (
        <span className={classes['place']}>
          <Step words={t('compare.previous')} disabled={at === 0} onStep={() => void triage.goTo(at - 1)}>
            <IconChevronLeft size={16} stroke={1.6} aria-hidden />
          </Step>
          {t('compare.place', { place: format.number(at + 1), total: format.number(total) })}
          <Step
            words={t('compare.following')}
            disabled={at + 1 >= total}
            onStep={() => void triage.goTo(at + 1)}
          >
            <IconChevronRight size={16} stroke={1.6} aria-hidden />
          </Step>
        </span>
      )}
      <span className={classes['words']}>{t('decide.words')}</span>
    </nav>
  );
}

interface StepProps {
  readonly words: string;
  readonly disabled: boolean;
  readonly onStep: () => void;
  readonly children: ReactNode;
}

function Step({ words, disabled, onStep, children }: StepProps) {
  return (
    <Tooltip label={words}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={words}
        disabled={disabled}
        onClick={onStep}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
