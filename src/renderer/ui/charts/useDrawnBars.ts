import { useTranslation } from 'react-i18next';
import type { ChartOf, ValueUnit } from '#shared/contract/figures.ts';
import { useFormat } from '../format/FormatProvider.tsx';
import { type DrawnBar, drawnBars, type WordedBar } from './barMarks.ts';
import { useValueWords } from './useValueWords.ts';

/** The bars with all that is drawn at them; and what the whole chart says, in words. */
export function useDrawnBars(
  bars: readonly WordedBar[],
  targets: ChartOf<'bars'>['targets'],
  unit: ValueUnit,
  comparedLabel: string | undefined,
): { rows: DrawnBar[]; name: (row: DrawnBar) => string; reading: string } {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const { words } = useValueWords();
  const label = comparedLabel ?? t('compared');
  const rows = drawnBars(bars, targets, unit, {
    goal: (value, on) => t('goal', { value, on: format.date(on) }),
    compared: (value) => t('comparedValue', { label, value }),
    value: words,
  });
  const name = (row: DrawnBar) => {
    const said =
      row.aside === undefined ? row.words : t('reading.aside', { words: row.words, aside: row.aside });
    return t('reading.part', { label: row.label, words: said });
  };
  return { rows, name, reading: rows.map(name).join(t('reading.separator')) };
}
