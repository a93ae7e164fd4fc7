import { hueCss } from './chartHues.ts';
import heat from './HeatMap.module.css';
import { heatSteps } from './heatHues.ts';
import { useValueWords } from './useValueWords.ts';

/** The steps of a heat map from 0 to the most there is. */
export function HeatLegend({ most }: { most: number }) {
  const { axis } = useValueWords();
  if (most <= 0) return null;
  return (
    <p className={heat['legend']} aria-hidden>
      <span className={heat['least']}>{axis(0, 'rate')}</span>
      {heatSteps.map(({ ground }) => (
        <span key={ground.light} className={heat['step']} style={{ background: hueCss(ground) }} />
      ))}
      <span className={heat['most']}>{axis(Math.round(100 * most) / 100, 'rate')}</span>
    </p>
  );
}
