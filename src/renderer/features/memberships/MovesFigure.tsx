import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { TrendChart } from '#renderer/ui/charts/TrendChart.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { PlainDate } from '#shared/domain/plainDate.ts';

interface MovesFigureProps {
  readonly perMonth: readonly { readonly on: PlainDate; readonly joined: number; readonly left: number }[];
}

/** How many joined and left, month by month. */
export function MovesFigure({ perMonth }: MovesFigureProps) {
  const { t } = useTranslation('memberships');
  const format = useFormat();
  const year = perMonth.slice(-12);
  const sum = (of: 'joined' | 'left') => year.reduce((all, month) => all + month[of], 0);
  const joined = sum('joined');
  const any = perMonth.some((month) => month.joined + month.left > 0);
  return (
    <ChartFigure
      title={t('moves.title')}
      sentence={
        any
          ? t('moves.sentence', {
              count: joined,
              shown: format.number(joined),
              left: format.number(sum('left')),
            })
          : t('moves.none')
      }
      figures={{
        columns: [
          { heading: t('moves.month'), kind: 'date' },
          { heading: t('moves.joined'), kind: 'count' },
          { heading: t('moves.left'), kind: 'count' },
        ],
        rows: perMonth.map((month) => [month.on, month.joined, month.left]),
      }}
    >
      {any ? (
        <TrendChart
          series={[
            { label: t('moves.joined'), compared: false },
            { label: t('moves.left'), compared: false },
          ]}
          points={perMonth.map((month) => ({ on: month.on, values: [month.joined, month.left] }))}
          label={t('moves.title')}
          height={180}
        />
      ) : null}
    </ChartFigure>
  );
}
