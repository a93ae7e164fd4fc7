import { Alert, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { Conversation } from '#shared/contract/farewells.ts';
import { displayName } from '#shared/domain/names.ts';
import { AskedQuestion } from './AskedQuestion.tsx';
import classes from './Guide.module.css';
import { KeepingSign } from './KeepingSign.tsx';
import { QuestionTrail } from './QuestionTrail.tsx';
import { besideOf, isAnswered, lastAnswered, type Question, questions } from './questions.ts';
import { ResumedLine } from './ResumedLine.tsx';
import { useAnswers } from './useAnswers.ts';

interface GuideProps {
  readonly conversation: Conversation;
  readonly onFinished: () => void;
}

/** Goes through the questions, one at a time, forth and back as one likes. Ctrl or Cmd with Enter goes on. */
export function Guide({ conversation, onFinished }: GuideProps) {
  const { t } = useTranslation('farewells');
  const [resumed, setResumed] = useState(conversation.draft);
  const [question, setQuestion] = useState<Question>(resumed ? lastAnswered(resumed.answers) : questions[0]);
  const writing = useAnswers(conversation, onFinished);
  const { answers } = writing;
  const heading = useFocusOnChange(question);
  const go = (to: Question) => {
    setResumed(null);
    setQuestion(to);
  };
  const isLast = question === 'review';
  const onwards = () => {
    if (!isLast) go(besideOf(question, 1));
    else if (!writing.busy) writing.finish();
  };
  // From anywhere on the page, also while one types.
  useHotkeys([['mod+Enter', onwards]], [], true);
  const name = displayName(conversation.personName);
  return (
    <div className={classes['guide']}>
      <QuestionTrail question={question} answers={answers} onGo={go} />
      <form
        noValidate
        className={classes['card']}
        onSubmit={(event) => {
          event.preventDefault();
          onwards();
        }}
      >
        <div className={classes['top']}>
          <span className="enishi-figures">
            {t('guide.progress', { position: questions.indexOf(question) + 1, total: questions.length })}
          </span>
          <KeepingSign state={writing.state} />
        </div>
        {resumed && (
          <ResumedLine
            draft={resumed}
            onStartAgain={() => {
              go(questions[0]);
              writing.startAgain();
            }}
          />
        )}
        <h2 ref={heading} tabIndex={-1} className={classes['question']}>
          {t(`question.${question}.title`, { name })}
        </h2>
        <p className={classes['hint']}>{t(`question.${question}.hint`, { name })}</p>
        <div className={classes['answer']}>
          <AskedQuestion question={question} conversation={conversation} writing={writing} onGo={go} />
        </div>
        {writing.meanwhile && <Alert color="attention">{t('finished.changedMeanwhile')}</Alert>}
        {writing.error !== null && <RefusalAlert error={writing.error} />}
        <div className={classes['buttons']}>
          <Button
            variant="default"
            size="md"
            disabled={question === questions[0]}
            onClick={() => go(besideOf(question, -1))}
          >
            {t('guide.back')}
          </Button>
          <Button type="submit" size="md" loading={writing.busy}>
            <OnwardsWords
              question={question}
              answered={isAnswered(question, answers)}
              again={conversation.finished !== null}
            />
          </Button>
          <span className={classes['keys']} aria-hidden>
            <KeyHint keys={['Ctrl', 'Enter']} />
          </span>
        </div>
      </form>
    </div>
  );
}

function OnwardsWords(props: { question: Question; answered: boolean; again: boolean }) {
  const { t } = useTranslation('farewells');
  if (props.question === 'review') return props.again ? t('guide.keepChange') : t('guide.finish');
  return props.answered ? t('guide.next') : t('guide.skip');
}

/** With each question the keyboard and a screen reader begin at its heading; not when the page opens. */
function useFocusOnChange(question: Question) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(question);
  useEffect(() => {
    if (shown.current === question) return;
    shown.current = question;
    heading.current?.focus();
  }, [question]);
  return heading;
}
