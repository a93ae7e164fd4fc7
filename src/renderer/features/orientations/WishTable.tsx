import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { OrientationBoard, OrientationCount } from '#shared/contract/orientations.ts';
import type { BoardNumber } from '#shared/domain/boardRules.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { knowledgeAge } from '#shared/domain/knowledgeAge.ts';
import { orientationSource } from '#shared/domain/vocabulary.ts';
import classes from './board.module.css';
import { CountLink } from './CountLink.tsx';
import { useShowNumber } from './useShowNumber.ts';

interface WishTableProps {
  readonly board: OrientationBoard;
  readonly segmentId: SegmentId | null;
}

const strengths = [3, 2, 1] as const;

/** How many want what, how much, how we know it, and since when. Every number leads to its people. */
export function WishTable({ board, segmentId }: WishTableProps) {
  const { t } = useTranslation(['orientations', 'vocabulary']);
  const most = Math.max(1, ...board.orientations.map(({ people }) => people));
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <caption className={classes['caption']}>{t('wish.title')}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {t('wish.orientation')}
            </th>
            <th rowSpan={2} scope="col" data-number>
              {t('people')}
            </th>
            <th rowSpan={2} scope="col" className={classes['barHead']}>
              {t('wish.strength')}
            </th>
            <th colSpan={3} scope="colgroup" data-group>
              {t('wish.source')}
            </th>
            <th colSpan={3} scope="colgroup" data-group>
              {t('age.title')}
            </th>
          </tr>
          <tr>
            {orientationSource.options.map((source) => (
              <th key={source} scope="col" data-number data-first={source === 'said' || undefined}>
                {t(`vocabulary:orientationSource.${source}`)}
              </th>
            ))}
            {knowledgeAge.options.map((age) => (
              <th key={age} scope="col" data-number data-first={age === 'recent' || undefined}>
                {t(`age.${age}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.orientations.map((count) => (
            <WishRow key={count.kind} count={count} most={most} segmentId={segmentId} />
          ))}
        </tbody>
      </table>
      <StrengthKey />
    </div>
  );
}

interface WishRowProps {
  readonly count: OrientationCount;
  readonly most: number;
  readonly segmentId: SegmentId | null;
}

function WishRow({ count, most, segmentId }: WishRowProps) {
  const { t } = useTranslation(['orientations', 'vocabulary']);
  const format = useFormat();
  const show = useShowNumber(segmentId);
  const { kind, people, byStrength, bySource, byAge } = count;
  const word = t(`vocabulary:orientationKind.${kind}`);
  const link = (many: number, what: string | null, number: BoardNumber) => (
    <CountLink
      people={many}
      name={t('numberOf', {
        who: what === null ? word : t('numberWith', { who: word, what }),
        people: format.number(many),
      })}
      onShow={() => show(number)}
    />
  );
  return (
    <tr>
      <th scope="row">{word}</th>
      <td data-number>{link(people, null, { type: 'wish', kind })}</td>
      <td className={classes['barCell']}>
        <span className={classes['bar']}>
          {strengths.map((strength) => (
            <StrengthPart
              key={strength}
              strength={strength}
              people={byStrength[strength - 1] ?? 0}
              most={most}
              word={word}
              onShow={() => show({ type: 'wish', kind, strength })}
            />
          ))}
        </span>
      </td>
      {orientationSource.options.map((source) => (
        <td key={source} data-number data-first={source === 'said' || undefined}>
          {link(bySource[source], t(`vocabulary:orientationSource.${source}`), {
            type: 'wish',
            kind,
            source,
          })}
        </td>
      ))}
      {knowledgeAge.options.map((age) => (
        <td key={age} data-number data-first={age === 'recent' || undefined} data-age={age}>
          {link(byAge[age], t(`age.${age}`), { type: 'wish', kind, age })}
        </td>
      ))}
    </tr>
  );
}

interface StrengthPartProps {
  readonly strength: 1 | 2 | 3;
  readonly people: number;
  readonly most: number;
  readonly word: string;
  readonly onShow: () => void;
}

/** The part of a bar for one strength; the stronger, the darker. */
function StrengthPart({ strength, people, most, word, onShow }: StrengthPartProps) {
  const { t } = useTranslation(['orientations', 'vocabulary']);
  const format = useFormat();
  if (people === 0) return null;
  const name = t('numberOf', {
    who: t('numberWith', { who: word, what: t(`vocabulary:orientationStrength.${strength}`) }),
    people: format.number(people),
  });
  return (
    <button
      type="button"
      className={classes['part']}
      data-strength={strength}
      style={{ width: `${((people / most) * 100).toFixed(2)}%` }}
      aria-label={name}
      title={name}
      onClick={onShow}
    />
  );
}

/** What the shades of the bars mean. */
function StrengthKey() {
  const { t } = useTranslation('vocabulary');
  return (
    <ul className={classes['legend']}>
      {([3, 2, 1] as const).map((strength) => (
        <li key={strength} className={classes['key']}>
          <span className={`${classes['part']} ${classes['swatch']}`} data-strength={strength} aria-hidden />
          {t(`orientationStrength.${strength}`)}
        </li>
      ))}
    </ul>
  );
}
