import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import type { FoundAnswer, Survey } from '#shared/contract/surveys.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { PersonName } from '#shared/domain/names.ts';
import classes from './answers.module.css';
import { FoundAnswerRow } from './FoundAnswerRow.tsx';
import type { ReadAnswers } from './useReading.ts';
import { useTakeIn } from './useTakeIn.ts';

interface FoundAnswersProps {
  readonly survey: Survey;
  readonly read: ReadAnswers;
  readonly onTaken: () => void;
}

/** Whose an answer is as the user says; null for one that is to stay out. */
export type Whose = { readonly id: PersonId; readonly name: PersonName } | null;

/** So many rows are shown; those that ask something come first. */
const mostRows = 300;

/** What was read: whose each answer is, to be put right, and the button that takes them in. */
export function FoundAnswers({ survey, read, onTaken }: FoundAnswersProps) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const [said, say] = useState<ReadonlyMap<string, Whose>>(new Map());
  const { underWay, take } = useTakeIn(survey.id, onTaken);
  const whose = (answer: FoundAnswer): Whose => {
    const chosen = said.get(answer.responseKey);
    if (chosen !== undefined) return chosen;
    return answer.match === null ? null : { id: answer.match.personId, name: answer.match.personName };
  };
  const fresh = read.answers.filter(({ state }) => state === 'new');
  const ready = fresh.flatMap((answer) => {
    const person = whose(answer);
    const { responseKey, source, answeredOn, reply } = answer;
    return person === null ? [] : [{ responseKey, source, answeredOn, reply, personId: person.id }];
  });
  const ordered = read.answers.toSorted((a, b) => rankOf(a) - rankOf(b));
  const shown = ordered.slice(0, mostRows);
  const open = fresh.length - ready.length;
  const taken = read.answers.length - fresh.length;
  return (
    <section aria-labelledby="survey-found" className={classes['found']}>
      <h2 id="survey-found" className={classes['heading']}>
        {t('answers.found', { count: read.answers.length, shown: format.number(read.answers.length) })}
      </h2>
      <ul className={classes['facts']}>
        {open > 0 && <li>{t('answers.open', { count: open, shown: format.number(open) })}</li>}
        {taken > 0 && <li>{t('answers.already', { count: taken, shown: format.number(taken) })}</li>}
        {read.empty > 0 && (
          <li>{t('answers.empty', { count: read.empty, shown: format.number(read.empty) })}</li>
        )}
        {read.problems.map(({ fileName, problem }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may have the same problem twice
          <li key={`${at}/${fileName}`} className={classes['problem']}>
            {t(`answers.problem.${problem}`, { file: fileName === '' ? t('answers.pastedText') : fileName })}
          </li>
        ))}
      </ul>
      <ul className={classes['list']}>
        {shown.map((answer) => (
          <FoundAnswerRow
            key={answer.responseKey}
            survey={survey}
            answer={answer}
            whose={whose(answer)}
            onSay={(person) => say(new Map(said).set(answer.responseKey, person))}
          />
        ))}
      </ul>
      {ordered.length > shown.length && (
        <p className={classes['hint']}>
          {t('answers.others', {
            count: ordered.length - shown.length,
            shown: format.number(ordered.length - shown.length),
          })}
        </p>
      )}
      {underWay === null && read.answers.length > 0 && (
        <div className={classes['deed']}>
          <Button disabled={ready.length === 0} onClick={() => take(ready)}>
            {t('answers.take', { count: ready.length, shown: format.number(ready.length) })}
          </Button>
          <p className={classes['hint']}>{t('answers.takeHint')}</p>
        </div>
      )}
      {underWay !== null && (
        <ProgressPanel
          title={t('answers.taking')}
          done={underWay.done}
          total={underWay.total}
          onCancel={underWay.cancel}
        />
      )}
    </section>
  );
}

/** What asks something of the user comes first, what is there already last. */
function rankOf({ state, match, unread }: FoundAnswer): number {
  if (state === 'taken') return 3;
  if (match === null) return 0;
  return unread.length > 0 ? 1 : 2;
}
