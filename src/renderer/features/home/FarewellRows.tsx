import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DueWords } from '#renderer/features/followUps/DueWords.tsx';
import { LastDayText } from '#renderer/features/offboarding/LastDayText.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { Leaver, OffboardingStep } from '#shared/contract/offboarding.ts';
import type { PersonId, TenureId } from '#shared/domain/ids.ts';
import { displayName, type PersonName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import classes from './Farewells.module.css';

/** A leaver: who, when, and the way to the thanks. */
export function LeaverRow({ leaver }: { leaver: Leaver }) {
  const { t } = useTranslation(['home', 'offboarding']);
  const { personId, personName, tenureId, lastDay, department, title, thanks } = leaver;
  const name = displayName(personName);
  const given = thanks === 'given' || thanks === 'givenLate';
  const isTime = lastDay <= useToday();
  const action = t(
    isTime ? 'farewells.give' : thanks === 'none' ? 'farewells.prepare' : 'farewells.prepared',
  );
  return (
    <li className={classes['row']}>
      <Monogram id={personId} name={personName} size={24} />
      <Link to="/farewells/$tenureId" params={{ tenureId }} className={`${classes['who']} enishi-name`}>
        {name}
      </Link>
      <span className={classes['what']}>
        {[department, title].filter((part) => part !== null).join(' · ')}
      </span>
      <span className={classes['day']}>
        <LastDayText lastDay={lastDay} />
      </span>
      {given ? (
        <span className={classes['given']}>{t(`offboarding:thanks.${thanks}`)}</span>
      ) : (
        <ButtonLink
          to="/farewells/$tenureId/thanks"
          params={{ tenureId }}
          size="compact-sm"
          variant={isTime ? 'filled' : 'default'}
          aria-label={t('farewells.thank', { action, name })}
        >
          {action}
        </ButtonLink>
      )}
    </li>
  );
}

interface StepDue extends Pick<OffboardingStep, 'id' | 'title' | 'owner' | 'ownerName'> {
  readonly dueOn: PlainDate;
  readonly personId: PersonId;
  readonly personName: PersonName;
  readonly tenureId: TenureId;
}

/** A step that is late or due soon: of whose farewell, what, whose, and when. */
export function StepDueRow({ step }: { step: StepDue }) {
  const { t } = useTranslation('vocabulary');
  const { title, owner, ownerName, dueOn, personId, personName, tenureId } = step;
  return (
    <li className={classes['row']}>
      <Monogram id={personId} name={personName} size={24} />
      <Link to="/farewells/$tenureId" params={{ tenureId }} className={`${classes['who']} enishi-name`}>
        {displayName(personName)}
      </Link>
      <span className={classes['what']}>
        {title}
        <span className={classes['quiet']}>{` · ${ownerName ?? t(`stepOwner.${owner}`)}`}</span>
      </span>
      <span className={classes['day']}>
        <DueWords dueOn={dueOn} />
      </span>
    </li>
  );
}
