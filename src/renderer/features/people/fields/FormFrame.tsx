import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import classes from './FormDialog.module.css';
import { MeanwhileAlert } from './MeanwhileAlert.tsx';
import type { Fact } from './useVersionedSave.ts';

interface FormFrameProps {
  readonly children: ReactNode;
  readonly busy: boolean;
  /** What the data process said to the last attempt. */
  readonly error: unknown;
  /** What was changed elsewhere since the form was opened; saving replaces it. */
  readonly meanwhile?: readonly Fact[] | null;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  /** Takes away what the form is about. */
  readonly onRemove?: (() => void) | undefined;
  /** The deed; "Save" where nothing says it better. */
  readonly submitLabel?: string;
}

/** A form with its buttons; Ctrl or Cmd with Enter sends it from any field. */
export function FormFrame(props: FormFrameProps) {
  const { children, busy, error, meanwhile = null, onSubmit, onCancel, onRemove, submitLabel } = props;
  const { t } = useTranslation(['people', 'app']);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !busy) onSubmit();
      }}
    >
      <Stack gap="md">
        {children}
        {meanwhile && <MeanwhileAlert facts={meanwhile} />}
        {error !== null && error !== undefined && <RefusalAlert error={error} />}
        <div className={classes['buttons']}>
          {onRemove && (
            <Button
              variant="subtle"
              color="attention"
              className={classes['remove'] ?? ''}
              disabled={busy}
              onClick={onRemove}
            >
              {t('form.remove')}
            </Button>
          )}
          <Button variant="default" onClick={onCancel}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {meanwhile ? t('form.saveAnyway') : (submitLabel ?? t('app:save'))}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
