import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { language } from '#shared/domain/vocabulary.ts';
import type { Wording } from '#shared/figures/wording.ts';

/** How sentences about numbers are worded on this page: in its language, and with rates over however few people. */
export function useWording(): Wording {
  const { i18n } = useTranslation();
  const formats = useFormat();
  const spoken = i18n.language;
  return useMemo(() => ({ language: language.parse(spoken), formats, smallest: 1 }), [spoken, formats]);
}
