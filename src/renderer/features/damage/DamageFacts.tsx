import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { DamageFound } from '#shared/contract/damage.ts';
import classes from './Damage.module.css';

/** Which file it is about. */
export function DamageFacts({ found }: { found: DamageFound }) {
  const { t } = useTranslation('damage');
  const format = useFormat();
  return (
    <dl className={classes['facts']}>
      <dt>{t('page.path')}</dt>
      <dd>{found.path}</dd>
      <dt>{t('page.size')}</dt>
      <dd>{format.fileSize(found.bytes)}</dd>
      {found.changedAt !== null && (
        <>
          <dt>{t('page.changed')}</dt>
          <dd>{format.moment(found.changedAt)}</dd>
        </>
      )}
    </dl>
  );
}
