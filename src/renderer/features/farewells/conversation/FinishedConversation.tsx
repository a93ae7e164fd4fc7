import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Conversation } from '#shared/contract/farewells.ts';
import { AnswersRead } from './AnswersRead.tsx';
import classes from './FinishedConversation.module.css';

interface FinishedConversationProps {
  readonly conversation: Conversation;
  readonly finished: NonNullable<Conversation['finished']>;
  readonly onChange: () => void;
}

/** What was said, to read; from here one goes on to the thanks, or changes it. */
export function FinishedConversation({ conversation, finished, onChange }: FinishedConversationProps) {
  const { t } = useTranslation('farewells');
  const format = useFormat();
  const { answers, heldBy, hidden } = finished;
  const { tenureId } = conversation;
  return (
    <section className={classes['finished']} aria-label={t('title')}>
      <div className={classes['top']}>
        <p>
          {t('finished.sentence', {
            day: answers.heldOn === null ? '' : format.date(answers.heldOn),
            name: heldBy,
          })}
        </p>
        <Group gap="sm">
          <Button variant="default" onClick={onChange}>
            {t('guide.change')}
          </Button>
          <Button
            renderRoot={(props) => <Link {...props} to="/farewells/$tenureId/thanks" params={{ tenureId }} />}
          >
            {t('finished.thanksNext')}
          </Button>
        </Group>
      </div>
      <AnswersRead answers={answers} hidden={hidden} />
      <p className={classes['never']}>{t('tier.never')}</p>
    </section>
  );
}
