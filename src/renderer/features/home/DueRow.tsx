import { Link } from '@tanstack/react-router';
import { DueWords } from '#renderer/features/followUps/DueWords.tsx';
import { FinishButton } from '#renderer/features/followUps/FinishButton.tsx';
import { OwnerWords } from '#renderer/features/followUps/OwnerWords.tsx';
import { SnoozeMenu } from '#renderer/features/followUps/SnoozeMenu.tsx';
import { useFollowUpActions } from '#renderer/features/followUps/useFollowUpActions.ts';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { FollowUp } from '#shared/contract/followUps.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './Due.module.css';

interface DueRowProps {
  readonly followUp: FollowUp;
  /** Under "Today" the day would say nothing. */
  readonly withDay: boolean;
  readonly onLeaving: (id: string) => void;
}

/** A follow-up that is due: with whom, what, and the ways to deal with it. */
export function DueRow({ followUp, withDay, onLeaving }: DueRowProps) {
  const actions = useFollowUpActions();
  const { id, personId, personName, title, note, owner, dueOn } = followUp;
  return (
    <li className={classes['row']} data-due-row={id}>
      <FinishButton
        followUp={followUp}
        onFinish={(result) => {
          onLeaving(id);
          actions.finish(followUp, result);
        }}
      />
      <Monogram id={personId} name={personName} size={24} />
      <Link to="/alumni/$personId" params={{ personId }} className={`${classes['who']} enishi-name`}>
        {displayName(personName)}
      </Link>
      <div className={classes['what']}>
        <span className={classes['title']}>{title}</span>
        <span className={classes['quiet']}>
          <OwnerWords owner={owner} />
        </span>
        {note !== '' && <div className={classes['note']}>{note}</div>}
      </div>
      <div className={classes['day']}>{withDay && <DueWords dueOn={dueOn} />}</div>
      <SnoozeMenu
        title={title}
        onSnooze={(until) => {
          onLeaving(id);
          actions.snooze(followUp, until);
        }}
      />
    </li>
  );
}
