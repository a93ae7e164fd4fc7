import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import classes from './FormDialog.module.css';

interface FormFrameProps {
  readonly children: ReactNode;
  readonly busy: boolean;
  /** What the data process said to the last attempt. */
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  /** The deed; "Save" where nothing says it better. */
  readonly submitLabel?: string;
}

/** A form with its two buttons; Ctrl or Cmd with Enter sends it from any field. */
export function FormFrame({ children, busy, error, onSubmit, onCancel, submitLabel }: FormFrameProps) {
  const { t } = useTranslation('app');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
      }}
    >
      <Stack gap="md">
        {children}
        {error !== null && error !== undefined && <RefusalAlert error={error} />}
        <div className={classes['buttons']}>
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {submitLabel ?? t('save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
