import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';

interface ProgressNotice {
  /** How far the work is. */
  readonly report: (done: number, total: number) => void;
  /** Takes the notice away. */
  readonly end: () => void;
}

/** What takes less than this, in milliseconds, is done before anybody could read of it. */
const worthTelling = 400;

/** Shows at the bottom of the window how far a work is that goes on behind the page, with a way to stop it. */
export function useProgressNotice(): (title: string, onCancel: () => void) => ProgressNotice {
  const { t } = useTranslation('app');
  const format = useFormat();
  return useCallback(
    (title, onCancel) => {
      let shown: string | null = null;
      let counted = t('progress.working');
      const content = () => ({
        title,
        withBorder: true,
        withCloseButton: false,
        loading: true,
        autoClose: false as const,
        role: 'status',
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span className="enishi-figures">{counted}</span>
            <Button size="compact-sm" variant="subtle" onClick={onCancel}>
              {t('cancel')}
            </Button>
          </Group>
        ),
      });
      const timer = setTimeout(() => {
        shown = notifications.show(content());
      }, worthTelling);
      return {
        report: (done, total) => {
          counted = t('progress.counted', { done: format.number(done), total: format.number(total) });
          if (shown !== null) notifications.update({ id: shown, ...content() });
        },
        end: () => {
          clearTimeout(timer);
          if (shown !== null) notifications.hide(shown);
        },
      };
    },
    [t, format],
  );
}
