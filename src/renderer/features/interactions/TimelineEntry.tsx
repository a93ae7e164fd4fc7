import { Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUp } from '#shared/contract/followUps.ts';
import type { Interaction } from '#shared/contract/interactions.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { InteractionHistory } from '../history/InteractionHistory.tsx';
import { EntryAttachments } from './EntryAttachments.tsx';
import { EntryFollowUps } from './EntryFollowUps.tsx';
import { EntryHeadline } from './EntryHeadline.tsx';
import { EntryOrigin } from './EntryOrigin.tsx';
import { EntryPeople } from './EntryPeople.tsx';
import { EntryTools } from './EntryTools.tsx';
import { LongText } from './LongText.tsx';
import { kindSigns } from './signs.ts';
import classes from './TimelineEntry.module.css';
import { useAttachableFiles } from './useAttachableFiles.ts';
import type { EntryActions } from './useEntryActions.ts';
import { useFileDrop } from './useFileDrop.ts';

interface TimelineEntryProps {
  readonly interaction: Interaction;
  /** On whose timeline it stands. */
  readonly personId: PersonId;
  /** The follow-ups of this person that came from it. */
  readonly followUps: readonly FollowUp[];
  readonly actions: EntryActions;
  readonly onEdit: (interaction: Interaction) => void;
  /** Whether it was being changed just now, so that the keyboard comes back to it. */
  readonly changedNow: boolean;
}

/** One thing that happened, with what is kept of it and what came from it. Hundreds may be there, so it is drawn anew only when it changes. */
export const TimelineEntry = memo(function TimelineEntry(props: TimelineEntryProps) {
  const { interaction, personId, followUps, actions, onEdit, changedNow } = props;
  const attachable = useAttachableFiles((files) => actions.attach(interaction, files));
  const { over, handlers } = useFileDrop(attachable.drop);
  const [reached, setReached] = useState(false);
  const reach = () => setReached(true);
  const [historyOpen, history] = useDisclosure(false);
  const historyId = useId();
  const Sign = kindSigns[interaction.kind];
  return (
    <li
      className={classes['entry']}
      data-over={over || undefined}
      {...handlers}
      onPointerEnter={reach}
      onFocus={reach}
    >
      <span className={classes['sign']} aria-hidden>
        <Sign size={16} stroke={1.6} />
      </span>
      <div className={classes['words']}>
        <EntryHeadline interaction={interaction}>
          {interaction.version > 1 && (
            <EditedMark open={historyOpen} controls={historyId} onToggle={history.toggle} />
          )}
        </EntryHeadline>
        {interaction.subject !== '' && <div className={classes['subject']}>{interaction.subject}</div>}
        {interaction.body !== '' && <LongText text={interaction.body} />}
        {interaction.origin !== null && <EntryOrigin origin={interaction.origin} />}
        <EntryPeople interaction={interaction} personId={personId} />
        <EntryAttachments attachments={interaction.attachments} actions={actions} />
        <EntryFollowUps followUps={followUps} />
        {interaction.version > 1 && (
          <Collapse id={historyId} expanded={historyOpen}>
            <div className={classes['history']}>
              {historyOpen && <InteractionHistory interactionId={interaction.id} />}
            </div>
          </Collapse>
        )}
      </div>
      <EntryTools
        interaction={interaction}
        personId={personId}
        reached={reached}
        onAttach={attachable.pick}
        onEdit={() => onEdit(interaction)}
        onRemove={() => actions.remove(interaction)}
        focusEdit={changedNow}
      />
    </li>
  );
});

function EditedMark(props: { open: boolean; controls: string; onToggle: () => void }) {
  const { t } = useTranslation('interactions');
  return (
    <UnstyledButton
      className={classes['edited']}
      aria-expanded={props.open}
      aria-controls={props.controls}
      title={t('editedHint')}
      onClick={props.onToggle}
    >
      {t('edited')}
    </UnstyledButton>
  );
}
