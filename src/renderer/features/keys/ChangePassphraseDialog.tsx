import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import { FormDialog } from '../people/fields/FormDialog.tsx';
import { PassphraseField } from '../workspace/PassphraseField.tsx';
import classes from './Keys.module.css';
import { NewPassphraseFields, problemsOfNew } from './NewPassphraseFields.tsx';
import { useSecretError } from './useSecretError.ts';

interface ChangePassphraseProps {
  readonly opened: boolean;
  readonly workspaceName: string;
  readonly onClose: () => void;
}

/** Gives the workspace another passphrase. */
export function ChangePassphraseDialog({ opened, workspaceName, onClose }: ChangePassphraseProps) {
  const { t } = useTranslation('keys');
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('change.title')}>
      <ChangePassphraseForm workspaceName={workspaceName} onClose={onClose} />
    </FormDialog>
  );
}

function ChangePassphraseForm({ workspaceName, onClose }: Omit<ChangePassphraseProps, 'opened'>) {
  const { t } = useTranslation(['keys', 'app', 'workspace']);
  const data = useData();
  const queryClient = useQueryClient();
  const notice = useNotice();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState({ passphrase: '', repeated: '' });
  const [checked, setChecked] = useState(false);
  const change = useMutation(
    data.keys.changePassphrase.mutationOptions({
      onSuccess: () => {
        notice({ message: t('change.done') });
        void queryClient.invalidateQueries({ queryKey: data.keys.key() });
        onClose();
      },
    }),
  );
  const { atField, other } = useSecretError(change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (present === '' || Object.keys(problemsOfNew(next)).length > 0) return;
    change.mutate({ present, next: next.passphrase });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <PassphraseField
          label={t('change.present')}
          autoComplete="current-password"
          value={present}
          onChange={(event) => setPresent(event.currentTarget.value)}
          error={atField ?? (checked && present === '' && t('workspace:problem.passphraseMissing'))}
          data-autofocus
        />
        <NewPassphraseFields
          value={next}
          onChange={setNext}
          checked={checked}
          workspaceName={workspaceName}
        />
        <p className={classes['note']}>{t('change.backups')}</p>
        {other !== null && <RefusalAlert error={other} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('change.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
