import { Button, Radio, Select, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ImportColumn } from '#shared/contract/importReading.ts';
import { type DateOrder, dateOrder } from '#shared/domain/imports/mapping.ts';
import { yearOf } from '#shared/domain/plainDate.ts';
import { type DateReading, dateQuestion } from '../../openDates.ts';
import classes from './DateOrderField.module.css';

interface DateOrderFieldProps {
  readonly of: string;
  readonly column: ImportColumn;
  readonly order: DateOrder;
  /** Whether the user has said it, where it is open. */
  readonly answered: boolean;
  readonly onOrder: (order: DateOrder) => void;
  /** Says the same of the other columns that are open; null where there are none. */
  readonly onForAll: (() => void) | null;
}

/**
 * In which order day and month are written: asked where the values leave it open, with a value read each way; to be
 * chosen where no value is a date; nothing where the values say it themselves.
 */
export function DateOrderField(props: DateOrderFieldProps) {
  const { of, column, order, onOrder } = props;
  const { t } = useTranslation('imports');
  const { dateOrders } = column;
  if (dateOrders.length > 1) return <Question {...props} />;
  if (dateOrders.length === 1) {
    const [only = order] = dateOrders;
    return only === 'mdy' || only === 'dmy' ? (
      <p className={classes['settled']}>{t(`dateOrder.${only}`)}</p>
    ) : null;
  }
  return (
    <Select
      aria-label={t('mapping.dateOrderOf', { column: of })}
      data={dateOrder.options.map((value) => ({ value, label: t(`dateOrder.${value}`) }))}
      value={order}
      onChange={(value) => onOrder(dateOrder.catch(order).parse(value))}
      allowDeselect={false}
      size="sm"
      w={232}
    />
  );
}

function Question({ of, column, order, answered, onOrder, onForAll }: DateOrderFieldProps) {
  const { t } = useTranslation('imports');
  const question = dateQuestion(column, yearOf(useToday()));
  return (
    <div className={classes['question']} data-open-question={!answered || undefined}>
      <Radio.Group
        label={
          <>
            <VisuallyHidden>{t('mapping.dateOrderOf', { column: of })}</VisuallyHidden>
            {question === null
              ? t('mapping.whichOrder')
              : t('mapping.whichDate', { sample: question.sample })}
          </>
        }
        value={answered ? order : null}
        onChange={(value) => onOrder(dateOrder.catch(order).parse(value))}
      >
        <div className={classes['ways']}>
          {column.dateOrders.map((each, index) => (
            <Way
              key={each}
              order={each}
              reading={question?.readings.find((reading) => reading.order === each) ?? null}
              likelier={index === 0}
            />
          ))}
        </div>
      </Radio.Group>
      {answered && onForAll !== null && (
        <Button variant="subtle" size="compact-sm" onClick={onForAll}>
          {t('mapping.forAllDates')}
        </Button>
      )}
    </div>
  );
}

function Way({
  order,
  reading,
  likelier,
}: {
  order: DateOrder;
  reading: DateReading | null;
  likelier: boolean;
}) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const written = t(`dateOrder.${order}`);
  return (
    <Radio
      size="sm"
      value={order}
      label={reading === null ? written : format.date(reading.date)}
      description={
        <>
          {reading !== null && written}
          {likelier && ` ${t('mapping.likelier')}`}
        </>
      }
    />
  );
}
