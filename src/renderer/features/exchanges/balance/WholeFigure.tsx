import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { GroupedChart } from '#renderer/ui/charts/GroupedChart.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Balance } from '#shared/contract/exchanges.ts';
import { balanceSides, useSideWords } from './sideWords.ts';

interface WholeFigureProps {
  readonly whole: Balance;
  readonly people: number;
  readonly byYear: readonly (Balance & { readonly year: number })[];
}

/** How often each side gave and asked, year by year. */
export function WholeFigure({ whole, people, byYear }: WholeFigureProps) {
  const { t } = useTranslation('exchanges');
  const format = useFormat();
  const sideWord = useSideWords();
  const sentence =
    people === 0
      ? t('balance.none')
      : t('balance.sentence', {
          count: people,
          shown: format.number(people),
          theyGave: format.number(whole.alumnusGave),
          weGave: format.number(whole.companyGave),
        });
  return (
    <ChartFigure
      title={t('balance.byYear')}
      sentence={sentence}
      figures={{
        columns: [
          { heading: t('balance.year'), kind: 'text' },
          ...balanceSides.map((side) => ({ heading: sideWord(side), kind: 'count' as const })),
        ],
        rows: byYear.map((year) => [format.year(year.year), ...balanceSides.map((side) => year[side])]),
      }}
    >
      {people === 0 ? null : (
        <GroupedChart
          series={balanceSides.map(sideWord)}
          groups={byYear.map((year) => ({
            label: format.year(year.year),
            values: balanceSides.map((side) => year[side]),
          }))}
          label={t('balance.byYear')}
          sums
        />
      )}
    </ChartFigure>
  );
}
