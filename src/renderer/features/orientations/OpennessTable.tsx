import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { OrientationBoard } from '#shared/contract/orientations.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { knowledgeAge } from '#shared/domain/knowledgeAge.ts';
import classes from './board.module.css';
import { CountLink } from './CountLink.tsx';
import { useShowNumber } from './useShowNumber.ts';

interface OpennessTableProps {
  readonly board: OrientationBoard;
  readonly segmentId: SegmentId | null;
}

/** How many stand how to a return, and since when we know it. */
export function OpennessTable({ board, segmentId }: OpennessTableProps) {
  const { t } = useTranslation(['orientations', 'vocabulary']);
  const format = useFormat();
  const show = useShowNumber(segmentId);
  const most = Math.max(1, ...board.openness.map(({ people }) => people));
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <caption className={classes['caption']}>{t('openness.title')}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {t('openness.openness')}
            </th>
            <th rowSpan={2} scope="col" data-number>
              {t('people')}
            </th>
            <th rowSpan={2} scope="col" className={classes['barHead']}>
              {t('openness.share')}
            </th>
            <th colSpan={3} scope="colgroup" data-group>
              {t('age.title')}
            </th>
          </tr>
          <tr>
            {knowledgeAge.options.map((age) => (
              <th key={age} scope="col" data-number data-first={age === 'recent' || undefined}>
                {t(`age.${age}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.openness.map(({ openness, people, byAge }) => {
            const word = t(`vocabulary:openness.${openness}`);
            return (
              <tr key={openness}>
                <th scope="row">{word}</th>
                <td data-number>
                  <CountLink
                    people={people}
                    name={t('numberOf', { who: word, people: format.number(people) })}
                    onShow={() => show({ type: 'openness', openness })}
                  />
                </td>
                <td className={classes['barCell']}>
                  <span className={classes['bar']} aria-hidden>
                    <span
                      className={classes['part']}
                      data-strength={openness === 'unknown' ? 0 : 2}
                      style={{ width: `${((people / most) * 100).toFixed(2)}%` }}
                    />
                  </span>
                </td>
                {knowledgeAge.options.map((age) => (
                  <td key={age} data-number data-first={age === 'recent' || undefined}>
                    <CountLink
                      people={byAge[age]}
                      name={t('numberOf', {
                        who: t('numberWith', { who: word, what: t(`age.${age}`) }),
                        people: format.number(byAge[age]),
                      })}
                      onShow={() => show({ type: 'openness', openness, age })}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
