import { DateInput, type DateInputProps } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import { typedDay } from '../people/fields/typedDay.ts';
import classes from './SmallDayInput.module.css';

interface SmallDayInputProps {
  readonly label: string;
  readonly value: PlainDate;
  readonly onChange: (day: PlainDate) => void;
  readonly presets?: DateInputProps['presets'];
}

/** A day within a line of small fields, typed or chosen; what is emptied goes back to the day before. */
export function SmallDayInput({ label, value, onChange, presets }: SmallDayInputProps) {
  const { t, i18n } = useTranslation('interactions');
  const japanese = i18n.language === 'ja';
  return (
    <DateInput
      size="xs"
      className={classes['day'] ?? ''}
      aria-label={label}
      value={value}
      valueFormat={japanese ? 'YYYY/MM/DD' : 'D MMM YYYY'}
      dateParser={typedDay}
      monthLabelFormat={japanese ? 'YYYY年M月' : 'MMMM YYYY'}
      hideOutsideDates
      // Red stands for what is overdue, and for nothing else.
      weekendDays={[]}
      previousLabel={t('field.earlier')}
      nextLabel={t('field.later')}
      {...(presets && { presets })}
      onChange={(day) => {
        const parsed = plainDate.safeParse(day);
        if (parsed.success) onChange(parsed.data);
      }}
    />
  );
}
