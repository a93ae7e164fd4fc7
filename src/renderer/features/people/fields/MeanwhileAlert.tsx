import { Alert } from '@mantine/core';
import { IconHistoryToggle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './FormDialog.module.css';
import type { Fact } from './useVersionedSave.ts';

/** Says inside a form that what it shows was changed elsewhere, and what is on record now. */
export function MeanwhileAlert({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTranslation('people');
  return (
    <Alert
      color="attention"
      icon={<IconHistoryToggle stroke={1.6} aria-hidden />}
      role="alert"
      title={t('form.changedMeanwhile')}
    >
      {t('form.nowOnRecord')}
      <dl className={classes['meanwhile']}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? t('form.emptied')}</dd>
          </div>
        ))}
      </dl>
    </Alert>
  );
}
