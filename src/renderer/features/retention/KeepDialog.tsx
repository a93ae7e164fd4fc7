import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { RetentionProposal } from '#shared/contract/retention.ts';
import { displayName } from '#shared/domain/names.ts';
import { addYears, type PlainDate } from '#shared/domain/plainDate.ts';
import { useRetentionWrites } from './useRetentionWrites.ts';

interface KeepDialogProps {
  readonly people: readonly RetentionProposal[];
  readonly opened: boolean;
  readonly onClose: () => void;
  /** They are kept. */
  readonly onDone: () => void;
}

/** Until when people are kept, and why. */
export function KeepDialog({ people, opened, onClose, onDone }: KeepDialogProps) {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const { length: count } = people;
  const [first] = people;
  const title =
    count === 1 && first !== undefined
      ? t('keep.titleOne', { name: displayName(first.personName) })
      : t('keep.titleMany', { count, shown: format.number(count) });
  return (
    <FormDialog opened={opened} onClose={onClose} title={title}>
      <KeepForm people={people} onCancel={onClose} onDone={onDone} />
    </FormDialog>
  );
}

interface KeepFormProps {
  readonly people: readonly RetentionProposal[];
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

function KeepForm({ people, onCancel, onDone }: KeepFormProps) {
  const { t } = useTranslation('retention');
  const today = useToday();
  const { hold } = useRetentionWrites();
  const [untilOn, setUntilOn] = useState<PlainDate>(addYears(today, 1));
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const reason = typed.trim();
  const submit = () => {
    setTried(true);
    if (reason === '' || untilOn < today) return;
    hold.mutate(
      { personIds: people.map(({ personId }) => personId), untilOn, reason },
      { onSuccess: onDone },
    );
  };
  return (
    <FormFrame
      busy={hold.isPending}
      error={hold.error}
      submitLabel={t('keep.submit')}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <DayInput
        required
        label={t('keep.untilOn')}
        value={untilOn}
        error={tried && untilOn < today && t('keep.dayMissing')}
        onChange={(day) => day !== null && setUntilOn(day)}
      />
      <Textarea
        label={t('keep.reason')}
        description={t('keep.reasonHint')}
        autosize
        minRows={2}
        maxLength={1000}
        value={typed}
        error={tried && reason === '' && t('keep.reasonMissing')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
    </FormFrame>
  );
}
