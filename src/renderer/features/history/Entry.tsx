import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { HistoryEntry } from '#shared/contract/history.ts';
import { ChangedRecord } from './ChangedRecord.tsx';
import classes from './Entry.module.css';
import { TakeBack } from './TakeBack.tsx';
import type { HistorySubject } from './useHistory.ts';
import { useHistoryWords } from './useHistoryWords.ts';

/** So many records are shown of an operation before one asks for more. */
const shownAtFirst = 4;

interface EntryProps {
  readonly entry: HistoryEntry;
  readonly subject: HistorySubject;
}

/** What somebody did: what it was, who and when, and each record with its fields before and after. */
export function Entry({ entry, subject }: EntryProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const words = useHistoryWords();
  const [all, setAll] = useState(false);
  const { changes, moreChanges } = entry;
  const folded = changes.length - shownAtFirst;
  // One more line would take no more room than the words that there is one.
  const shown = all || folded <= 1 ? changes : changes.slice(0, shownAtFirst);
  return (
    <li className={classes['entry']}>
      <div className={classes['head']}>
        <h3 className={classes['kind']}>{words.kind(entry.kind)}</h3>
        {entry.revertible && <TakeBack entry={entry} subject={subject} />}
      </div>
      <p className={classes['by']}>
        <span className="enishi-name">{entry.actor}</span>
        <time dateTime={entry.at}>{format.moment(entry.at)}</time>
      </p>
      <ul className={classes['changes']}>
        {shown.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was changed is never changed again
          <ChangedRecord key={index} change={change} words={words} />
        ))}
      </ul>
      {folded > 1 && (
        <UnstyledButton className={classes['more']} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('showLess') : t('showAll', { count: folded, shown: format.number(folded) })}
        </UnstyledButton>
      )}
      {moreChanges > 0 && (all || folded <= 1) && (
        <p className={classes['rest']}>
          {t('moreChanges', { count: moreChanges, shown: format.number(moreChanges) })}
        </p>
      )}
    </li>
  );
}
