import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Orientation } from '#shared/contract/personProfile.ts';
import classes from './Wishes.module.css';

/** What a person wants as short words; the stronger the wish, the heavier the word. */
export function Wishes({
  orientations,
}: {
  orientations: readonly Pick<Orientation, 'kind' | 'strength'>[];
}) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const wanted = orientations.filter(({ strength }) => strength > 0);
  if (wanted.length === 0) {
    const words = t(orientations.length === 0 ? 'orientation.none' : 'orientation.nothing');
    return <span className={classes['nothing']}>{words}</span>;
  }
  return (
    <ul className={classes['wishes']}>
      {wanted.map(({ kind, strength }) => {
        const words = t(`vocabulary:orientationStrength.${strengthKey(strength)}`);
        return (
          <Tooltip key={kind} label={words}>
            <li className={classes['wish']} data-strength={strength} data-kind={kind}>
              {t(`vocabulary:orientationKind.${kind}`)}
              <VisuallyHidden>{t('orientation.strength', { words })}</VisuallyHidden>
            </li>
          </Tooltip>
        );
      })}
    </ul>
  );
}

/** The strengths are words under these keys. */
export function strengthKey(strength: number): '0' | '1' | '2' | '3' {
  if (strength >= 3) return '3';
  if (strength >= 2) return '2';
  return strength >= 1 ? '1' : '0';
}
