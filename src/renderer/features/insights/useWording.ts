import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { language } from '#shared/domain/vocabulary.ts';
import type { Wording } from '#shared/i18n/insightSentences.ts';

/** How sentences about numbers are worded on this page: in its language, and with rates over however few people. */
export function useWording(): Wording {
  const { i18n } = useTranslation();
  return { language: language.parse(i18n.language), formats: useFormat(), smallest: 1 };
}
