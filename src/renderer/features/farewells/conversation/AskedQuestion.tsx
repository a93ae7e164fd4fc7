import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import type { Conversation } from '#shared/contract/farewells.ts';
import { leavingReason, valuedThing } from '#shared/domain/vocabulary.ts';
import { AnswersRead } from './AnswersRead.tsx';
import { CodedAnswer } from './answers/CodedAnswer.tsx';
import { FeedbackAnswer } from './answers/FeedbackAnswer.tsx';
import { FollowUpsAnswer } from './answers/FollowUpsAnswer.tsx';
import { OpennessAnswer } from './answers/OpennessAnswer.tsx';
import { OrientationsAnswer } from './answers/OrientationsAnswer.tsx';
import { PermissionsAnswer } from './answers/PermissionsAnswer.tsx';
import { TieredAnswer } from './answers/TieredAnswer.tsx';
import classes from './Guide.module.css';
import { isPart, type Question } from './questions.ts';
import type { Writing } from './useAnswers.ts';

interface AskedQuestionProps {
  readonly question: Question;
  readonly conversation: Conversation;
  readonly writing: Writing;
  readonly onGo: (question: Question) => void;
}

/** The fields of one question. */
export function AskedQuestion(props: AskedQuestionProps) {
  const { question, conversation, writing } = props;
  if (!isPart(question)) return <Fields {...props} />;
  return (
    <TieredAnswer
      part={question}
      conversation={conversation}
      answers={writing.answers}
      onChange={writing.change}
    >
      <Fields {...props} />
    </TieredAnswer>
  );
}

function Fields({ question, conversation, writing: { answers, change }, onGo }: AskedQuestionProps) {
  const { t } = useTranslation(['farewells', 'vocabulary']);
  switch (question) {
    case 'heldOn':
      return (
        <DayInput
          required
          className={classes['day']}
          label={t('field.heldOn')}
          value={answers.heldOn}
          onChange={(heldOn) => heldOn !== null && change({ heldOn })}
        />
      );
    case 'reasons':
      return (
        <CodedAnswer
          label={t('field.reasons')}
          choices={leavingReason.options.map((value) => ({
            value,
            word: t(`vocabulary:leavingReason.${value}`),
          }))}
          chosen={answers.reasons}
          onChosen={(reasons) => change({ reasons })}
          wordsLabel={t('field.reasonWords')}
          words={answers.reasonWords}
          onWords={(reasonWords) => change({ reasonWords })}
        />
      );
    case 'valued':
      return (
        <CodedAnswer
          label={t('field.valued')}
          choices={valuedThing.options.map((value) => ({
            value,
            word: t(`vocabulary:valuedThing.${value}`),
          }))}
          chosen={answers.valued}
          onChosen={(valued) => change({ valued })}
          wordsLabel={t('field.valuedWords')}
          words={answers.valuedWords}
          onWords={(valuedWords) => change({ valuedWords })}
        />
      );
    case 'feedback':
      return <FeedbackAnswer answers={answers} onChange={change} />;
    case 'orientations':
      return <OrientationsAnswer answers={answers} onChange={change} />;
    case 'openness':
      return <OpennessAnswer answers={answers} onChange={change} />;
    case 'permissions':
      return <PermissionsAnswer answers={answers} known={conversation.channels} onChange={change} />;
    case 'followUps':
      return <FollowUpsAnswer answers={answers} onChange={change} />;
    case 'review':
      return <AnswersRead answers={answers} hidden={conversation.draft?.hidden ?? []} onGo={onGo} />;
  }
}
