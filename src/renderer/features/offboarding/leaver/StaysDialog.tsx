import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { LeaverPage } from '#shared/contract/offboarding.ts';
import { displayName } from '#shared/domain/names.ts';
import { useOffboardingWrites } from '../useOffboardingWrites.ts';

interface StaysDialogProps {
  readonly leaver: LeaverPage;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before a farewell is called off because the person stays. */
export function StaysDialog({ leaver, opened, onClose }: StaysDialogProps) {
  const { t } = useTranslation(['offboarding', 'app']);
  const navigate = useNavigate();
  const { close, undo } = useOffboardingWrites();
  const { plan, personName } = leaver;
  const name = displayName(personName);
  const withdraw = () => {
    if (plan === null) return;
    close.mutate(
      { id: plan.id, version: plan.version, outcome: 'withdrawn' },
      {
        onSuccess: ({ operationId }) => {
          onClose();
          undo({ message: t('leaver.stayed', { name }), operationId });
          void navigate({ to: '/farewells' });
        },
      },
    );
  };
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('leaver.staysTitle', { name })}>
      <Stack gap="md">
        <Text size="sm">{t('leaver.staysWords')}</Text>
        {close.error && <RefusalAlert error={close.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app:cancel')}
          </Button>
          <Button loading={close.isPending} onClick={withdraw}>
            {t('leaver.staysConfirm')}
          </Button>
        </Group>
      </Stack>
    </FormDialog>
  );
}
