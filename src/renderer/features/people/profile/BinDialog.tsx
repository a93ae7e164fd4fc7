import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import { displayName } from '#shared/domain/names.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import { refreshPeople } from '../usePersonWrites.ts';

interface BinDialogProps {
  readonly profile: Profile;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The person is in the bin now. */
  readonly onBinned: () => void;
}

/** Asks before a person goes into the bin; afterwards a notice has the way back. */
export function BinDialog({ profile, opened, onClose, onBinned }: BinDialogProps) {
  const { t } = useTranslation(['people', 'app']);
  const data = useData();
  const client = useDataClient();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const name = displayName(profile);
  const remove = useMutation({
    // What others changed meanwhile goes into the bin with the person and comes back with them.
    mutationFn: async () => {
      const personId = profile.id;
      try {
        return await client.people.remove({ personId, version: profile.version });
      } catch (error) {
        if (!isRefusal(error, 'CHANGED_MEANWHILE')) throw error;
        const { version } = await client.people.profile({ personId });
        return await client.people.remove({ personId, version });
      }
    },
    onSuccess: ({ operationId }) => {
      onClose();
      onBinned();
      queryClient.removeQueries({ queryKey: data.people.profile.key({ input: { personId: profile.id } }) });
      refreshPeople(queryClient, data);
      undo({ message: t('profile.binned', { name }), operationId });
    },
  });
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('profile.binTitle', { name })}>
      <Stack gap="md">
        <Text size="sm">{t('profile.binWords')}</Text>
        {remove.error && <RefusalAlert error={remove.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app:cancel')}
          </Button>
          <Button color="attention" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('profile.binConfirm')}
          </Button>
        </Group>
      </Stack>
    </FormDialog>
  );
}
