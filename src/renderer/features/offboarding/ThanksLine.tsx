import { IconHeart, IconHeartFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Leaver } from '#shared/contract/offboarding.ts';
import classes from './ThanksLine.module.css';
import { useThanksWords } from './useThanksWords.ts';

/** How the thanks of a leaver stand, in one line. */
export function ThanksLine({ leaver }: { leaver: Pick<Leaver, 'thanks' | 'lastDay'> }) {
  const { t } = useTranslation('offboarding');
  const { words, tone } = useThanksWords()(leaver);
  const Sign = tone === 'good' ? IconHeartFilled : IconHeart;
  return (
    <div className={classes['thanks']} data-tone={tone}>
      <Sign size={16} stroke={1.6} aria-hidden className={classes['sign']} />
      <span className={classes['what']}>{t('thanks.short')}</span>
      <span className={classes['state']}>{words}</span>
    </div>
  );
}
