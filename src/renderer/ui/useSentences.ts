import { useTranslation } from 'react-i18next';

/** Puts sentences after each other, as the language of the page does: Japanese leaves no space between them. */
export function useSentences(): (...sentences: readonly string[]) => string {
  const { i18n } = useTranslation();
  return (...sentences) => sentences.join(i18n.language === 'ja' ? '' : ' ');
}
