import { VisuallyHidden } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldChange, RecordChange } from '#shared/contract/history.ts';
import classes from './ChangedRecord.module.css';
import type { HistoryWords } from './useHistoryWords.ts';

interface ChangedRecordProps {
  readonly change: RecordChange;
  readonly words: HistoryWords;
}

/** One record, and what became of each of its fields. */
export function ChangedRecord({ change, words }: ChangedRecordProps) {
  const { t } = useTranslation('history');
  const { record, name, action, fields, of } = change;
  const title = words.record(record);
  return (
    <li className={classes['record']} data-action={action}>
      <div className={classes['title']}>
        <span>{name === null ? title : t('named', { record: title, name })}</span>
        <span className={classes['action']}>{t(`action.${action}`)}</span>
      </div>
      {of !== null && <p className={classes['of']}>{t('ofMerged', { name: of })}</p>}
      {fields.length > 0 && (
        <dl className={classes['fields']}>
          {fields.map((field) => (
            <Field key={field.field} record={record} field={field} words={words} />
          ))}
        </dl>
      )}
    </li>
  );
}

function Field({ record, field, words }: { record: string; field: FieldChange; words: HistoryWords }) {
  const { t } = useTranslation('history');
  const before = words.value(record, field.field, field.before);
  const after = words.value(record, field.field, field.after);
  return (
    <div className={classes['field']}>
      <dt>{words.field(record, field.field)}</dt>
      <dd>
        {before !== null && (
          <del className={classes['before']}>
            <VisuallyHidden>{t('was')} </VisuallyHidden>
            {before}
          </del>
        )}
        {before !== null && (
          <IconArrowNarrowRight size={16} stroke={1.6} className={classes['arrow']} aria-hidden />
        )}
        <ins className={classes['after']}>
          <VisuallyHidden>{t('is')} </VisuallyHidden>
          {after ?? <span className={classes['nothing']}>{t('nothing')}</span>}
        </ins>
      </dd>
    </div>
  );
}
