import { useTranslation } from 'react-i18next';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { useFormat } from '../format/FormatProvider.tsx';
import { chartColour } from './chartHues.ts';
import { type ChartSize, sized } from './chartParts.ts';
import classes from './ShareChart.module.css';

interface ShareChartProps extends ChartSize {
  readonly parts: readonly { readonly label: string; readonly value: number }[];
}

type Parts = ShareChartProps['parts'];

/** The parts of a whole as one bar, each named below with its number. */
export function ShareChart({ parts, width }: ShareChartProps) {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  const words = parts.map(({ value }) =>
    t('share', { value: format.number(value), rate: format.percent(whole === 0 ? 0 : value / whole) }),
  );
  return (
    <div>
      <div aria-hidden>
        <BarChart
          {...sized({ width }, 28)}
          data={[{ parts }]}
          layout="vertical"
          margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis type="category" hide />
          {parts.map(({ label }, index) => (
            <Bar
              key={label}
              stackId="whole"
              dataKey={(row: { parts: Parts }) => row.parts[index]?.value}
              fill={chartColour(index)}
              stroke="var(--enishi-surface)"
              strokeWidth={2}
              barSize={24}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </div>
      <ul className={classes['parts']}>
        {parts.map(({ label }, index) => (
          <li key={label} className={classes['part']}>
            <svg width="12" height="12" aria-hidden>
              <rect width="12" height="12" rx="2" fill={chartColour(index)} />
            </svg>
            <span>{label}</span>
            <span className={classes['words']}>{words[index]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
