import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import { openness, partnershipForm } from '#shared/domain/vocabulary.ts';
import type { AnswerProps } from './answerField.ts';
import classes from './FeedbackAnswer.module.css';

/** Whether they could imagine a return, and in which form. */
export function OpennessAnswer({ answers, onChange }: AnswerProps) {
  const { t } = useTranslation(['farewells', 'vocabulary']);
  return (
    <Stack gap="lg">
      <div>
        <p className={classes['label']} aria-hidden>
          {t('field.openness')}
        </p>
        <Toggles
          label={t('field.openness')}
          options={[
            { value: '', word: t('field.notSaid') },
            ...openness.options.map((value) => ({ value, word: t(`vocabulary:openness.${value}`) })),
          ]}
          value={answers.openness ?? ''}
          onChange={(value) => onChange({ openness: value === '' ? null : value })}
        />
      </div>
      <div>
        <p className={classes['label']} aria-hidden>
          {t('field.preferredForm')}
        </p>
        <Toggles
          label={t('field.preferredForm')}
          options={[
            { value: '', word: t('field.anyForm') },
            ...partnershipForm.options.map((value) => ({
              value,
              word: t(`vocabulary:partnershipForm.${value}`),
            })),
          ]}
          value={answers.preferredForm ?? ''}
          onChange={(value) => onChange({ preferredForm: value === '' ? null : value })}
        />
      </div>
    </Stack>
  );
}
