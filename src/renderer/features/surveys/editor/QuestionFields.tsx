import { Button, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BothLanguages, type SurveyQuestion, surveyQuestion } from '#shared/contract/surveys.ts';
import classes from '../surveys.module.css';
import { BothFields } from './BothFields.tsx';

interface QuestionFieldsProps {
  readonly question: SurveyQuestion;
  /** Its place among the survey's own questions, from 1. */
  readonly number: number;
  readonly fixed: boolean;
  /** Whether what it lacks is said. */
  readonly tried: boolean;
  readonly onChange: (part: Partial<SurveyQuestion>) => void;
  readonly onRemove: () => void;
}

const types = surveyQuestion.shape.type;
const codes = 'abcdefghijklmnopqrst';

/** A question of the survey's own: its words, how it is answered, and what can be chosen. */
export function QuestionFields({ question, number, fixed, tried, onChange, onRemove }: QuestionFieldsProps) {
  const { t } = useTranslation('surveys');
  const { type, words, options } = question;
  const lack = tried ? lackOf(question) : null;
  const [lines, setLines] = useState<BothLanguages>(() => ({
    en: options.map((option) => option.words.en).join('\n'),
    ja: options.map((option) => option.words.ja).join('\n'),
  }));
  return (
    <fieldset className={classes['question']}>
      <div className={classes['questionHead']}>
        <Select
          label={t('editor.questionType', { number })}
          allowDeselect={false}
          disabled={fixed}
          data={types.options.map((value) => ({ value, label: t(`editor.type.${value}`) }))}
          value={type}
          onChange={(value) => {
            const chosen = types.parse(value);
            onChange({ type: chosen, options: chosen === 'text' ? [] : optionsOf(lines) });
          }}
        />
        {!fixed && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
            onClick={onRemove}
          >
            {t('editor.removeQuestion', { number })}
          </Button>
        )}
      </div>
      <BothFields
        label={t('editor.question')}
        value={words}
        longest={500}
        lines={1}
        error={lack === 'words' && t('editor.missing.words')}
        disabled={fixed}
        onChange={(value) => onChange({ words: value })}
      />
      {type !== 'text' && (
        <BothFields
          label={t('editor.options')}
          value={lines}
          longest={4000}
          lines={3}
          error={lack === 'options' && t('editor.missing.options')}
          disabled={fixed}
          onChange={(value) => {
            setLines(value);
            onChange({ options: optionsOf(value) });
          }}
        />
      )}
    </fieldset>
  );
}

/** What a question lacks to be asked. */
export function lackOf({ words, type, options }: SurveyQuestion): 'words' | 'options' | null {
  if (words.en.trim() === '' && words.ja.trim() === '') return 'words';
  return type !== 'text' && options.length < 2 ? 'options' : null;
}

/** One option a line, the same line in both languages. */
function optionsOf(lines: BothLanguages): SurveyQuestion['options'] {
  const [en, ja] = [lines.en.split('\n'), lines.ja.split('\n')];
  const pairs = Array.from({ length: Math.max(en.length, ja.length) }, (_, at) => ({
    en: (en[at] ?? '').trim().slice(0, 200),
    ja: (ja[at] ?? '').trim().slice(0, 200),
  }));
  return pairs
    .filter((words) => words.en !== '' || words.ja !== '')
    .slice(0, codes.length)
    .map((words, at) => ({ code: codes.charAt(at), words }));
}
