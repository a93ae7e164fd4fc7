import { Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { plainDateOf } from '#shared/domain/plainDate.ts';
import { useToday } from '../../useToday.ts';
import { type Band, bandsOf, widthOf } from './bands.ts';
import classes from './LifeLine.module.css';
import { type LifeSpan, lifeSpanOf, type Piece, placeIn, yearTicks } from './pieces.ts';
import { usePeriodWords } from './usePeriodWords.ts';

/** Pixels from one lane to the next. */
const laneHeight = 24;

/** Tenures and partnerships as bands over the years; the list below says the same in words. */
export function LifeLine({ pieces }: { pieces: readonly Piece[] }) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const span = lifeSpanOf(pieces, useToday());
  if (span === null) return null;
  const bands = bandsOf(pieces, span, width);
  const lanes = Math.max(1, ...bands.map(({ lane }) => lane + 1));
  return (
    <div ref={ref} className={classes['line']} aria-hidden>
      <div className={classes['lanes']} style={{ height: lanes * laneHeight }}>
        <span className={classes['tie']} />
        {bands.map((band) => (
          <DrawnBand key={band.piece.id} band={band} />
        ))}
        <span className={classes['today']} style={{ left: placeIn(span, span.today) * width }} />
      </div>
      <Years span={span} width={width} />
    </div>
  );
}

function DrawnBand({ band }: { band: Band }) {
  const period = usePeriodWords();
  const { piece, lane, left, width, words } = band;
  return (
    <Tooltip label={`${piece.words} · ${period(piece)}`}>
      <span
        className={classes['band']}
        data-employed={piece.employed || undefined}
        data-goes-on={piece.endedOn === null || undefined}
        data-words={words}
        style={{ left, width, top: lane * laneHeight }}
      >
        {words !== 'none' && <span className={classes['words']}>{piece.words}</span>}
      </span>
    </Tooltip>
  );
}

/** The years below the line, as far as they have room, and today. */
function Years({ span, width }: { span: LifeSpan; width: number }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const today = placeIn(span, span.today) * width;
  const todayWidth = widthOf(t('life.today')) + 12;
  const nameWidth = widthOf(format.year(2000)) + 16;
  const ticks = yearTicks(span, width, nameWidth).flatMap((year) => {
    const day = plainDateOf(year, 1, 1);
    const at = day === null ? null : placeIn(span, day) * width;
    return at === null || at < 0 || Math.abs(at - today) < (nameWidth + todayWidth) / 2 ? [] : [{ year, at }];
  });
  return (
    <div className={classes['years']}>
      {ticks.map(({ year, at }) => (
        <span
          key={year}
          className={classes['year']}
          data-first={at < nameWidth / 2 || undefined}
          style={{ left: at }}
        >
          {format.year(year)}
        </span>
      ))}
      <span
        className={classes['todayWord']}
        data-last={today > width - todayWidth / 2 || undefined}
        style={{ left: today }}
      >
        {t('life.today')}
      </span>
    </div>
  );
}
