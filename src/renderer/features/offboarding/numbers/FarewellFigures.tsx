import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { ColumnChart } from '#renderer/ui/charts/ColumnChart.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { valuedThing } from '#shared/domain/vocabulary.ts';
import { CountBars } from './CountBars.tsx';
import classes from './FarewellNumbersPage.module.css';
import type { FarewellNumbers } from './farewellNumbers.ts';
import { HowCountedHere } from './HowCountedHere.tsx';
import { ReasonsFigure } from './ReasonsFigure.tsx';
import { StepsFigure } from './StepsFigure.tsx';

/** The numbers of farewells over a period, each headed by its sentence. */
export function FarewellFigures({ numbers }: { numbers: FarewellNumbers }) {
  return (
    <div className={classes['figures']}>
      <div className={classes['pair']}>
        <PartingFigure numbers={numbers} />
        <ScoresFigure numbers={numbers} />
      </div>
      <ReasonsFigure numbers={numbers} />
      <div className={classes['pair']}>
        <ValuedFigure numbers={numbers} />
        <StepsFigure numbers={numbers} />
      </div>
    </div>
  );
}

function PartingFigure({ numbers: { goodParting } }: { numbers: FarewellNumbers }) {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  const { value, n, denominator } = goodParting;
  const all = denominator ?? 0;
  const sentence =
    value === null
      ? t('numbers.partingNone')
      : t('numbers.partingSentence', {
          rate: format.percent(value),
          n: format.number(n),
          count: all,
          all: format.number(all),
        });
  return (
    <ChartFigure
      title={t('numbers.parting')}
      sentence={sentence}
      below={<HowCountedHere term={t('numbers.parting')} text={t('numbers.partingMeans')} />}
    >
      {value !== null && (
        <CountBars
          rows={[
            { label: t('numbers.good'), count: n },
            { label: t('numbers.notGood'), count: all - n },
          ]}
          of={all}
        />
      )}
    </ChartFigure>
  );
}

function ScoresFigure({ numbers: { leaverEnps, scores } }: { numbers: FarewellNumbers }) {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  const { value, n } = leaverEnps;
  const shown = format.number(n);
  const sentence =
    value !== null
      ? t('numbers.enpsSentence', { points: format.number(Math.round(value)), count: n, n: shown })
      : n > 0
        ? t('numbers.enpsFew', { count: n, n: shown })
        : t('numbers.enpsNone');
  const bars = Array.from({ length: 11 }, (_, score) => ({
    label: format.number(score),
    value: scores.find((each) => each.score === score)?.people ?? 0,
  }));
  return (
    <ChartFigure
      title={t('numbers.enps')}
      sentence={sentence}
      figures={{
        columns: [
          { heading: t('numbers.score'), kind: 'text' },
          { heading: t('numbers.people'), kind: 'count' },
        ],
        rows: bars.map((bar) => [bar.label, bar.value]),
      }}
      below={<HowCountedHere term={t('numbers.enps')} text={t('numbers.enpsMeans')} />}
    >
      {value === null ? null : <ColumnChart bars={bars} valueLabel={t('numbers.enps')} height={180} />}
    </ChartFigure>
  );
}

function ValuedFigure({ numbers: { valued, conversations } }: { numbers: FarewellNumbers }) {
  const { t } = useTranslation(['offboarding', 'vocabulary']);
  const format = useFormat();
  const wordOf = (thing: string) => {
    const known = valuedThing.safeParse(thing);
    return known.success ? t(`vocabulary:valuedThing.${known.data}`) : thing;
  };
  const rows = valued
    .toSorted((a, b) => b.people - a.people)
    .map(({ valued: thing, people }) => ({ label: wordOf(thing), count: people }));
  const first = rows[0];
  return (
    <ChartFigure
      title={t('numbers.valued')}
      sentence={
        first === undefined
          ? t('numbers.valuedNone')
          : t('numbers.valuedSentence', {
              what: first.label,
              count: first.count,
              n: format.number(first.count),
              all: format.number(conversations),
            })
      }
    >
      {first === undefined ? null : <CountBars rows={rows} of={conversations} />}
    </ChartFigure>
  );
}
