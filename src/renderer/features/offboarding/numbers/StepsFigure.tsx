import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { FarewellNumbers } from './farewellNumbers.ts';

/** How many steps each side had to do, and how many of them came late. */
export function StepsFigure({ numbers: { stepsByOwner } }: { numbers: FarewellNumbers }) {
  const { t } = useTranslation(['offboarding', 'vocabulary']);
  const format = useFormat();
  const rows = stepsByOwner.filter(({ due }) => due > 0);
  const due = rows.reduce((sum, row) => sum + row.due, 0);
  const late = rows.reduce((sum, row) => sum + row.late, 0);
  const sentence =
    due === 0
      ? t('numbers.stepsNone')
      : t('numbers.stepsSentence', { count: late, late: format.number(late), due: format.number(due) });
  return (
    <ChartFigure title={t('numbers.steps')} sentence={sentence}>
      {due === 0 ? null : (
        <FigureTable
          caption={sentence}
          columns={[
            { heading: t('steps.owner'), kind: 'text' },
            { heading: t('numbers.due'), kind: 'count' },
            { heading: t('numbers.late'), kind: 'count' },
            { heading: t('numbers.lateRate'), kind: 'rate' },
          ]}
          rows={rows.map((row) => [
            t(`vocabulary:stepOwner.${row.owner}`),
            row.due,
            row.late,
            row.late / row.due,
          ])}
        />
      )}
    </ChartFigure>
  );
}
