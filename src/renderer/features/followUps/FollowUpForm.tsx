import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { FollowUp } from '#shared/contract/followUps.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import classes from './followUps.module.css';
import { OwnerField } from './OwnerField.tsx';
import { useActor } from './useActor.ts';
import { useFollowUpWrites } from './useFollowUpWrites.ts';

interface FollowUpFormProps {
  readonly personId: PersonId;
  /** The one to change; null for a new one. */
  readonly followUp: FollowUp | null;
  readonly onDone: () => void;
}

interface Draft {
  readonly title: string;
  readonly dueOn: PlainDate | null;
  readonly owner: string | null;
  readonly note: string;
}

/** Adds a follow-up or changes one. What was typed stays when it can't be kept. */
export function FollowUpForm({ personId, followUp, onDone }: FollowUpFormProps) {
  const { t } = useTranslation('followUps');
  const today = useToday();
  const actor = useActor();
  const { add, update } = useFollowUpWrites();
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<Draft>(
    followUp ?? { title: '', dueOn: addDays(today, 7), owner: actor, note: '' },
  );
  const { title, dueOn, owner, note } = draft;
  const submit = () => {
    setTried(true);
    if (add.isPending || update.isPending || title.trim() === '' || dueOn === null) return;
    const kept = { title: title.trim(), dueOn, owner, note };
    if (followUp === null) add.mutate({ ...kept, personId }, { onSuccess: onDone });
    else {
      // The version as it is shown now: after a refusal it is that of the change one has been told of.
      update.mutate({ ...kept, id: followUp.id, version: followUp.version }, { onSuccess: onDone });
    }
  };
  return (
    <FormFrame
      busy={add.isPending || update.isPending}
      error={add.error ?? update.error}
      onSubmit={submit}
      onCancel={onDone}
    >
      <TextInput
        data-autofocus
        label={t('field.title')}
        maxLength={200}
        value={title}
        error={tried && title.trim() === '' && t('field.titleMissing')}
        onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <div className={classes['pair']}>
        <DayInput
          label={t('field.dueOn')}
          value={dueOn}
          error={tried && dueOn === null && t('field.dueMissing')}
          onChange={(day) => setDraft({ ...draft, dueOn: day })}
        />
        <OwnerField value={owner} onChange={(name) => setDraft({ ...draft, owner: name })} />
      </div>
      <Textarea
        label={t('field.note')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        value={note}
        onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
