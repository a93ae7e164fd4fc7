import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import { useFormat } from '../format/FormatProvider.tsx';
import classes from './MonthBar.module.css';

interface MonthBarProps {
  /** The first day of the month shown. */
  readonly month: PlainDate;
  readonly today: PlainDate;
  readonly onChoose: (day: PlainDate) => void;
}

/** Which month is shown, and the way to others. */
export function MonthBar({ month, today, onChoose }: MonthBarProps) {
  const { t } = useTranslation('app');
  const format = useFormat();
  return (
    <div className={classes['bar']}>
      <ActionIcon
        variant="default"
        aria-label={t('calendar.before')}
        onClick={() => onChoose(addMonths(month, -1))}
      >
        <IconChevronLeft size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('calendar.after')}
        onClick={() => onChoose(addMonths(month, 1))}
      >
        <IconChevronRight size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      <h2 className={classes['month']} aria-live="polite">
        {format.month(month)}
      </h2>
      <Button variant="default" size="compact-sm" onClick={() => onChoose(today)}>
        {t('calendar.today')}
      </Button>
    </div>
  );
}
