import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { Instant } from '#shared/domain/instant.ts';
import { FormDialog } from '../people/fields/FormDialog.tsx';
import { PassphraseField } from '../workspace/PassphraseField.tsx';
import { CodeShown } from './CodeShown.tsx';
import classes from './Keys.module.css';
import { useSecretError } from './useSecretError.ts';

interface RecoveryCodeProps {
  readonly opened: boolean;
  /** When the present code was made, which the new one replaces. */
  readonly madeAt: Instant | null;
  readonly onClose: () => void;
}

/** Makes a recovery code and shows it. */
export function RecoveryCodeDialog({ opened, madeAt, onClose }: RecoveryCodeProps) {
  const { t } = useTranslation('keys');
  const [shown, setShown] = useState(false);
  const close = () => {
    setShown(false);
    onClose();
  };
  // The code is shown this once: a click beside the dialog must not lose it.
  return (
    <FormDialog opened={opened} onClose={close} title={t('code.title')} stays={shown}>
      <RecoveryCodeForm madeAt={madeAt} onMade={() => setShown(true)} onClose={close} />
    </FormDialog>
  );
}

function RecoveryCodeForm({
  madeAt,
  onMade,
  onClose,
}: Omit<RecoveryCodeProps, 'opened'> & { onMade: () => void }) {
  const { t } = useTranslation(['keys', 'app', 'workspace']);
  const format = useFormat();
  const data = useData();
  const queryClient = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const [checked, setChecked] = useState(false);
  const make = useMutation(data.keys.makeRecoveryCode.mutationOptions({ onSuccess: onMade }));
  const { atField, other } = useSecretError(make.error);
  const leave = () => {
    void queryClient.invalidateQueries({ queryKey: data.keys.key() });
    void queryClient.invalidateQueries({ queryKey: data.damage.warnings.key() });
    onClose();
  };
  if (make.data !== undefined) return <CodeShown code={make.data.code} onDone={leave} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (passphrase !== '') make.mutate({ passphrase });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <p className={classes['note']}>{t('code.why')}</p>
        {madeAt !== null && (
          <p className={classes['note']}>{t('code.replaces', { date: format.day(madeAt) })}</p>
        )}
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
          <Button type="submit" loading={make.isPending}>
            {t('code.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
