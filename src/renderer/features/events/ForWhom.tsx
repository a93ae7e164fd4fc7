import { useTranslation } from 'react-i18next';
import type { OrientationKind } from '#shared/domain/vocabulary.ts';
import classes from './ForWhom.module.css';

/** The orientations an event is for, as short words; said where it is for everybody. */
export function ForWhom({ orientations }: { orientations: readonly OrientationKind[] }) {
  const { t } = useTranslation(['events', 'vocabulary']);
  if (orientations.length === 0) return <p className={classes['everybody']}>{t('forEverybody')}</p>;
  return (
    <ul className={classes['list']} aria-label={t('forWhom')}>
      {orientations.map((kind) => (
        <li key={kind} className={classes['one']}>
          {t(`vocabulary:orientationKind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
