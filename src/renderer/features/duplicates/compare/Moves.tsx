import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Comparison } from '#shared/contract/duplicates.ts';
import { otherSide, type RecordSide } from '../deciding/pair.ts';
import classes from './FieldTable.module.css';

/** These two are listed one by one. */
const listed = new Set<string>(['contactPoint', 'tenure']);

interface MovesProps {
  readonly moves: Comparison['moves'];
  readonly keep: RecordSide;
}

/** What else hangs on each, counted, and what of it comes over to the record that stays. */
export function Moves({ moves, keep }: MovesProps) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const present = moves.filter(({ record, a, b }) => !listed.has(record) && a + b > 0);
  return present.map((move) => {
    const coming = move[otherSide[keep]];
    const label = t(`moves.${move.record}`);
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields
      <div key={move.record} role="group" aria-label={label} className={classes['row']}>
        <div className={classes['label']}>{label}</div>
        {(['a', 'b'] as const).map((side) => (
          <div key={side} className={classes['side']}>
            {move[side] === 0 ? (
              <span className={classes['quiet']}>{t('compare.nothing')}</span>
            ) : (
              t('moves.counted', { count: move[side], shown: format.number(move[side]) })
            )}
          </div>
        ))}
        <div className={classes['result']}>
          {coming === 0 ? (
            <span className={classes['quiet']}>{t('moves.stay')}</span>
          ) : (
            t('moves.come', { count: coming, shown: format.number(coming) })
          )}
        </div>
      </div>
    );
  });
}
