import { Progress, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FarewellAnswers } from '#shared/contract/farewells.ts';
import classes from './QuestionTrail.module.css';
import { isAnswered, type Question, questions } from './questions.ts';

interface QuestionTrailProps {
  readonly question: Question;
  readonly answers: FarewellAnswers;
  readonly onGo: (question: Question) => void;
}

/** All questions, which of them are answered, and the way to each. */
export function QuestionTrail({ question, answers, onGo }: QuestionTrailProps) {
  const { t } = useTranslation('farewells');
  const asked = questions.filter((each) => each !== 'review');
  const answered = asked.filter((each) => isAnswered(each, answers)).length;
  return (
    <nav aria-label={t('guide.questions')} className={classes['trail']}>
      <Progress value={(answered / asked.length) * 100} size={3} aria-hidden />
      <ol className={classes['list']}>
        {questions.map((each, index) => {
          const done = isAnswered(each, answers);
          return (
            <li key={each}>
              <UnstyledButton
                className={classes['entry'] ?? ''}
                aria-current={each === question ? 'step' : undefined}
                onClick={() => onGo(each)}
              >
                <span className={classes['sign']} data-answered={done || undefined} aria-hidden>
                  {done ? <IconCheck size={13} stroke={2} /> : index + 1}
                </span>
                {t(`question.${each}.short`)}
                {each !== 'review' && (
                  <VisuallyHidden>{done ? t('guide.answered') : t('guide.open')}</VisuallyHidden>
                )}
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
