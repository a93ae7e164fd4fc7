import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnerField } from '#renderer/features/followUps/OwnerField.tsx';
import { useActor } from '#renderer/features/followUps/useActor.ts';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import classes from './Consents.module.css';
import type { LapsingPerson } from './LapsingTable.tsx';
import { useAskAgain } from './useAskAgain.ts';

const usualDays = 7;

interface AskAgainDialogProps {
  readonly people: readonly LapsingPerson[];
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The follow-ups are there. */
  readonly onDone: () => void;
}

/** Until when and by whom people are asked again, and how far it is. */
export function AskAgainDialog({ people, opened, onClose, onDone }: AskAgainDialogProps) {
  const { t } = useTranslation('retention');
  const asking = useAskAgain();
  const { running } = asking;
  const busy = running !== null;
  const close = () => {
    asking.forget();
    onClose();
  };
  const plan = async (choice: { dueOn: PlainDate; owner: string | null }) => {
    if (await asking.run(people, choice)) onDone();
  };
  return (
    <FormDialog opened={opened} onClose={close} title={t('ask.title')} stays={busy}>
      {running === null ? (
        <AskAgainForm error={asking.error} onCancel={close} onPlan={(choice) => void plan(choice)} />
      ) : (
        <ProgressPanel title={t('ask.working')} {...running} onCancel={asking.cancel} />
      )}
    </FormDialog>
  );
}

interface AskAgainFormProps {
  readonly error: unknown;
  readonly onCancel: () => void;
  readonly onPlan: (choice: { dueOn: PlainDate; owner: string | null }) => void;
}

function AskAgainForm({ error, onCancel, onPlan }: AskAgainFormProps) {
  const { t } = useTranslation('retention');
  const today = useToday();
  const [dueOn, setDueOn] = useState(addDays(today, usualDays));
  const [owner, setOwner] = useState<string | null>(useActor());
  return (
    <FormFrame
      busy={false}
      error={error}
      submitLabel={t('ask.plan')}
      onSubmit={() => onPlan({ dueOn, owner })}
      onCancel={onCancel}
    >
      {/* Not the day's field: its calendar would open over the rest. */}
      <p className={classes['words']} tabIndex={-1} data-autofocus>
        {t('ask.explained')}
      </p>
      <DayInput
        required
        label={t('ask.dueOn')}
        value={dueOn}
        onChange={(day) => day !== null && setDueOn(day)}
      />
      <OwnerField value={owner} onChange={setOwner} />
    </FormFrame>
  );
}
