import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValueUnit } from '#shared/contract/figures.ts';
import { language } from '#shared/domain/vocabulary.ts';
import { valueWords } from '#shared/figures/valueWords.ts';
import { useFormat } from '../format/FormatProvider.tsx';

/** How values are written in charts: in full beside marks, and as short as axes need them. */
export function useValueWords() {
  const { i18n } = useTranslation();
  const formats = useFormat();
  return useMemo(() => {
    const wording = { language: language.catch('en').parse(i18n.language), formats, smallest: 1 };
    return {
      words: (value: number, unit: ValueUnit) => valueWords(value, unit, wording),
      axis: (value: number, unit: ValueUnit) =>
        unit === 'rate' ? `${formats.number(100 * value)}%` : formats.number(value),
    };
  }, [i18n.language, formats]);
}
