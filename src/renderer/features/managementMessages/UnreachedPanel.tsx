import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import classes from './MessagesPage.module.css';

interface UnreachedPanelProps {
  readonly departments: readonly { readonly department: string; readonly lastOn: PlainDate | null }[];
}

const firstListed = 12;

/** The departments that no message has reached for a year. */
export function UnreachedPanel({ departments }: UnreachedPanelProps) {
  const { t } = useTranslation('managementMessages');
  const format = useFormat();
  const heading = useId();
  const [all, showAll] = useState(false);
  const shown = all ? departments : departments.slice(0, firstListed);
  return (
    <aside className={classes['panel']} aria-labelledby={heading}>
      <h2 id={heading} className={classes['title']}>
        {t('unreached.title')}
      </h2>
      {departments.length === 0 ? (
        <p className={classes['about']}>{t('unreached.none')}</p>
      ) : (
        <>
          <p className={classes['about']}>{t('unreached.explained')}</p>
          <ul className={classes['departments']}>
            {shown.map(({ department, lastOn }) => (
              <li key={department}>
                <span>{department}</span>
                <span className={classes['about']}>
                  {lastOn === null ? t('unreached.never') : t('unreached.last', { day: format.date(lastOn) })}
                </span>
              </li>
            ))}
          </ul>
          {shown.length < departments.length && (
            <Button variant="subtle" size="compact-sm" onClick={() => showAll(true)}>
              {t('showAll', { count: departments.length, shown: format.number(departments.length) })}
            </Button>
          )}
        </>
      )}
    </aside>
  );
}
