import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { CommunityManager } from '#shared/contract/communityManagers.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './CirclesPage.module.css';

const firstListed = 8;

/** Who looked after a circle and does so no more, latest first. */
export function PastManagers({ managers }: { managers: readonly CommunityManager[] }) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  const heading = useId();
  const [all, showAll] = useState(false);
  const shown = all ? managers : managers.slice(0, firstListed);
  return (
    <aside className={classes['panel']} aria-labelledby={heading}>
      <h2 id={heading} className={classes['heading']}>
        {t('past.title')}
      </h2>
      <ul className={classes['past']}>
        {shown.map(({ id, personId, personName, segmentName, startedOn, endedOn }) => (
          <li key={id}>
            <Monogram id={personId} name={personName} size={24} />
            <div>
              <Link
                to="/alumni/$personId"
                params={{ personId }}
                className={`${classes['link'] ?? ''} enishi-name`}
              >
                {displayName(personName)}
              </Link>
              <p className={classes['about']}>
                {segmentName}
                {endedOn !== null &&
                  ` · ${t('until', { from: format.month(startedOn), to: format.month(endedOn) })}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {shown.length < managers.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => showAll(true)}>
          {t('past.showAll', { count: managers.length, shown: format.number(managers.length) })}
        </Button>
      )}
    </aside>
  );
}
