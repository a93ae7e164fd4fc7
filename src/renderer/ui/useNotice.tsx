import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

interface Notice {
  readonly message: string;
  /** `plain` for what was done, `attention` for what was refused. */
  readonly tone?: 'plain' | 'attention';
  /** Takes back what the notice tells of. */
  readonly onUndo?: () => void;
}

/** Says at the bottom of the window what was done or refused, with a way back where there is one. */
export function useNotice(): (notice: Notice) => void {
  const { t } = useTranslation('app');
  return useCallback(
    ({ message, tone = 'plain', onUndo }: Notice) => {
      const id = notifications.show({
        withBorder: true,
        color: tone === 'plain' ? 'accent' : 'attention',
        // Who reads slowly, or wants to undo, gets the time.
        autoClose: tone === 'attention' || onUndo ? 12_000 : 5_000,
        closeButtonProps: { 'aria-label': t('close') },
        message: onUndo ? <WithUndo message={message} onUndo={() => takeBack()} /> : message,
        role: tone === 'attention' ? 'alert' : 'status',
      });
      function takeBack() {
        notifications.hide(id);
        onUndo?.();
      }
    },
    [t],
  );
}

function WithUndo({ message, onUndo }: { message: string; onUndo: () => void }) {
  const { t } = useTranslation('app');
  return (
    <Group justify="space-between" wrap="nowrap">
      <span>{message}</span>
      <Button size="compact-sm" variant="subtle" flex="none" onClick={onUndo}>
        {t('undo')}
      </Button>
    </Group>
  );
}
