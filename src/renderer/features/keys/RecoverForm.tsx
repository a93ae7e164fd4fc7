import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';
import { readRecoveryCode } from '#shared/domain/keys/recoveryCode.ts';
import { OpeningProgress } from '../workspace/OpeningProgress.tsx';
import type { OpeningTarget } from '../workspace/useOpening.ts';
import { useOpeningSteps } from '../workspace/useOpeningSteps.ts';
import classes from './Keys.module.css';
import { NewPassphraseFields, problemsOfNew } from './NewPassphraseFields.tsx';
import { useSecretError } from './useSecretError.ts';

interface RecoverFormProps {
  readonly target: OpeningTarget;
  readonly onOpened: (workspace: OpenWorkspace) => void;
  /** Back to the passphrase. */
  readonly onBack: () => void;
}

/** Opens a workspace by its recovery code and gives it a new passphrase. */
export function RecoverForm({ target, onOpened, onBack }: RecoverFormProps) {
  const { t } = useTranslation(['keys', 'refusals']);
  const [code, setCode] = useState('');
  const [next, setNext] = useState({ passphrase: '', repeated: '' });
  const [checked, setChecked] = useState(false);
  const recover = useOpeningSteps(useDataClient().keys.recover, onOpened);
  const { atField, other } = useSecretError(recover.error);
  const mistyped = checked && readRecoveryCode(code) === null && t('refusals:RECOVERY_CODE_MISTYPED');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (readRecoveryCode(code) === null || Object.keys(problemsOfNew(next)).length > 0) return;
    void recover.start({ at: target.at, code, passphrase: next.passphrase });
  };
  if (recover.progress !== null) {
    return <OpeningProgress name={target.name} progress={recover.progress} onCancel={recover.cancel} />;
  }
  return (
    <form onSubmit={submit} noValidate aria-label={t('recover.title')}>
      <Stack gap="md">
        <p className={classes['note']}>{t('recover.explained')}</p>
        <TextInput
          label={t('recover.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={mistyped || atField}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          autoCapitalize="characters"
          autoFocus
        />
        <NewPassphraseFields value={next} onChange={setNext} checked={checked} workspaceName={target.name} />
        {other !== null && <RefusalAlert error={other} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onBack}>
            {t('recover.back')}
          </Button>
          <Button type="submit" loading={recover.working}>
            {t('recover.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
