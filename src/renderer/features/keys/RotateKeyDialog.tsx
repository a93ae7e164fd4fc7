import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { FormDialog } from '../people/fields/FormDialog.tsx';
import { PassphraseField } from '../workspace/PassphraseField.tsx';
import classes from './Keys.module.css';
import { useRotation } from './useRotation.ts';
import { useSecretError } from './useSecretError.ts';

interface RotateKeyProps {
  readonly opened: boolean;
  /** Whether there is a recovery code, which goes with the old key. */
  readonly hasCode: boolean;
  readonly onClose: () => void;
  /** The key is changed, and a new recovery code is wanted. */
  readonly onMakeCode: () => void;
}

/** Encrypts the whole database anew; it can be cancelled until the new file is put in place. */
export function RotateKeyDialog(props: RotateKeyProps) {
  const { t } = useTranslation('keys');
  const rotation = useRotation();
  const busy = rotation.state.phase === 'working';
  return (
    <FormDialog opened={props.opened} onClose={props.onClose} title={t('rotate.title')} stays={busy}>
      <RotateKeyForm {...props} rotation={rotation} />
    </FormDialog>
  );
}

function RotateKeyForm({
  hasCode,
  onClose,
  onMakeCode,
  rotation,
}: Omit<RotateKeyProps, 'opened'> & { rotation: ReturnType<typeof useRotation> }) {
  const { t } = useTranslation(['keys', 'app', 'workspace']);
  const queryClient = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const [checked, setChecked] = useState(false);
  // As it was before: the change takes the code away.
  const [hadCode] = useState(hasCode);
  const { state, forget } = rotation;
  useEffect(() => forget, [forget]);
  const { atField, other } = useSecretError(state.phase === 'refused' ? state.error : null);
  if (state.phase === 'working') {
    return (
      <ProgressPanel
        title={t('rotate.working')}
        step={t('app:progress.working')}
        done={state.done}
        total={state.total}
        onCancel={rotation.cancel}
      />
    );
  }
  if (state.phase === 'done') {
    const leave = (goOn: () => void) => {
      void queryClient.invalidateQueries();
      goOn();
    };
    return (
      <Stack gap="md">
        <div role="status">
          <p className={classes['words']}>{t('rotate.done')}</p>
          {hadCode && <p className={classes['words']}>{t('rotate.doneCode')}</p>}
        </div>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => leave(onClose)}>
            {t('app:close')}
          </Button>
          <Button onClick={() => leave(onMakeCode)}>{t('section.make')}</Button>
        </Group>
      </Stack>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (passphrase !== '') void rotation.start(passphrase);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <p className={classes['note']}>{t('rotate.explained')}</p>
        {hasCode && <p className={classes['note']}>{t('rotate.recoveryGoes')}</p>}
        <p className={classes['note']}>{t('rotate.backups')}</p>
        <PassphraseField
          label={t('code.passphrase')}
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={atField ?? (checked && passphrase === '' && t('workspace:problem.passphraseMissing'))}
          data-autofocus
        />
        {other !== null && <RefusalAlert error={other} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit">{t('rotate.submit')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
