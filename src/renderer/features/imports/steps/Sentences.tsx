import { useTranslation } from 'react-i18next';

/** Sentences one after the other; behind 「。」 there is room enough. */
export function Sentences({ sentences }: { sentences: readonly string[] }) {
  const { i18n } = useTranslation();
  return sentences.join(i18n.language === 'ja' ? '' : ' ');
}
