import { useTranslation } from 'react-i18next';
import type { DrawnBar } from './barMarks.ts';
import { ChartLegend, type LegendItem } from './ChartLegend.tsx';

interface BarLegendProps {
  readonly rows: readonly DrawnBar[];
  readonly comparedLabel: string | undefined;
}

/** What the ticks at bars mean; nothing where there are none. */
export function BarLegend({ rows, comparedLabel }: BarLegendProps) {
  const { t } = useTranslation('charts');
  const items: LegendItem[] = [];
  if (rows.some(({ compared }) => compared !== null && compared !== undefined)) {
    items.push({ label: comparedLabel ?? t('compared'), colour: 0, sign: 'tick' });
  }
  if (rows.some(({ target }) => target !== null))
    items.push({ label: t('goalSign'), colour: 0, sign: 'target' });
  return items.length === 0 ? null : <ChartLegend items={items} />;
}
