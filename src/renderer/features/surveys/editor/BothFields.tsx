import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BothLanguages } from '#shared/contract/surveys.ts';
import { language } from '#shared/domain/vocabulary.ts';
import classes from '../surveys.module.css';

interface BothFieldsProps {
  readonly label: string;
  readonly value: BothLanguages;
  readonly longest: number;
  /** How many lines it has at first; one for a field of a single line. */
  readonly lines: number;
  readonly error?: string | false;
  readonly disabled?: boolean;
  readonly onChange: (value: BothLanguages) => void;
}

/** The same words in both languages beside each other. */
export function BothFields({ label, value, longest, lines, error, disabled, onChange }: BothFieldsProps) {
  const { t } = useTranslation(['surveys', 'vocabulary']);
  return (
    <div className={classes['both']}>
      {language.options.map((of) => {
        const shared = {
          label: t('inLanguage', { label, language: t(`vocabulary:language.${of}`) }),
          lang: of,
          maxLength: longest,
          value: value[of],
          error: of === 'en' && error,
          disabled: disabled ?? false,
        };
        return lines === 1 ? (
          <TextInput
            key={of}
            {...shared}
            onChange={(event) => onChange({ ...value, [of]: event.currentTarget.value })}
          />
        ) : (
          <Textarea
            key={of}
            {...shared}
            autosize
            minRows={lines}
            maxRows={12}
            onChange={(event) => onChange({ ...value, [of]: event.currentTarget.value })}
          />
        );
      })}
    </div>
  );
}
