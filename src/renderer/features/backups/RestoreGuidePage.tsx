import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Sheet } from '#renderer/features/workspace/Sheet.tsx';
import classes from './Backups.module.css';
import { guideParts } from './guideParts.ts';

/** How to get one's data back, in plain words and to be printed; there with and without an open workspace. */
export function RestoreGuidePage() {
  const { t } = useTranslation('backups');
  const router = useRouter();
  return (
    <Sheet title={t('guide.title')} sentence={t('guide.sentence')}>
      <article className={classes['guide']}>
        {guideParts.map(({ part, words }) => (
          <section key={part}>
            <h2>{t(`guide.${part}.title`)}</h2>
            <ol>
              {words.map((word) => (
                <li key={word}>{t(word)}</li>
              ))}
            </ol>
          </section>
        ))}
      </article>
      <div className={`${classes['ends']} ${classes['screenOnly']}`}>
        <Button variant="default" onClick={() => router.history.back()}>
          {t('guide.back')}
        </Button>
        <Button onClick={() => window.print()}>{t('guide.print')}</Button>
      </div>
    </Sheet>
  );
}
