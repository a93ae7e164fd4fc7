import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Language, language as languages } from '#shared/domain/vocabulary.ts';
import { type NameInWriting, writtenLanguageOf } from '#shared/domain/writtenLanguage.ts';

interface LanguageSelectProps {
  /** Says which language it is where nobody does. */
  readonly name: NameInWriting;
  readonly language: Language | null;
  readonly onChange: (language: Language | null) => void;
}

/** The language in which somebody is written to; left open, the name decides. */
export function LanguageSelect({ name, language, onChange }: LanguageSelectProps) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const guessed = t(`vocabulary:language.${writtenLanguageOf({ ...name, language: null })}`);
  return (
    <Select
      label={t('contact.language')}
      description={t('contact.languageHint')}
      placeholder={t('contact.languageGuessed', { language: guessed })}
      clearable
      clearButtonProps={{ 'aria-label': t('contact.languageClear') }}
      data={languages.options.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
      value={language}
      onChange={(value) => onChange(languages.safeParse(value).data ?? null)}
    />
  );
}
