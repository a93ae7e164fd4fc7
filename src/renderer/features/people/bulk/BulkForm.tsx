import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { BulkAction } from '#shared/contract/bulk.ts';
import type { PeopleSelection } from '#shared/contract/peopleList.ts';
import type { BulkKind } from './BulkDialog.tsx';
import { BulkFields } from './fields/BulkFields.tsx';
import { Outlook } from './Outlook.tsx';
import type { BulkRun } from './useBulkRun.ts';
import { useOutlook } from './useOutlook.ts';

interface BulkFormProps {
  readonly kind: BulkKind;
  readonly selection: PeopleSelection;
  readonly count: number | undefined;
  readonly bulk: BulkRun;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** The fields of one deed, what it comes to, and the deed itself. */
export function BulkForm({ kind, selection, count, bulk, onCancel, onDone }: BulkFormProps) {
  const { t } = useTranslation(['list', 'app']);
  const [action, setAction] = useState<BulkAction | null>(kind === 'bin' ? { type: 'bin' } : null);
  const outlook = useOutlook(selection, action);
  if (bulk.running !== null) {
    return <ProgressPanel title={t(`bulk.title.${kind}`)} {...bulk.running} onCancel={bulk.cancel} />;
  }
  const submit = async () => {
    if (action !== null && (await bulk.run(selection, action))) onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        <BulkFields kind={kind} onChange={setAction} />
        <Outlook count={count} action={action} outlook={outlook} />
        {bulk.error !== null && <RefusalAlert error={bulk.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {t('app:cancel')}
          </Button>
          <Button
            type="submit"
            {...(kind === 'bin' && { color: 'attention' })}
            disabled={action === null || outlook.data?.changed === 0}
          >
            {t(`bulk.submit.${action?.type ?? 'none'}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
