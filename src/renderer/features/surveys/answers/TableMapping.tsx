import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { type AnswerColumn, type AnswerTarget, answerTarget, type Survey } from '#shared/contract/surveys.ts';
import classes from './answers.module.css';
import type { AnswerTable, ReadAnswers } from './useReading.ts';
import { useTargetChoices } from './useTargetChoices.ts';

interface TableMappingProps {
  readonly survey: Survey;
  readonly table: AnswerTable;
  readonly unread: ReadAnswers['unread'];
  readonly onChange: (table: AnswerTable) => void;
}

/** What each column of a form tool's table holds, and what words of it mean that we do not know. */
export function TableMapping({ survey, table, unread, onChange }: TableMappingProps) {
  const { t } = useTranslation('surveys');
  const { targets, meaningsFor } = useTargetChoices(survey);
  const format = useFormat();
  const change = (index: number, target: AnswerTarget) =>
    onChange({ ...table, targets: table.targets.map((each, at) => (at === index ? target : each)) });
  const asked = unread.flatMap((each) => {
    const target = table.targets[each.column];
    const choices = target === undefined ? [] : meaningsFor(target);
    return choices.length === 0 ? [] : [{ ...each, choices }];
  });
  return (
    <section aria-labelledby="survey-columns" className={classes['mapping']}>
      <h2 id="survey-columns" className={classes['heading']}>
        {t('table.title', { file: table.file.name })}
      </h2>
      <p className={classes['hint']}>{t('table.hint')}</p>
      <ul className={classes['columns']}>
        {table.columns.map((column) => {
          const target = table.targets[column.index] ?? { type: 'ignore' };
          return (
            <li key={column.index} className={classes['column']}>
              <div>
                <p className={classes['header']}>
                  {column.header === '' ? t('table.column', { number: column.index + 1 }) : column.header}
                </p>
                <p className={classes['hint']}>{column.samples.join(' · ')}</p>
              </div>
              <Select
                aria-label={t('table.holds', { column: column.header })}
                allowDeselect={false}
                searchable
                data={targets}
                value={keyOf(target)}
                onChange={(value) => change(column.index, targetOf(value ?? '', column))}
              />
              {target.type === 'answeredOn' && column.dateOrders.length > 1 && (
                <Select
                  aria-label={t('table.order')}
                  allowDeselect={false}
                  data={column.dateOrders.map((order) => ({
                    value: order,
                    label: t(`table.dateOrder.${order}`),
                  }))}
                  value={target.order}
                  onChange={(order) =>
                    change(column.index, answerTarget.parse({ type: 'answeredOn', order }))
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
      {asked.length > 0 && (
        <>
          <h3 className={classes['heading']}>{t('table.meanings')}</h3>
          <ul className={classes['columns']}>
            {asked.map(({ word, column, rows, choices }) => (
              <li key={`${column}/${word}`} className={classes['column']}>
                <p className={classes['header']}>
                  {word}{' '}
                  <span className={classes['hint']}>
                    {t('table.rows', { count: rows, shown: format.number(rows) })}
                  </span>
                </p>
                <Select
                  aria-label={t('table.means', { word })}
                  placeholder={t('table.meansNothing')}
                  data={choices}
                  value={null}
                  onChange={(means) => {
                    if (means === null) return;
                    onChange({ ...table, meanings: [...table.meanings, { word, means }] });
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A target as one word, for a field that chooses. */
export function keyOf(target: AnswerTarget): string {
  if (target.type === 'orientation') return `orientation/${target.kind}`;
  if (target.type === 'consent') return `consent/${target.purpose}/${target.channel}`;
  return target.type === 'question' ? `question/${target.code}` : target.type;
}

function targetOf(key: string, column: AnswerColumn): AnswerTarget {
  const [type, first, second] = key.split('/');
  const target = answerTarget.safeParse({
    type,
    kind: first,
    code: first,
    purpose: first,
    channel: second,
    order: column.dateOrders[0] ?? 'ymd',
  });
  return target.success ? target.data : { type: 'ignore' };
}
