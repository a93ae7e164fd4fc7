import { Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import type { AnswerProps } from './answerField.ts';
import classes from './FeedbackAnswer.module.css';

const scores = Array.from({ length: 11 }, (_, score) => String(score));

/** Whether they would recommend us, and what could have been better. */
export function FeedbackAnswer({ answers, onChange }: AnswerProps) {
  const { t } = useTranslation('farewells');
  return (
    <Stack gap="lg">
      <div>
        <p className={classes['label']} aria-hidden>
          {t('field.score')}
        </p>
        <div className={classes['scores']}>
          <Toggles
            label={t('field.score')}
            options={[
              ...scores.map((score) => ({ value: score, word: score })),
              { value: '', word: t('field.notSaid') },
            ]}
            value={answers.recommendScore?.toString() ?? ''}
            onChange={(score) => onChange({ recommendScore: score === '' ? null : Number(score) })}
          />
        </div>
      </div>
      <Textarea
        label={t('field.betterWords')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={20_000}
        value={answers.betterWords}
        onChange={(event) => onChange({ betterWords: event.currentTarget.value })}
      />
    </Stack>
  );
}
