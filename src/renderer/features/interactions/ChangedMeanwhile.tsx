import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '#shared/contract/interactions.ts';
import classes from './ChangedMeanwhile.module.css';
import { EntryHeadline } from './EntryHeadline.tsx';
import { LongText } from './LongText.tsx';

/** What an entry says now, beside the form in which somebody is changing what it said before. */
export function ChangedMeanwhile({ present, onTake }: { present: Interaction; onTake: () => void }) {
  const { t } = useTranslation(['interactions', 'app']);
  return (
    <div className={classes['present']} role="alert">
      <p className={classes['title']}>{t('changed.title')}</p>
      <blockquote className={classes['entry']}>
        <EntryHeadline interaction={present} />
        {present.subject !== '' && <div className={classes['subject']}>{present.subject}</div>}
        {present.body !== '' && <LongText text={present.body} />}
        {present.people.length > 1 && (
          <div className={classes['quiet']}>
            {t('changed.people', { names: present.peopleNames.join(t('app:listSeparator')) })}
          </div>
        )}
      </blockquote>
      <p className={classes['quiet']}>{t('changed.keep')}</p>
      <Button variant="default" size="xs" onClick={onTake}>
        {t('changed.take')}
      </Button>
    </div>
  );
}
