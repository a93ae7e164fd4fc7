import { Anchor, Button, Stack } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { useRefusalWords } from '#renderer/ui/refusals/useRefusalWords.ts';
import { RecoverForm } from '../keys/RecoverForm.tsx';
import { OpeningProgress } from './OpeningProgress.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import classes from './Sheet.module.css';
import type { Opening } from './useOpening.ts';

/** Asks for the passphrase of the chosen workspace. */
export function UnlockForm({ opening }: { opening: Opening }) {
  const { t } = useTranslation(['workspace', 'refusals', 'damage', 'keys']);
  const [passphrase, setPassphrase] = useState('');
  const [touched, setTouched] = useState(false);
  const [recovering, setRecovering] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { wrongPassphrase, tooManyTries, working, target } = opening;
  useEffect(() => {
    if ((wrongPassphrase || tooManyTries !== null) && !working) field.current?.select();
  }, [wrongPassphrase, tooManyTries, working]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTouched(true);
    if (passphrase !== '') opening.unlock(passphrase);
  };
  const missing = touched && passphrase === '' && t('problem.passphraseMissing');
  const waiting = useRefusalWords(tooManyTries);
  if (recovering && target !== null) {
    return <RecoverForm target={target} onOpened={opening.onOpened} onBack={() => setRecovering(false)} />;
  }
  if (opening.progress !== null && target !== null) {
    return <OpeningProgress name={target.name} progress={opening.progress} onCancel={opening.cancel} />;
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {opening.keychainForgot && <p className={classes['note']}>{t('keychain.forgot')}</p>}
        {opening.askPassphrase && (
          <div className={classes['unlock']}>
            <PassphraseField
              ref={field}
              label={t('passphrase.label')}
              autoComplete="current-password"
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
              error={wrongPassphrase ? t('refusals:WRONG_PASSPHRASE') : (waiting ?? missing)}
              data-autofocus
              autoFocus
            />
            <Button type="submit" loading={working}>
              {t('open.open')}
            </Button>
          </div>
        )}
        {opening.askPassphrase && (
          <Anchor component="button" type="button" size="sm" ta="start" onClick={() => setRecovering(true)}>
            {t('keys:recover.forgot')}
          </Anchor>
        )}
        {opening.refused !== null && <RefusalAlert error={opening.refused} />}
        {opening.damaged && (
          <div>
            <ButtonLink to="/damaged">{t('damage:page.see')}</ButtonLink>
          </div>
        )}
      </Stack>
    </form>
  );
}
