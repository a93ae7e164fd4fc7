import { Button, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { exploreSample, passphraseMinimum } from '#shared/contract/workspace.ts';
import { grantedPath } from './grantedPath.ts';
import { type NewWorkspaceDraft, problemsOf } from './newWorkspaceRules.ts';
import { PassphraseField } from './PassphraseField.tsx';
import classes from './Sheet.module.css';
import { StrengthMeter } from './StrengthMeter.tsx';
import type { Creation } from './useCreation.ts';
import { useParentFolder } from './useParentFolder.ts';
import { usePassphraseStrength } from './usePassphraseStrength.ts';

interface NewWorkspaceFormProps {
  /** Fills the workspace with made-up people. */
  readonly sample: boolean;
  readonly creation: Creation;
  /** Stands left of the form's own button. */
  readonly backButton: ReactNode;
}

/** Name, folder, passphrase: all a new workspace needs. */
export function NewWorkspaceForm({ sample, creation, backButton }: NewWorkspaceFormProps) {
  const { t } = useTranslation('workspace');
  const { folder, pick } = useParentFolder();
  const form = useForm<NewWorkspaceDraft>({
    initialValues: {
      name: t(sample ? 'new.sampleName' : 'new.defaultName'),
      passphrase: '',
      repeated: '',
      inKeychain: false,
    },
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(problemsOf(draft)).map(([field, problem]) => [
          field,
          t(`problem.${problem}`, { atLeast: passphraseMinimum }),
        ]),
      ),
  });
  const strength = usePassphraseStrength(form.values.passphrase, form.values.name);
  if (creation.state.phase === 'working') {
    return (
      <ProgressPanel
        title={t(sample ? 'new.fillingSample' : 'new.creating')}
        done={creation.state.done}
        total={creation.state.total}
        onCancel={creation.cancel}
      />
    );
  }
  const refused = creation.state.phase === 'refused' ? creation.state.error : null;
  const submit = form.onSubmit(
    ({ name, passphrase, inKeychain }) => {
      if (!folder) return;
      const wanted = { parent: folder.id, name: name.trim(), passphrase, inKeychain };
      void creation.start({ ...wanted, sample: sample ? exploreSample : null });
    },
    (errors) => {
      const first = Object.keys(errors)[0];
      if (first) form.getInputNode(first)?.focus();
    },
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput label={t('new.name')} maxLength={100} {...form.getInputProps('name')} />
        <div className={classes['folder']}>
          <TextInput label={t('new.folder')} readOnly value={folder ? grantedPath(folder) : ''} />
          <Button variant="default" onClick={() => void pick()}>
            {t('new.changeFolder')}
          </Button>
        </div>
        <div>
          <PassphraseField
            label={t('passphrase.label')}
            description={t('passphrase.explained', { atLeast: passphraseMinimum })}
            autoComplete="new-password"
            {...form.getInputProps('passphrase')}
          />
          <StrengthMeter strength={strength} />
        </div>
        <PassphraseField
          label={t('passphrase.repeat')}
          autoComplete="new-password"
          {...form.getInputProps('repeated')}
        />
        <KeychainChoice
          checked={form.values.inKeychain}
          onChange={(inKeychain) => form.setFieldValue('inKeychain', inKeychain)}
        />
        {refused !== null && <RefusalAlert error={refused} />}
        <div className={classes['buttons']}>
          {backButton}
          <Button type="submit" disabled={!folder}>
            {t(sample ? 'new.createSample' : 'new.create')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** The keychain, where this computer has one; otherwise what that means. */
function KeychainChoice(props: { checked: boolean; onChange: (checked: boolean) => void }) {
  const { t } = useTranslation('workspace');
  const keychain = useQuery(useData().workspace.keychain.queryOptions());
  if (keychain.data === undefined) return null;
  if (!keychain.data.available) return <p className={classes['note']}>{t('keychain.none')}</p>;
  return (
    <Switch
      label={t('keychain.label')}
      description={t('keychain.explained')}
      checked={props.checked}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}
