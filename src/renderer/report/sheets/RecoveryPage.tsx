import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { RecoverySheet } from '#shared/contract/paper.ts';
import lists from './lists.module.css';
import classes from './RecoveryPage.module.css';

/** A recovery code on paper, with how it is used. */
export function RecoveryPage({ paper }: { paper: RecoverySheet }) {
  const { t } = useTranslation('keys');
  const format = useFormat();
  return (
    <article className={lists['sheet']} lang={paper.language}>
      <header className={lists['head']}>
        <h1>{t('paper.title')}</h1>
        <p>{t('paper.for', { workspace: paper.workspace })}</p>
        <p className={lists['note']}>{t('paper.made', { date: format.date(paper.date) })}</p>
      </header>
      <p>{t('paper.what')}</p>
      <p className={classes['code']}>
        {paper.code.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups never move, and two may be the same.
          <span key={index}>{group}</span>
        ))}
      </p>
      <p className={classes['note']}>{t('paper.letters')}</p>
      <h2 className={classes['heading']}>{t('paper.howTitle')}</h2>
      <ol className={classes['steps']}>
        <li>{t('paper.how1')}</li>
        <li>{t('paper.how2')}</li>
        <li>{t('paper.how3')}</li>
      </ol>
      <p className={classes['keep']}>{t('paper.keep')}</p>
    </article>
  );
}
