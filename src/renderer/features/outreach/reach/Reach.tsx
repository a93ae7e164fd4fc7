import { Button } from '@mantine/core';
import { IconUserOff, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import classes from './Reach.module.css';
import type { Weighing } from './useWeighing.ts';

interface ReachProps {
  readonly weighing: Weighing;
  readonly onShow: (which: 'recipients' | 'leftOut') => void;
}

/** How many get it, in which languages, and how many are left out for which reasons; each number leads to the people. */
export function Reach({ weighing, onShow }: ReachProps) {
  const { t } = useTranslation(['outreach', 'vocabulary', 'app']);
  const format = useFormat();
  const { people, recipients, languages, leftOut } = weighing;
  const out = leftOut.reduce((sum, each) => sum + each.people, 0);
  const byLanguage = languages
    .map((each) =>
      t('reach.language', {
        name: t(`vocabulary:language.${each.language}`),
        shown: format.number(each.people),
      }),
    )
    .join(t('app:listSeparator'));
  return (
    <div className={classes['reach']}>
      <p className={classes['count']} aria-live="polite">
        <strong className="enishi-figures">{format.number(recipients)}</strong>{' '}
        {t('reach.of', { count: people, shown: format.number(people) })}
      </p>
      {byLanguage !== '' && <p className={classes['about']}>{byLanguage}</p>}
      {leftOut.length > 0 && (
        <ul className={classes['reasons']} aria-label={t('reach.leftOut')}>
          {leftOut.map((each) => (
            <li key={each.reason} className={classes['reason']}>
              <span>{t(`vocabulary:leftOutReason.${each.reason}`)}</span>
              <span className="enishi-figures">{format.number(each.people)}</span>
            </li>
          ))}
        </ul>
      )}
      {leftOut.some(({ reason }) => reason === 'askBlocked') && (
        <p className={classes['about']}>{t('reach.askBlocked')}</p>
      )}
      <div className={classes['ways']}>
        {recipients > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconUsers size={16} stroke={1.6} aria-hidden />}
            onClick={() => onShow('recipients')}
          >
            {t('reach.showRecipients')}
          </Button>
        )}
        {out > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconUserOff size={16} stroke={1.6} aria-hidden />}
            onClick={() => onShow('leftOut')}
          >
            {t('reach.showLeftOut', { count: out, shown: format.number(out) })}
          </Button>
        )}
      </div>
    </div>
  );
}
