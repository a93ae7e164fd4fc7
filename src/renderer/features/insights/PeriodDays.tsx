import { DateInput, type DateInputProps } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainDate } from '#shared/domain/plainDate.ts';
import classes from './PeriodPicker.module.css';
import type { Period } from './period.ts';

/** Days as they were entered, which need not be a period yet. */
interface Draft {
  readonly from: string | null;
  readonly to: string | null;
  /** The period they were entered over; another one puts them aside. */
  readonly over: Period;
}

interface PeriodDaysProps {
  readonly period: Period;
  readonly onChoose: (period: Period) => void;
}

/** The first and the last day. What is no period stays in the fields, with what is wrong about it, until it is one. */
export function PeriodDays({ period, onChoose }: PeriodDaysProps) {
  const { t, i18n } = useTranslation('insights');
  const [draft, setDraft] = useState<Draft | null>(null);
  const current = draft?.over.from === period.from && draft.over.to === period.to;
  const days = current ? draft : { ...period, over: period };
  const change = (part: Partial<Pick<Draft, 'from' | 'to'>>) => {
    const wanted = { ...days, ...part };
    const from = plainDate.safeParse(wanted.from);
    const to = plainDate.safeParse(wanted.to);
    const isPeriod = from.success && to.success && from.data <= to.data;
    setDraft(isPeriod ? null : wanted);
    if (isPeriod) onChoose({ from: from.data, to: to.data });
  };
  const problem = problemOf(days);
  const shared = {
    size: 'xs',
    className: classes['day'] ?? '',
    valueFormat: i18n.language === 'ja' ? 'YYYY/MM/DD' : 'D MMM YYYY',
    // Mantine writes weekends in red, which is kept for what is overdue or refused.
    weekendDays: [],
  } satisfies DateInputProps;
  return (
    <div className={classes['days']}>
      <DateInput
        {...shared}
        aria-label={t('page.from')}
        value={days.from}
        error={problem !== null && days.to !== null}
        onChange={(from) => change({ from })}
      />
      <span aria-hidden className={classes['dash']}>
        {t('page.dash')}
      </span>
      <DateInput
        {...shared}
        aria-label={t('page.to')}
        value={days.to}
        error={days.to === null}
        onChange={(to) => change({ to })}
      />
      {problem !== null && (
        <p className={classes['problem']} role="alert">
          {t(`page.${problem}`)}
        </p>
      )}
    </div>
  );
}

function problemOf({ from, to }: Draft): 'noDay' | 'fromAfterTo' | null {
  if (from === null || to === null) return 'noDay';
  return from > to ? 'fromAfterTo' : null;
}
