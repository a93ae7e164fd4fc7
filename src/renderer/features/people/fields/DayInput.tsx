import { DateInput } from '@mantine/dates';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import { typedDay } from './typedDay.ts';

interface DayInputProps {
  readonly label: ReactNode;
  readonly value: PlainDate | null;
  readonly onChange: (day: PlainDate | null) => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  /** Stays filled: what is emptied goes back to the day before. */
  readonly required?: boolean;
  readonly className?: string | undefined;
}

/** A day of the calendar, typed as the user's language writes it or chosen from a month. */
export function DayInput({ label, value, onChange, required = false, ...rest }: DayInputProps) {
  const { t, i18n } = useTranslation('people');
  return (
    <DateInput
      {...rest}
      label={label}
      value={value}
      valueFormat={i18n.language === 'ja' ? 'YYYY/MM/DD' : 'D MMM YYYY'}
      dateParser={typedDay}
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('field.clearDay') }}
      onChange={(day) => {
        const parsed = plainDate.safeParse(day);
        if (parsed.success) onChange(parsed.data);
        else if (!required) onChange(null);
      }}
    />
  );
}
