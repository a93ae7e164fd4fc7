import { IconCheck, IconHourglass, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LongText } from '#renderer/features/interactions/LongText.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { MemberRequest } from '#shared/contract/requests.ts';
import classes from './RequestItem.module.css';

const signs = { willDo: IconHourglass, done: IconCheck, cannot: IconX } as const;

/** What the company answered, who and when; nothing where it has not. */
export function RequestAnswerWords({ request }: { request: MemberRequest }) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const format = useFormat();
  const { answer, answerWords, answeredOn, answeredBy, doneOn } = request;
  if (answer === null || answeredOn === null) return null;
  const Sign = signs[answer];
  const who = answeredBy ?? '';
  const day = format.date(answeredOn);
  return (
    <div className={classes['answer']} data-answer={answer}>
      <p className={classes['verdict']}>
        <Sign size={16} stroke={1.6} aria-hidden />
        <strong>{t(`vocabulary:requestAnswer.${answer}`)}</strong>
        <span className={classes['by']}>
          {doneOn === null || doneOn === answeredOn
            ? t('answered', { who, day })
            : t('answeredDone', { who, day, done: format.date(doneOn) })}
        </span>
      </p>
      {answerWords !== '' && <LongText text={answerWords} />}
    </div>
  );
}
