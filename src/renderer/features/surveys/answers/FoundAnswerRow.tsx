import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonSelect } from '#renderer/features/people/fields/PersonSelect.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { FoundAnswer, Survey } from '#shared/contract/surveys.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './answers.module.css';
import type { Whose } from './FoundAnswers.tsx';
import { useReplyWords } from './useReplyWords.ts';

interface FoundAnswerRowProps {
  readonly survey: Survey;
  readonly answer: FoundAnswer;
  readonly whose: Whose;
  readonly onSay: (person: Whose) => void;
}

/** An answer that was read: who says so, what it says, and whose it is taken for. */
export function FoundAnswerRow({ survey, answer, whose, onSay }: FoundAnswerRowProps) {
  const { t } = useTranslation(['surveys', 'app']);
  const format = useFormat();
  const replyWords = useReplyWords(survey);
  const { name, email, fileName, row, answeredOn, reply, unread, state, answeredBefore } = answer;
  const from = row === null ? fileName : t('answers.row', { file: fileName, row: format.number(row) });
  const who = [name, email].filter((part) => part !== '').join(' · ');
  return (
    <li className={classes['answer']} data-taken={state === 'taken' || undefined}>
      <div className={classes['said']}>
        <p className={classes['who']}>
          {who === '' ? t(answer.match?.by === 'key' ? 'answers.ownForm' : 'answers.nameless') : who}
        </p>
        <p className={classes['hint']}>
          <DateText date={answeredOn} />
          {from !== '' && ` · ${from}`}
          {answeredBefore !== null &&
            state === 'new' &&
            ` · ${t('answers.before', { day: format.date(answeredBefore) })}`}
        </p>
        <p className={classes['reply']}>{replyWords(reply).join(t('app:listSeparator'))}</p>
        {unread.length > 0 && (
          <p className={classes['problem']}>
            {t('answers.unread', { words: unread.join(t('app:listSeparator')) })}
          </p>
        )}
      </div>
      <div className={classes['whose']}>
        {state === 'taken' ? (
          <p className={classes['hint']}>{t('answers.there')}</p>
        ) : (
          <WhoseAnswer answer={answer} whose={whose} onSay={onSay} />
        )}
      </div>
    </li>
  );
}

type WhoseAnswerProps = Pick<FoundAnswerRowProps, 'answer' | 'whose' | 'onSay'>;

/** Whose it is: known, one of several, or looked for. */
function WhoseAnswer({ answer, whose, onSay }: WhoseAnswerProps) {
  const { t } = useTranslation('surveys');
  const [looking, look] = useState(false);
  const { match, candidates } = answer;
  if (whose !== null && !looking) {
    const isMatch = match?.personId === whose.id;
    return (
      <>
        <p className={classes['person']}>
          <span className="enishi-name">{displayName(whose.name)}</span>
          {isMatch && <span className={classes['hint']}>{t(`answers.by.${match.by}`)}</span>}
        </p>
        <Button variant="subtle" size="compact-sm" onClick={() => look(true)}>
          {t('answers.another')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => onSay(null)}>
          {t('answers.leaveOut')}
        </Button>
      </>
    );
  }
  if (candidates.length > 0 && !looking) {
    return (
      <>
        <Select
          label={t('answers.which')}
          placeholder={t('answers.choosePerson')}
          data={candidates.map(({ personId, personName, department }) => ({
            value: personId,
            label: [displayName(personName), department].filter((part) => part !== null).join(' · '),
          }))}
          value={null}
          onChange={(id) => {
            const person = candidates.find(({ personId }) => personId === id);
            if (person !== undefined) onSay({ id: person.personId, name: person.personName });
          }}
        />
        <Button variant="subtle" size="compact-sm" onClick={() => look(true)}>
          {t('answers.another')}
        </Button>
      </>
    );
  }
  return (
    <PersonSelect
      label={t('answers.whose')}
      chosen={whose}
      except={null}
      onChoose={(person) => {
        onSay(person);
        look(false);
      }}
    />
  );
}
