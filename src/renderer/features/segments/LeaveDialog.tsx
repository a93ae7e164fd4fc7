import { Button, Group, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Asks before what is not saved is left behind. Locking the workspace is never held up. */
export function LeaveDialog({ isDirty, what }: { isDirty: boolean; what?: string }) {
  const { t } = useTranslation(['segments', 'app']);
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => isDirty && next.pathname !== '/workspaces',
    enableBeforeUnload: false,
    withResolver: true,
  });
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('leave.title')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      {what ?? t('leave.what')}
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('leave.go')}
        </Button>
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          {t('leave.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
