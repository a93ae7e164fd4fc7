import { useTranslation } from 'react-i18next';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import type { ChartOf } from '#shared/contract/figures.ts';
import { useFormat } from '../format/FormatProvider.tsx';
import { ChartFrame, type OpensBehind } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { ChartMarks } from './ChartMarks.tsx';
import { chartColour } from './chartHues.ts';
import type { ChartMark } from './chartMarks.ts';
import { type ChartSize, sized } from './chartParts.ts';
import { lyingBox } from './markBoxes.ts';

type Parts = ChartOf<'share'>['parts'];

interface ShareChartProps extends ChartSize, OpensBehind {
  readonly parts: Parts;
  /** What the chart is about, for who listens to it. */
  readonly subject?: string;
}

/** The parts of a whole as one bar, each named below with its number. */
export function ShareChart({ parts, subject = '', width, onOpen }: ShareChartProps) {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  const words = parts.map(({ value }) =>
    t('share', { value: format.number(value), rate: format.percent(whole === 0 ? 0 : value / whole) }),
  );
  const name = (index: number) =>
    t('reading.part', { label: parts[index]?.label ?? '', words: words[index] ?? '' });
  const marks = parts.map(({ label, value, behind }, index): ChartMark => {
    const before = parts.slice(0, index).reduce((sum, part) => sum + part.value, 0);
    return {
      id: label,
      row: 0,
      column: index,
      name: name(index),
      behind,
      box: (scales) => {
        const box = lyingBox(scales, 0, before, before + value);
        return box && { ...box, hit: box.lit };
      },
    };
  });
  return (
    <div>
      <ChartFrame
        subject={subject}
        reading={parts.map((_, index) => name(index)).join(t('reading.separator'))}
        marks={marks}
        onPaper={width !== undefined}
        onOpen={onOpen}
      >
        <BarChart
          {...sized({ width }, 32)}
          data={[{ at: 0, parts }]}
          layout="vertical"
          margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          barCategoryGap={4}
        >
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis type="category" dataKey="at" hide />
          {parts.map(({ label }, index) => (
            <Bar
              key={label}
              stackId="whole"
              dataKey={(row: { parts: Parts }) => row.parts[index]?.value}
              fill={chartColour(index)}
              stroke="var(--enishi-surface)"
              strokeWidth={2}
              isAnimationActive={false}
            />
          ))}
          <ChartMarks />
        </BarChart>
      </ChartFrame>
      <ChartLegend
        items={parts.map(({ label }, index) => ({
          label,
          words: words[index] ?? '',
          colour: index,
          sign: 'square',
        }))}
      />
    </div>
  );
}
