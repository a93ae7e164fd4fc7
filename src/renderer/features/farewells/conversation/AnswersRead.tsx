import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FarewellAnswers, HiddenPart } from '#shared/contract/farewells.ts';
import classes from './AnswersRead.module.css';
import { isPart, type Question, questions } from './questions.ts';
import { useAnswerWords } from './useAnswerWords.ts';

interface AnswersReadProps {
  readonly answers: FarewellAnswers;
  readonly hidden: readonly HiddenPart[];
  /** Goes to a question to change its answer; without it they are only read. */
  readonly onGo?: (question: Question) => void;
}

/** All answers to be read, question by question. */
export function AnswersRead({ answers, hidden, onGo }: AnswersReadProps) {
  const { t } = useTranslation('farewells');
  const wordsOf = useAnswerWords();
  return (
    <dl className={classes['answers']}>
      {questions
        // Next steps are follow-ups once it is finished, and to be found with those.
        .filter((question) => question !== 'review' && (onGo !== undefined || question !== 'followUps'))
        .map((question) => {
          const name = t(`question.${question}.short`);
          const closed = isPart(question) && hidden.includes(question);
          const lines = closed ? [t('hidden.short')] : wordsOf(question, answers);
          return (
            <div key={question} className={classes['answer']}>
              <dt>{name}</dt>
              <dd data-nothing={lines.length === 0 || closed || undefined}>
                {lines.length === 0 && t('finished.nothing')}
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </dd>
              {onGo && (
                <dd>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('guide.changeOf', { question: name })}
                    onClick={() => onGo(question)}
                  >
                    {t('guide.change')}
                  </Button>
                </dd>
              )}
            </div>
          );
        })}
    </dl>
  );
}
